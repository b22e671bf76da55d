using CourseForge.Text;

namespace CourseForge.Views;

/// <summary>The theme's words in the language of the course, by key: <c>{{ strings.next }}</c>.</summary>
internal sealed record WordsView(ViewType Words) : View
{
    /// <summary>Stands in property tables for the words, which are known only when a theme is loaded.</summary>
    internal static ViewType AnyWords { get; } = new("strings", []);

    internal override ViewType Type => Words;

    /// <summary>How words are set in the language of the page; null where they stay as they are.</summary>
    internal Typography? Typography { get; init; }

    internal static WordsView Of(IEnumerable<KeyValuePair<string, string>> words) =>
        new(new ViewType("strings", words.Select(static word => new ViewProperty(word.Key, ViewKind.Text, null, word.Value, _ => word.Value))));
}
