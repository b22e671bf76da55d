using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Text;
using CourseForge.Text.Unicode;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds images, recordings, videos, captions, transcripts and the logo whose file is not
/// there. Capital and small letters count.</para>
/// <para><b>Why is this bad?</b> Learners would see a broken picture.</para>
/// <para><b>Example.</b> <c>![A map](media/Map.svg)</c> with a file media/map.svg</para>
/// <para><b>Use instead.</b> <c>![A map](media/map.svg)</c></para>
/// </summary>
internal sealed class MissingMedia : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.MissingMedia;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var files = context
            .Sources.Media.Select(file => file.Path.Value)
            .Concat(context.Sources.Theme.Select(file => file.Path.Value))
            .Concat(context.Sources.Files.Select(file => file.Path.Value))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var path in MediaReferences.In(context))
        {
            if (!files.Contains(path.Value))
            {
                var sameButForCase = files.FirstOrDefault(file =>
                    string.Equals(Nfc.Of(file), Nfc.Of(path.Value), StringComparison.OrdinalIgnoreCase)
                );
                var diagnostic = Diagnostic.Create(Descriptor, path.Span, path.Value);
                diagnostics.Add(
                    sameButForCase is null
                        ? diagnostic.WithNearest(
                            path.Value,
                            files.Where(static file => CurriculumLayout.IsInMedia(file))
                        )
                        : diagnostic
                            .WithHint(
                                Nfc.Of(sameButForCase) == Nfc.Of(path.Value)
                                    ? "the name of the file stores its letters with accents in another way, as some systems do: rename the file"
                                    : $"did you mean '{sameButForCase}'? Capital and small letters count"
                            )
                            .WithFix(
                                path.Span.Slice.SequenceEqual(path.Value)
                                    ? new Fix(
                                        $"write '{sameButForCase}'",
                                        [new TextEdit(path.Span, sameButForCase)],
                                        IsSafe: true
                                    )
                                    : null
                            )
                );
            }
        }
    }
}
