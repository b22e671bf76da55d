using System.Collections.Immutable;

namespace CourseForge.Views;

/// <summary>How a property may be used in a template.</summary>
internal enum ViewKind
{
    /// <summary>Plain text: <c>{{ name }}</c>, which escapes it.</summary>
    Text,

    /// <summary>Finished markup: <c>{{ name }}</c>, which writes it as it is.</summary>
    Html,

    /// <summary>True or false: only for <c>{{ if name }}</c>.</summary>
    Flag,

    /// <summary>Another view: <c>{{ name.property }}</c>.</summary>
    View,

    /// <summary>Views in order: <c>{{ for item in name }}</c>.</summary>
    Views,

    /// <summary>Texts in order: <c>{{ for item in name }}</c>, in which <c>{{ item }}</c> is the text.</summary>
    Texts,
}

/// <summary>What a text is, where HTML asks for more than words.</summary>
internal enum TextUse
{
    /// <summary>Words: anything an author may have written.</summary>
    Words,

    /// <summary>A whole address that was checked: it may stand alone as the address of a link.</summary>
    Address,

    /// <summary>A path from the package's root, which cannot lead out of the package.</summary>
    Path,

    /// <summary>What leads to the package's root: nothing, or <c>../</c>.</summary>
    Root,

    /// <summary>The name of an element, such as h3.</summary>
    Element,
}

/// <param name="Name">As written in templates.</param>
/// <param name="Of">For <see cref="ViewKind.View"/> and <see cref="ViewKind.Views"/>: of what type. Late, because types
/// may name each other.</param>
/// <param name="About">For docs/theme-names.md, which is made from it.</param>
internal sealed record ViewProperty(string Name, ViewKind Kind, Func<ViewType>? Of, string About, Func<View, object?> Get)
{
    /// <summary>Of texts: what the text is.</summary>
    internal TextUse Use { get; init; }

    /// <summary>Of texts that are one of a few: all of them.</summary>
    internal string[]? Words { get; init; }
}

/// <summary>What a view has, by name.</summary>
internal sealed class ViewType
{
    private readonly Dictionary<string, ViewProperty> _byName;

    internal ViewType(string name, IEnumerable<ViewProperty> properties)
    {
        Name = name;
        Properties = [.. properties];
        _byName = new Dictionary<string, ViewProperty>(Properties.Length, StringComparer.Ordinal);
        foreach (var property in Properties)
        {
            _byName.Add(property.Name, property);
        }
    }

    internal string Name { get; }

    internal ImmutableArray<ViewProperty> Properties { get; }

    internal ViewProperty? Find(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>Makes the properties of one type of view.</summary>
internal static class Property<T>
    where T : View
{
    // Boxed once: a property gives an object.
    private static readonly object True = true;
    private static readonly object False = false;

    internal static ViewProperty Text(string name, string about, Func<T, string?> get) =>
        new(name, ViewKind.Text, null, about, view => get((T)view));

    internal static ViewProperty Address(string name, string about, Func<T, string?> get) =>
        Text(name, about, get) with { Use = TextUse.Address };

    internal static ViewProperty Path(string name, string about, Func<T, string?> get) =>
        Text(name, about, get) with { Use = TextUse.Path };

    internal static ViewProperty Root(string name, string about, Func<T, string?> get) =>
        Text(name, about, get) with { Use = TextUse.Root };

    internal static ViewProperty OneOf(string name, string about, string[] words, Func<T, string?> get) =>
        Text(name, about, get) with { Words = words };

    internal static ViewProperty Element(string name, string about, Func<T, string?> get) =>
        Text(name, about, get) with { Use = TextUse.Element };

    internal static ViewProperty Html(string name, string about, Func<T, Html?> get) =>
        new(name, ViewKind.Html, null, about, view => get((T)view));

    internal static ViewProperty Flag(string name, string about, Func<T, bool> get) =>
        new(name, ViewKind.Flag, null, about, view => get((T)view) ? True : False);

    internal static ViewProperty Of(string name, string about, Func<ViewType> type, Func<T, View?> get) =>
        new(name, ViewKind.View, type, about, view => get((T)view));

    internal static ViewProperty List(string name, string about, Func<ViewType> type, Func<T, View[]> get) =>
        new(name, ViewKind.Views, type, about, view => get((T)view));

    internal static ViewProperty Texts(string name, string about, Func<T, string[]> get) =>
        new(name, ViewKind.Texts, null, about, view => get((T)view));
}
