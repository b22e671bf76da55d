using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>
/// The numbers to call, on cards of the size of a bank card: sheets of eight, one number a line. What does not fit on
/// one card goes on a second, to be folded behind it; as many sheets are printed as make whole sets and leave no place
/// empty. A number that nobody verified is not on them, because nobody can check a card in a hurry: there is a line to
/// write the right one on.
/// </summary>
internal static class PocketCards
{
    private const int OnSheet = 8;

    /// <summary>Of 54 mm, without margins, heading and foot.</summary>
    private const int LinesOnCard = 11;

    private const int CharactersInLine = 52;

    /// <summary>The words that stand for numbers left off, and the line to write on, which is higher.</summary>
    private const int LinesToWriteOn = 3;

    /// <param name="isStamped">Whether a line says that law is shown that is not in force.</param>
    internal static PocketSheetView[] Of(IEnumerable<ContactGroupView> groups, bool isStamped)
    {
        var room = isStamped ? LinesOnCard - 2 : LinesOnCard;
        var cards = new List<List<ContactView>> { new() };
        var used = 0;
        foreach (
            var contact in groups
                .SelectMany(static group => group.Contacts)
                .Where(static contact => contact.Phones.Length > 0 || contact.TextTo is not null)
                .SelectMany(contact => Parts(contact, room))
        )
        {
            var lines = LinesOf(contact);
            if (used + lines > room && cards[^1].Count > 0)
            {
                cards.Add([]);
                used = 0;
            }

            cards[^1].Add(contact);
            used += lines;
        }

        PocketCardView[] set =
        [
            .. cards.Select(
                (contacts, i) =>
                    new PocketCardView(
                        cards.Count == 1 ? null : $"{RecordViews.Number(i + 1)} / {RecordViews.Number(cards.Count)}",
                        [.. contacts]
                    )
            ),
        ];
        return
        [
            .. Enumerable
                .Repeat(set, OnSheet / SharedDivisor(set.Length))
                .SelectMany(static one => one)
                .Chunk(OnSheet)
                .Select(static sheet => new PocketSheetView(sheet)),
        ];
    }

    /// <summary>The greatest number that divides the places of a sheet and the cards of a set.</summary>
    private static int SharedDivisor(int cards)
    {
        var divisor = OnSheet;
        while (cards % divisor != 0)
        {
            divisor /= 2;
        }

        return divisor;
    }

    /// <summary>Tells which numbers cards leave off.</summary>
    internal static void TellLeftOff(Course course, DiagnosticBag diagnostics)
    {
        foreach (
            var contact in course.Contacts.Where(static contact =>
                contact.Syntax.Currency.Confidence.Value == Confidence.Unverified
                && (contact.Syntax.Phones.Length > 0 || contact.Syntax.TextTo is not null)
            )
        )
        {
            var confidence = contact.Syntax.Currency.Confidence.Span;
            diagnostics.Add(
                Codes.Rendering.NumberLeftOffCard,
                confidence.Length > 0 ? confidence : contact.Syntax.Id.Span,
                contact.Id.Value
            );
        }
    }

    /// <summary>A contact with more lines than a card has is told on several, with its name on each.</summary>
    private static IEnumerable<ContactView> Parts(ContactView contact, int room)
    {
        if (contact.Unverified)
        {
            yield return contact with
            {
                Lines = [],
            };
            yield break;
        }

        var head = LinesOfHead(contact);
        var part = new List<ContactLineView>();
        var used = head;
        foreach (var line in contact.Lines)
        {
            var lines = LinesOf(line);
            if (used + lines > room && part.Count > 0)
            {
                yield return contact with
                {
                    Lines = [.. part],
                };
                part.Clear();
                used = head;
            }

            part.Add(line);
            used += lines;
        }

        yield return contact with
        {
            Lines = [.. part],
        };
    }

    private static int LinesOf(ContactView contact) =>
        LinesOfHead(contact) + (contact.Unverified ? LinesToWriteOn : contact.Lines.Sum(LinesOf));

    private static int LinesOfHead(ContactView contact) =>
        Lines(contact.Name.Length + (contact.Mark is { } mark && !contact.Unverified ? mark.Text.Length + 3 : 0));

    /// <summary>Numbers are bold and larger.</summary>
    private static int LinesOf(ContactLineView line) =>
        Lines((line.Label?.Length + 2 ?? 0) + (line.Number?.Length * 4 / 3 ?? 0) + (line.Text?.Length ?? 0));

    private static int Lines(int characters) => Math.Max(1, (characters + CharactersInLine - 1) / CharactersInLine);
}
