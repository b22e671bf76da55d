using CourseForge.Authoring;
using CourseForge.Authoring.Editing;
using CourseForge.Diagnostics;
using CourseForge.LanguageServer.Documents;
using CourseForge.LanguageServer.Messages;
using CourseForge.LanguageServer.Protocol;
using CourseForge.Text;

namespace CourseForge.LanguageServer.Features;

/// <summary>Changes that are made over many places: another id, and what mends a finding.</summary>
internal sealed class Changing(OpenCurricula curricula, CurriculumText text, DiagnosticsPublisher publisher)
{
    internal const string QuickFix = "quickfix";
    internal const string FixAll = "source.fixAll.courseforge";

    public PrepareRenameResult? Prepare(PositionParams at)
    {
        if (
            curricula.At(at.TextDocument.Uri, at.Position) is not { } place
            || CurriculumText.NameAt(place) is not { } name
        )
        {
            return null;
        }

        return Refusing(() =>
        {
            NameRenaming.Renamable(place.Curriculum.Session, place.Curriculum.Names!, name);
            return new PrepareRenameResult(text.Range(name.Id.Span), name.Id.Value);
        });
    }

    public WorkspaceEdit? Rename(RenameParams at)
    {
        if (
            curricula.At(at.TextDocument.Uri, at.Position) is not { } place
            || CurriculumText.NameAt(place) is not { } name
        )
        {
            return null;
        }

        return Refusing(() =>
            text.Edit(
                place.Curriculum,
                NameRenaming.Rename(place.Curriculum.Session, place.Curriculum.Names!, name, at.NewName)
            )
        );
    }

    /// <summary>What mends the findings in a range, and what mends all in the file that is safe.</summary>
    public List<CodeAction>? Actions(CodeActionParams at)
    {
        if (
            curricula.At(at.TextDocument.Uri, at.Range.Start) is not { } place
            || curricula.At(at.TextDocument.Uri, at.Range.End) is not { Offset: var end }
        )
        {
            return null;
        }

        var mendable = place
            .Curriculum.Findings()
            .Where(one => one.Fix is not null && one.Span.File?.Path == place.Path)
            .ToList();
        var actions = new List<CodeAction>();
        if (Wants(at, QuickFix))
        {
            actions.AddRange(
                mendable
                    .Where(one => one.Span.Start <= end && place.Offset <= one.Span.End)
                    .Select(one => Action(place.Curriculum, one))
            );
        }

        var all = new TextEditSet();
        var edits = mendable
            .Where(one => one.Fix!.IsSafe && all.TryAdd(one.Fix.Edits))
            .SelectMany(static one => one.Fix!.Edits)
            .ToList();
        if (edits.Count > 0 && Wants(at, FixAll))
        {
            actions.Add(
                new CodeAction(
                    "Mend everything in this file that can be mended safely",
                    FixAll,
                    text.Edit(place.Curriculum, edits)
                )
            );
        }

        return actions;
    }

    private CodeAction Action(WrittenCurriculum curriculum, Diagnostic diagnostic) =>
        new(Sentence(diagnostic.Fix!.Title), QuickFix, text.Edit(curriculum, diagnostic.Fix.Edits))
        {
            Diagnostics = [publisher.Item(curriculum, diagnostic)],
            IsPreferred = diagnostic.Fix.IsSafe ? true : null,
        };

    /// <summary>Editors ask for kinds by their beginning: source means source.fixAll.courseforge, too.</summary>
    private static bool Wants(CodeActionParams at, string kind) =>
        at.Context.Only is not { Count: > 0 } only
        || only.Exists(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));

    private static string Sentence(string title) => char.ToUpperInvariant(title[0]) + title[1..];

    /// <summary>What cannot be done is an answer with words, which editors show.</summary>
    private static T Refusing<T>(Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (RequestException problem)
        {
            throw new RefusedRequestException(
                ErrorCodes.RequestFailed,
                problem.Hint is { } hint ? $"{problem.Message}; {hint}" : problem.Message
            );
        }
    }
}
