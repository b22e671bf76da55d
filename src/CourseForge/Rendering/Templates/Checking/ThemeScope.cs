using CourseForge.Text;
using CourseForge.Views;
using Scriban.Syntax;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>What a name of a template stands for, as far as that is known before a page is written.</summary>
/// <param name="Kind">Null for <c>for</c>, which is no value of its own.</param>
/// <param name="Type">Of views and lists of views.</param>
internal readonly record struct ThemeValue(ViewKind? Kind, ViewType? Type)
{
    /// <summary>Of texts: what the text is.</summary>
    internal TextUse Use { get; init; }

    /// <summary>Of texts that are one of a few: all of them.</summary>
    internal string[]? Words { get; init; }

    private static readonly string[] LoopNames = ["first", "last", "index"];

    private ViewType? View => Kind == ViewKind.View ? Type : null;

    /// <summary>What a view is called; null for all else.</summary>
    internal string? ViewName => View?.Name;

    /// <summary>The names that may stand behind its dot.</summary>
    internal IEnumerable<string> Members =>
        Kind is null ? LoopNames : View?.Properties.Select(static property => property.Name) ?? [];

    /// <summary>What stands behind its dot; null when there is no such thing.</summary>
    /// <param name="words">The words of the theme at hand.</param>
    internal ThemeValue? Member(string name, ViewType words)
    {
        if (Kind is null)
        {
            return name == "index" ? new ThemeValue(ViewKind.Text, null)
                : LoopNames.Contains(name) ? new ThemeValue(ViewKind.Flag, null)
                : null;
        }

        if (View?.Find(name) is not { } property)
        {
            return null;
        }

        var of = property.Of?.Invoke();
        return new ThemeValue(property.Kind, ReferenceEquals(of, WordsView.AnyWords) ? words : of)
        {
            Use = property.Use,
            Words = property.Words,
        };
    }

    /// <summary>Why a page cannot show it as it is, and what to write; null when it can.</summary>
    internal string? WhyNotShown(string name) =>
        Kind switch
        {
            ViewKind.Flag => $"is yes or no: use it in {{{{ if {name} }}}}",
            ViewKind.Views or ViewKind.Texts => $"is a list: go through it with {{{{ for item in {name} }}}}",
            ViewKind.View => $"has properties: write {{{{ {name}.{Type?.Properties.FirstOrDefault()?.Name} }}}}",
            null => "has properties: write for.first, for.last or for.index",
            ViewKind.Text or ViewKind.Html => null,
            _ => throw new InvalidOperationException($"no such kind of value: {Kind}"),
        };
}

/// <summary>The names that are known at a place, the innermost first.</summary>
internal sealed record ThemeScope(string Name, ThemeValue Value, ThemeScope? Outer)
{
    internal ThemeValue? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Name == name)
            {
                return scope.Value;
            }
        }

        return null;
    }

    internal IEnumerable<string> Names()
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            yield return scope.Name;
        }
    }
}

/// <summary>The template that is walked, and what it was given.</summary>
internal sealed record ThemePlace(SourceFile File, ViewType Root, string RootName)
{
    internal SourceSpan Span(ScriptNode node) => ThemeLanguage.Span(File, node.Span);

    /// <summary>The first line of what stands over several.</summary>
    internal SourceSpan Opening(ScriptNode node)
    {
        var span = Span(node);
        var end = span.Slice.IndexOf("}}");
        return span.Part(0, Math.Min(end < 0 ? span.Length : end, 60));
    }
}
