using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;

namespace CourseForge.Rendering.Print;

/// <summary>
/// What hangs on a wall for everybody: the blocks that are marked for it, and contacts that were verified. Nothing
/// stands there that a reader would have to check first.
/// </summary>
internal static class Poster
{
    internal static bool IsOnIt(BlockSyntax block) => block.HasFlag("poster");

    internal static IEnumerable<Contact> Contacts(Course course) =>
        course.Contacts.Where(contact => IsPublic(contact) && !Confidence(contact).NeedsMark());

    internal static void Tell(Course course, DiagnosticBag diagnostics)
    {
        foreach (var contact in course.Contacts.Where(contact => IsPublic(contact) && Confidence(contact).NeedsMark()))
        {
            var confidence = contact.Syntax.Currency.Confidence.Span;
            diagnostics.Add(
                Codes.Rendering.LeftOffPoster,
                confidence.Length > 0 ? confidence : contact.Syntax.Id.Span,
                contact.Id.Value
            );
        }

        if (!course.Lessons.SelectMany(lesson => lesson.Blocks(course)).Any(IsOnIt))
        {
            diagnostics.Add(
                Contacts(course).Any() ? Codes.Rendering.NothingOnPoster : Codes.Rendering.EmptyPoster,
                course.Span,
                course.Id.Value
            );
        }
    }

    private static Confidence Confidence(Contact contact) => contact.Syntax.Currency.Confidence.Value;

    /// <summary>Lines of the police are for those who work with them, unless the author says otherwise.</summary>
    private static bool IsPublic(Contact contact) =>
        contact.Syntax.OnPoster ?? contact.Syntax.Kind != ContactKind.Police;
}
