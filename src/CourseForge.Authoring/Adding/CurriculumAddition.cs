using System.Collections.Immutable;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Adding;

/// <summary>What adding something would make of a curriculum. Nothing has been written.</summary>
/// <param name="Texts">The files that are new or change, with the text that each had before.</param>
/// <param name="Places">What stands where.</param>
/// <param name="After">The curriculum with it.</param>
/// <param name="Open">What is told that was not told before: what is left for its author to decide.</param>
/// <param name="Next">What its author does next, beside checking.</param>
public sealed record AdditionResult(
    ImmutableArray<(NewText Text, string Before)> Texts,
    ImmutableArray<AddedPlace> Places,
    ParsedCurriculum After,
    ImmutableArray<Diagnostic> Open,
    string Next
);

/// <summary>Adds something to a curriculum, and reads the result before anything is written.</summary>
public static class CurriculumAddition
{
    /// <param name="session">A curriculum that could be read.</param>
    /// <exception cref="RequestException">It cannot be added: a name that is taken, or one that is not there.</exception>
    public static AdditionResult Run(AuthoringSession session, Addition addition)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(addition);
        var curriculum = session.Parsed.Syntax
            ?? throw new InvalidOperationException("the curriculum could not be read");
        if (!addition.IsFitting(addition.Id))
        {
            throw new RequestException($"'{addition.Id}' cannot be the id of a {addition.Kind}", addition.IdRule);
        }

        if (Taken(curriculum, addition.Id) is { } taken)
        {
            throw new RequestException(
                $"the id '{addition.Id}' is taken: {taken}",
                "choose another: an id means one thing in the whole curriculum; nothing has been written"
            );
        }

        addition.Require();
        var edits = new CurriculumEdits(session, curriculum);
        addition.Into(edits);
        var texts = edits.Texts();
        var after = new AuthoringSession(
            () =>
                new EditedWorkspace(
                    session.Workspace,
                    texts.Select(static file => KeyValuePair.Create(file.Text.Path, file.Text.Text))
                ),
            session.Options
        );
        var open = New(Diagnose(session, addition.SeenBefore), Diagnose(after, addition.SeenIn));
        return open.FirstOrDefault(static diagnostic => diagnostic.Severity == Severity.Error) is { } error
            ? throw new RequestException(
                $"with it the curriculum would have an error: {error.Span}: {error.Message}",
                error.Hint ?? "nothing has been written"
            )
            : new AdditionResult(texts, edits.Places(), after.Parsed, open, addition.Next);

        static ImmutableArray<Diagnostic> Diagnose(AuthoringSession session, VariantChoice variants) =>
            session.Diagnose(variants.Of(session.Options));
    }

    /// <summary>
    /// What is told now and was not told before. Lines move along with what is put in above them, and numbers in a message
    /// with what they count, so what is told in other words of the same file is the same.
    /// </summary>
    private static ImmutableArray<Diagnostic> New(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> now)
    {
        var known = before.ToList();
        return [.. Left(Left(now, static one => one.Message), static _ => "")];

        List<Diagnostic> Left(IEnumerable<Diagnostic> diagnostics, Func<Diagnostic, string> words) =>
            [
                .. diagnostics.Where(diagnostic =>
                {
                    var same = known.FindIndex(other =>
                        other.Code == diagnostic.Code
                        && other.Span.File?.Path == diagnostic.Span.File?.Path
                        && words(other) == words(diagnostic)
                    );
                    if (same >= 0)
                    {
                        known.RemoveAt(same);
                    }

                    return same < 0;
                }),
            ];
    }

    /// <summary>The place of what has an id already; null when nothing has it.</summary>
    private static SourceSpan? Taken(CurriculumSyntax curriculum, string id)
    {
        var ids = curriculum
            .Courses.Select(static one => one.Id)
            .Concat(curriculum.Objectives.Select(static one => one.Id))
            .Concat(curriculum.Modules.Select(static one => one.Id))
            .Concat(curriculum.Modules.SelectMany(static one => one.Lessons).Select(static one => one.Id))
            .Concat(curriculum.Banks.Select(static one => one.Id))
            .Concat(curriculum.Banks.SelectMany(static one => one.Questions).Select(static one => one.Id))
            .Concat(curriculum.Terms.Select(static one => one.Id))
            .Concat(curriculum.Contacts.Select(static one => one.Id))
            .Concat(curriculum.Sources.Select(static one => one.Id))
            .Concat(curriculum.Statutes.Select(static one => one.Id))
            .Concat(curriculum.Surveys.Select(static one => one.Id))
            .Concat(curriculum.Scenarios.Select(static one => one.Id))
            .Concat(curriculum.Layers.Select(static one => one.Id));
        return ids.Where(one => one.Value == id).Select(static one => (SourceSpan?)one.Span).FirstOrDefault();
    }
}
