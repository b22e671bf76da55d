using CourseForge.Rendering.Pages;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>
/// The numbers to call, on cards of the size of a bank card: a sheet of eight. What does not fit on one card goes on a
/// second, to be folded behind it.
/// </summary>
internal static class PocketCards
{
    private const int OnSheet = 8;

    /// <summary>Of 54 mm, without margins, heading and foot.</summary>
    private const int LinesOnCard = 12;

    private const int CharactersInLine = 46;

    internal static PocketCardView[] Of(IEnumerable<ContactGroupView> groups)
    {
        var cards = new List<List<ContactView>> { new() };
        var used = 0;
        foreach (
            var contact in groups
                .SelectMany(static group => group.Contacts)
                .Where(static contact => contact.Phones.Length > 0)
        )
        {
            var lines = LinesOf(contact);
            if (used + lines > LinesOnCard && cards[^1].Count > 0)
            {
                cards.Add([]);
                used = 0;
            }

            cards[^1].Add(contact);
            used += lines;
        }

        var sets = Math.Max(1, OnSheet / cards.Count);
        return
        [
            .. Enumerable
                .Range(0, sets)
                .SelectMany(_ =>
                    cards.Select(
                        (contacts, i) =>
                            new PocketCardView(
                                cards.Count == 1
                                    ? null
                                    : $"{RecordViews.Number(i + 1)} / {RecordViews.Number(cards.Count)}",
                                [.. contacts]
                            )
                    )
                ),
        ];
    }

    /// <summary>Numbers are larger, bold and not broken.</summary>
    private static int LinesOf(ContactView contact) =>
        (
            contact.Name.Length
            + 1
            + contact.Phones.Sum(static phone => (phone.Number.Length * 4 / 3) + 1)
            + CharactersInLine
            - 1
        ) / CharactersInLine;
}
