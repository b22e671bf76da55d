using System.Collections.Immutable;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Authoring.Fixing;

/// <summary>What was said about a curriculum.</summary>
/// <param name="Diagnostics">All of it.</param>
/// <param name="Wanted">What is to be mended, where that is safe.</param>
public sealed record CheckedCurriculum(
    ParsedCurriculum Parsed,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<Diagnostic> Wanted
);

/// <param name="Before">The file as it was read.</param>
/// <param name="Text">Its text with all fixes made.</param>
public sealed record FixedFile(SourceFile Before, string Text);

/// <param name="Curriculum">What is said when the fixes are made.</param>
/// <param name="Files">What would have to be written, in order of paths.</param>
/// <param name="Made">The diagnostics that were mended, with their places at the time.</param>
/// <param name="Left">Files that would have had more errors than before, and keep their mistakes.</param>
public sealed record FixResult(
    CheckedCurriculum Curriculum,
    ImmutableArray<FixedFile> Files,
    ImmutableArray<Diagnostic> Made,
    ImmutableArray<CoursePath> Left
);

/// <summary>
/// Makes the safe fixes, reads the result, and goes on with what is told then, until there is nothing more to mend.
/// Writes nothing.
/// </summary>
public static class Fixer
{
    /// <summary>A fix can bring another mistake to light; one that brings itself back must come to an end.</summary>
    private const int MaxRounds = 5;

    /// <param name="check">Reads a curriculum and says what is wrong with it.</param>
    public static FixResult Run(IWorkspace workspace, Func<IWorkspace, CheckedCurriculum> check)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(check);
        var first = check(workspace);
        var current = first;
        var texts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        var left = new SortedSet<CoursePath>();
        var made = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var round = 0; round < MaxRounds; )
        {
            var (edits, chosen) = Choose(current, left);
            if (chosen.Count == 0)
            {
                break;
            }

            var changed = texts.SetItems(
                edits.Files.Select(file => KeyValuePair.Create(file.Path.Value, edits.Apply(file)))
            );
            var next = check(new EditedWorkspace(workspace, changed));
            if (Worse(edits, current, next) is { Count: > 0 } worse)
            {
                left.UnionWith(worse);
                continue;
            }

            (texts, current) = (changed, next);
            made.AddRange(chosen);
            round++;
        }

        return new FixResult(
            current,
            [
                .. first
                    .Parsed.Sources.Files.Where(file =>
                        texts.TryGetValue(file.Path.Value, out var text) && text != file.Text
                    )
                    .Select(file => new FixedFile(file, texts[file.Path.Value])),
            ],
            made.ToImmutable(),
            [.. left]
        );
    }

    /// <summary>The safe fixes that can be made together, in the order of their places.</summary>
    private static (TextEditSet Edits, List<Diagnostic> Chosen) Choose(
        CheckedCurriculum curriculum,
        SortedSet<CoursePath> left
    )
    {
        var files = curriculum.Parsed.Sources.Files.ToHashSet();
        var edits = new TextEditSet();
        var chosen = new List<Diagnostic>();
        foreach (var diagnostic in curriculum.Wanted)
        {
            if (
                diagnostic.Fix is { IsSafe: true } fix
                && fix.Edits.All(edit =>
                    // What a release brings is its publisher's to mend.
                    edit.Span.File
                        is { Origin: null } file
                    && files.Contains(file)
                    && !left.Contains(file.Path)
                )
                && edits.TryAdd(fix.Edits)
            )
            {
                chosen.Add(diagnostic);
            }
        }

        return (edits, chosen);
    }

    /// <summary>
    /// The edited files that have more errors than before; all of them when another file has, since nobody can say
    /// which one did it.
    /// </summary>
    private static List<CoursePath> Worse(TextEditSet edits, CheckedCurriculum before, CheckedCurriculum after)
    {
        var edited = edits.Files.Select(file => file.Path).ToList();
        var reached = Reached(before.Diagnostics);
        var worse = after
            .Diagnostics.Select(diagnostic => diagnostic.Span.File?.Path)
            .OfType<CoursePath>()
            .Distinct()
            .Where(path => Errors(after, path, Depth(before, path)) > Errors(before, path, Depth(before, path)))
            .ToList();
        return worse.Count > 0 && !worse.Exists(edited.Contains) ? edited : [.. worse.Where(edited.Contains)];

        // What was hidden behind an error that is gone now was not made by mending it.
        DiagnosticPhase Depth(CheckedCurriculum curriculum, CoursePath path) =>
            curriculum.Diagnostics.Any(diagnostic =>
                IsError(diagnostic, path) && diagnostic.Descriptor.Phase == DiagnosticPhase.YamlText
            )
                ? DiagnosticPhase.YamlText
                : reached;
    }

    private static int Errors(CheckedCurriculum curriculum, CoursePath path, DiagnosticPhase reached) =>
        curriculum.Diagnostics.Count(diagnostic => IsError(diagnostic, path) && diagnostic.Descriptor.Phase <= reached);

    private static bool IsError(Diagnostic diagnostic, CoursePath path) =>
        diagnostic.Severity == Severity.Error && diagnostic.Span.File?.Path == path;

    /// <summary>
    /// The last phase that was entered: no other comes behind errors of parsing, of overlays and of binding.
    /// </summary>
    private static DiagnosticPhase Reached(ImmutableArray<Diagnostic> diagnostics)
    {
        var first = diagnostics
            .Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Select(diagnostic => diagnostic.Descriptor.Phase)
            .DefaultIfEmpty(DiagnosticPhase.Internal)
            .Min();
        return first switch
        {
            <= DiagnosticPhase.Parsing => DiagnosticPhase.Parsing,
            DiagnosticPhase.Overlays or DiagnosticPhase.Binding => first,
            DiagnosticPhase.Linting
            or DiagnosticPhase.Rendering
            or DiagnosticPhase.Packaging
            or DiagnosticPhase.Internal => DiagnosticPhase.Internal,
            _ => throw new InvalidOperationException($"no such phase: {first}"),
        };
    }
}
