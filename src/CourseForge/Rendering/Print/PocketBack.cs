using System.Text.RegularExpressions;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>
/// The back of pocket cards: the blocks that are marked for it, and a code that leads to the contacts page, where the
/// numbers are as they are today. A discreet card has no code: whoever finds it should learn nothing from it.
/// </summary>
internal static partial class PocketBack
{
    /// <summary>Of 54 mm, without margins.</summary>
    private const int LinesOnCard = 13;

    private const int CharactersInLine = 64;

    /// <summary>Beside a code, which takes the lower third of the card.</summary>
    private const int CharactersBesideCode = 50;

    internal static bool IsOnIt(BlockSyntax block) => block.HasFlag("card");

    /// <summary>Null when there is nothing to print there.</summary>
    internal static PocketBackView? Of(Course course, HandoutView[] marked)
    {
        var url = course.Settings.Card == CardLook.Discreet ? null : course.Settings.ContactsUrl?.Value;
        return marked.Length == 0 && url is null
            ? null
            : new PocketBackView(
                marked,
                url is null ? null : new Html(writer => QrCode.Write(url, writer)),
                url?[(url.IndexOf("://", StringComparison.Ordinal) + 3)..]
            );
    }

    internal static void Tell(Course course, PocketBackView? back, DiagnosticBag diagnostics)
    {
        var marked = course.Lessons.SelectMany(lesson => lesson.Blocks(course)).Where(IsOnIt).ToList();
        if (marked.Count == 0)
        {
            diagnostics.Add(Codes.Rendering.BlankCards, course.Span, course.Id.Value);
            return;
        }

        var room = back?.Code is null ? CharactersInLine : CharactersBesideCode;
        var lines = 0;
        for (var i = 0; i < back?.Parts.Length; i++)
        {
            lines += 1 + Lines(back.Parts[i].Body.ToString(), room);
            if (lines > LinesOnCard)
            {
                var block = marked[Math.Min(i, marked.Count - 1)];
                diagnostics.Add(Codes.Rendering.CardTooLong, block.Span, LinesOnCard, back.Parts[i].Title, lines);
                return;
            }
        }
    }

    /// <summary>About how many lines a text takes: each paragraph and each item begins one.</summary>
    private static int Lines(string html, int room) =>
        Breaks()
            .Split(html)
            .Select(static part => Tags().Replace(part, "").Trim())
            .Where(static part => part.Length > 0)
            .Sum(part => (part.Length + room - 1) / room);

    [GeneratedRegex("</(?:p|li|h[1-6]|div|tr)>", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
