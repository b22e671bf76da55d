using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Formatting;

/// <summary>Collects the keys of a record in order; what is not there, or is what counts anyway, is not written.</summary>
internal sealed class YamlPairs
{
    private readonly ImmutableArray<YamlPair>.Builder _pairs = ImmutableArray.CreateBuilder<YamlPair>();

    internal YamlPairs Add(string key, YamlPart value)
    {
        _pairs.Add(new YamlPair(key, value));
        return this;
    }

    internal YamlPairs Text(string key, string? value) => value is null ? this : Add(key, new YamlText(value));

    internal YamlPairs Text(string key, Located<string>? value) => Text(key, value?.Value);

    internal YamlPairs Markdown(string key, MarkdownContent? value) => value is null ? this : Add(key, Markdown(value));

    internal YamlPairs Number(string key, decimal? value, decimal? left = null) =>
        value is not { } number || number == left
            ? this
            : Add(key, new YamlWord(number.ToString(CultureInfo.InvariantCulture)));

    internal YamlPairs Date(string key, Located<DateOnly>? value) =>
        value is { } date ? Add(key, new YamlWord(IsoDate.Text(date.Value))) : this;

    internal YamlPairs Flag(string key, bool value, bool left = false) =>
        value == left ? this : Add(key, new YamlWord(value ? "yes" : "no"));

    internal YamlPairs Ids(string key, ImmutableArray<Located<string>> ids) =>
        ids.IsEmpty ? this : Add(key, new YamlList([.. ids.Select(id => new YamlText(id.Value))]));

    internal YamlPairs Texts(string key, ImmutableArray<string> texts) =>
        texts.IsEmpty ? this : Add(key, new YamlList([.. texts.Select(text => new YamlText(text))]));

    internal YamlPairs Records<T>(string key, ImmutableArray<T> items, Func<T, YamlMap> record) =>
        items.IsEmpty ? this : Add(key, new YamlList([.. items.Select(record)]));

    internal YamlMap Map() => new(_pairs.ToImmutable());

    /// <summary>One paragraph on the line of its key, more than that below it.</summary>
    internal static YamlText Markdown(MarkdownContent content)
    {
        var text = MarkdownFormatter.Of(content);
        return new YamlText(text.AsSpan().Count('\n') == 1 ? text.TrimEnd('\n') : text);
    }
}
