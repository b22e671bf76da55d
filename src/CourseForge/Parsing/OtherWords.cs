using System.Collections.Frozen;
using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Parsing;

/// <summary>
/// What other programs call the blocks and the types of questions: words that no likeness of letters leads to.
/// </summary>
internal static class OtherWords
{
    private const string Shown = "pictures, recordings and films stand in the text: '![what it shows](media/file.mp4)'";

    private static readonly FrozenDictionary<string, string> Blocks = Table(
        (
            "note",
            "tip info information hint important callout aside admonition remark box summary abstract example todo success seealso"
        ),
        ("warning", "caution danger alert attention error bug failure content-warning trigger-warning"),
        ("check", "quiz question questions knowledge-check test exam mcq poll"),
        ("scenario", "story branching simulation"),
        ("contacts", "contact hotline phone help"),
        ("statute", "law laws statutes"),
        ("claim", "statement fact citation cite"),
        ("case", "case-study vignette"),
        ("steps", "step procedure instructions"),
        ("milestones", "timeline history chronology milestone"),
        ("accordion", "collapse details spoiler expand faq toggle collapsible"),
        ("tabs", "tab tabset panel-tabset tabbed"),
        ("flip-cards", "cards card flashcards flashcard flip flipcard flipcards flip-card"),
        ("hotspots", "hotspot labelled-graphic labeled-graphic image-map imagemap"),
        ("gallery", "carousel slideshow slider pictures images lightbox"),
        ("compare", "columns column grid side-by-side before-after comparison versus"),
        ("key-point", "keypoint key-message takeaway takeaways key-points remember key"),
        ("instructor", "trainer teacher facilitator speaker notes instructor-note speaker-notes"),
        ("discussion", "discuss reflection"),
        ("activity", "exercise task practice"),
        ("handout", "worksheet printable"),
        ("a file to download is a link to it: '[what it is](media/form.pdf)'", "download downloads attachment file"),
        (Shown, "video audio image figure picture film media youtube embed iframe"),
        ("a quotation has '> ' in front of each of its lines", "quote blockquote"),
        ("a table is written with lines: '| a | b |', and below its head '|---|---|'", "table")
    );

    private static readonly ImmutableArray<(string[] Words, string[] Meant)> Values =
    [
        (
            [
                "multiple-choice",
                "mcq",
                "choice",
                "radio",
                "single-choice",
                "one-of",
                "select",
                "dropdown",
                "multichoice",
            ],
            ["single", "multiple"]
        ),
        (
            [
                "multiple-response",
                "multiple-answer",
                "multiple-answers",
                "checkbox",
                "checkboxes",
                "many",
                "select-all",
                "multi",
            ],
            ["multiple"]
        ),
        (["boolean", "bool", "truefalse", "true_false", "yes-no", "yesno", "tf", "t-f"], ["true-false"]),
        (["match", "pairs", "pairing", "connect", "drag-and-drop", "drag-drop"], ["matching", "sort"]),
        (["sequence", "sequencing", "order", "rank", "ranking", "sorting-order"], ["ordering"]),
        (
            [
                "short-answer",
                "shortanswer",
                "short",
                "text",
                "blank",
                "fill-in-the-blank",
                "fill-in-blank",
                "fill-blank",
                "fillin",
                "cloze",
                "gap",
                "word",
                "essay",
                "open",
                "long-answer",
                "free-text",
            ],
            ["fill-in"]
        ),
        (["number", "numerical", "integer", "decimal", "calculation"], ["numeric"]),
        (
            ["categorize", "categorise", "category", "categories", "group", "groups", "classify", "bucket", "sorting"],
            ["sort"]
        ),
        (["hot-spot", "image-hotspot", "hotspots", "image-map", "point", "click-on-image", "labelling"], ["hotspot"]),
        (["beginner", "low", "simple"], ["easy"]),
        (["normal", "moderate", "intermediate"], ["medium"]),
        (["advanced", "difficult", "high"], ["hard"]),
        (["analyze"], ["analyse"]),
        (["rating", "stars", "opinion"], ["likert"]),
    ];

    /// <summary>The block that is meant, or what to do where there is none for it; null for a word of nobody.</summary>
    internal static string? ForBlock(string name) => Blocks.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>Which of some words are meant, as a question; null when none is known.</summary>
    internal static string? ForValue(string written, ImmutableArray<string> words)
    {
        var name = written.ToLowerInvariant().Replace(' ', '-');
        foreach (var (others, meant) in Values)
        {
            if (others.Contains(name) && meant.Where(word => words.Contains(word)).ToArray() is { Length: > 0 } known)
            {
                return $"did you mean {YamlWords.AnyOf([.. known.Select(static word => $"'{word}'")])}?";
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> Table(params ReadOnlySpan<(string Meant, string Words)> rows)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (meant, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                table.Add(word, meant);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
