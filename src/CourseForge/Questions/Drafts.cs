using System.Collections.Immutable;
using CourseForge.Formatting;

namespace CourseForge.Questions;

/// <summary>Parts of new questions, with words for their author to write over.</summary>
internal static class Drafts
{
    /// <summary>Stands for the path of the picture in what a new question begins with.</summary>
    internal const string Picture = "PICTURE";

    private const string WhyRight = "Write why it is right.";
    private const string WhyWrong = "Write why it is wrong.";

    internal static YamlPair Options(params ReadOnlySpan<(string Text, bool IsRight)> options)
    {
        var items = ImmutableArray.CreateBuilder<YamlPart>();
        foreach (var (text, isRight) in options)
        {
            items.Add(Choice([], text, isRight));
        }

        return new("options", new YamlList(items.ToImmutable()));
    }

    internal static YamlMap Place(string at, string text, bool isRight) =>
        Choice([new("at", new YamlWord(at))], text, isRight);

    internal static YamlPair YesAndNo() =>
        new("feedback", new YamlMap([new("yes", new YamlText(WhyRight)), new("no", new YamlText(WhyWrong))]));

    internal static YamlPair Texts(string key, params ReadOnlySpan<string> texts)
    {
        var items = ImmutableArray.CreateBuilder<YamlPart>();
        foreach (var text in texts)
        {
            items.Add(new YamlText(text));
        }

        return new(key, new YamlList(items.ToImmutable()));
    }

    internal static YamlPair Records(string key, params ReadOnlySpan<YamlMap> records)
    {
        var items = ImmutableArray.CreateBuilder<YamlPart>();
        foreach (var record in records)
        {
            items.Add(record);
        }

        return new(key, new YamlList(items.ToImmutable()));
    }

    internal static YamlMap Two(string one, string first, string other, string second) =>
        new([new(one, new YamlText(first)), new(other, new YamlText(second))]);

    private static YamlMap Choice(ImmutableArray<YamlPair> before, string text, bool isRight) =>
        new([
            .. before,
            new("text", new YamlText(text)),
            .. isRight ? new YamlPair[] { new("correct", new YamlWord("yes")) } : [],
            new("feedback", new YamlText(isRight ? WhyRight : WhyWrong)),
        ]);
}
