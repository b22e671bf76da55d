using CourseForge.Authoring.Releases;
using CourseForge.Cli.Reporting.Overlays;
using CourseForge.Cli.Reporting.Text;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Releases;

/// <summary>What other versions change for a project, for the people who answer for it.</summary>
internal static class UpdateText
{
    public static void Write(UpdateResult result, AnsiStyle paint, TextWriter output)
    {
        foreach (var release in result.Releases)
        {
            output.WriteLine(
                $"{paint.Bold(release.Id)}  "
                    + (
                        release.Before is null ? $"{release.After}, new"
                        : release.After is null ? $"{release.Before}, used no more"
                        : release.Before == release.After ? $"{release.After}, with other content"
                        : $"{release.Before} -> {release.After}"
                    )
            );
        }

        if (result.NewRange is { } range)
        {
            output.WriteLine($"  version in courseforge.yaml: {range}");
        }

        foreach (var difference in result.Differences)
        {
            Write(difference, paint, output);
        }

        foreach (var layer in result.Layers)
        {
            output.WriteLine();
            output.WriteLine(paint.Bold($"what '{layer.Name}' rests on"));
            StatusText.WriteFindings(layer, paint, output);
            foreach (var finding in layer.Findings.Where(static one => one.State == DriftState.Unreviewed))
            {
                output.WriteLine($"{paint.Bold(finding.Cell)}    CHANGED, and was never reviewed");
            }
        }

        if (!result.Releases.IsEmpty && result.Layers.IsEmpty && result.Differences.IsEmpty && result.Errors.IsEmpty)
        {
            output.WriteLine("nothing that your overlays rest on is otherwise");
        }
    }

    private static void Write(VariantDifference difference, AnsiStyle paint, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(paint.Bold($"in {difference.Variant}"));
        foreach (var law in difference.Laws)
        {
            output.WriteLine(
                $"  law {Word(law.Kind)}: {ConsoleSafe.Text(law.Title)}, {ConsoleSafe.Text(law.Cite)} ({law.Id})"
            );
        }

        foreach (var slot in difference.Slots)
        {
            output.WriteLine($"  slot {Word(slot.Kind)}: {slot.Id}, asked of each {slot.Level.Written()}");
            if (slot.Kind != UpdateKind.Removed && slot.Guidance.Length > 0)
            {
                output.WriteLine($"    {ConsoleSafe.Text(TextDifference.OneLine(slot.Guidance))}");
            }
        }
    }

    private static string Word(UpdateKind kind) =>
        kind switch
        {
            UpdateKind.Added => "new",
            UpdateKind.Removed => "gone",
            _ => "changed",
        };
}
