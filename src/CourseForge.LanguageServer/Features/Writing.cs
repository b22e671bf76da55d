using CourseForge.Authoring.Editing;
using CourseForge.LanguageServer.Documents;
using CourseForge.LanguageServer.Protocol;
using CourseForge.Syntax;

namespace CourseForge.LanguageServer.Features;

/// <summary>What can be written where the cursor is.</summary>
internal sealed class Writing(OpenCurricula curricula, CurriculumText text, ClientCapabilities client)
{
    /// <summary>More are asked for anew while the word grows.</summary>
    private const int MostItems = 1_000;

    private const int PlainText = 1;
    private const int Snippet = 2;

    private readonly bool _snippets = client.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true;

    public CompletionList? Complete(PositionParams at)
    {
        if (
            curricula.At(at.TextDocument.Uri, at.Position) is not { } place
            || WritingCompletion.At(
                place.Curriculum.Session.Parsed,
                place.Curriculum.Names,
                place.Path,
                place.Document.Text.Text,
                place.Offset
            )
                is not { } choices
        )
        {
            return null;
        }

        var range = text.Range(place.Document.Text.Span(choices.Start, choices.End - choices.Start));
        var written = place.Document.Text.Text[choices.Start..Math.Max(choices.Start, place.Offset)];
        var entries = choices.Entries.ToList();
        var isTooMuch = entries.Count > MostItems;
        if (isTooMuch)
        {
            entries =
            [
                .. entries
                    .Where(entry => entry.Label.Contains(written, StringComparison.OrdinalIgnoreCase))
                    .Take(MostItems),
            ];
        }

        return new CompletionList(isTooMuch, [.. entries.Select((entry, i) => Item(entry, i, range))]);
    }

    private CompletionItem Item(CompletionEntry entry, int order, TextRange range)
    {
        var isSnippet = _snippets && entry.Insert.Contains("$0", StringComparison.Ordinal);
        return new CompletionItem(
            entry.Label,
            entry.Kind switch
            {
                WritingWordKind.Block => 14,
                WritingWordKind.Key => 10,
                WritingWordKind.Value => 12,
                _ => 18,
            },
            isSnippet ? Snippet : PlainText,
            new TextEditItem(range, isSnippet ? entry.Insert : entry.Insert.Replace("$0", "", StringComparison.Ordinal))
        )
        {
            Detail = entry.Detail,
            Documentation = entry.Documentation is { } words ? MarkupContent.Markdown(words) : null,
            // In the order of the language and of the curriculum, and what must be there first.
            SortText = $"{(entry.IsRequired ? 0 : 1)}{order:d5}",
            FilterText = entry.Label,
        };
    }
}
