using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Other people's parts that pages are made with: fonts, icons and the search engine. <c>build/make-parts.mjs</c> makes
/// them when the tool is built; where that could not be, there are none, and pages do without.
/// </summary>
internal static class Parts
{
    /// <summary>The engine of the search, as pages load it.</summary>
    internal const string SearchEngine = "assets/search-engine.js";

    private const string Folder = "parts/";
    private static readonly Assembly Resources = typeof(Parts).Assembly;

    /// <summary>Whether the compiler was built with them.</summary>
    internal static bool AreThere { get; } =
        Resources.GetManifestResourceNames().Contains(Folder + SearchEngine, StringComparer.Ordinal);

    /// <summary>The rules that name the fonts, with addresses as from <c>assets/</c>; empty without parts.</summary>
    internal static ReadOnlyMemory<byte> FontRules { get; } = AreThere ? Bytes(Folder + "fonts.css") : default;

    /// <summary>What packages carry, by path.</summary>
    internal static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Assets { get; } =
        Resources
            .GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder + "assets/", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(
                static name => name[Folder.Length..],
                static name => (ReadOnlyMemory<byte>)Bytes(name),
                StringComparer.Ordinal
            );

    /// <summary>The icons that templates may name, each with what stands inside of its svg element; empty without parts.</summary>
    internal static FrozenDictionary<string, string> Icons { get; } = IconsByName();

    private static FrozenDictionary<string, string> IconsByName()
    {
        var shapes = AreThere ? Texts(Folder + "icons.json") : [];
        return Texts("icons.json")
            .Keys.ToFrozenDictionary(
                static name => name,
                name => shapes.GetValueOrDefault(name, ""),
                StringComparer.Ordinal
            );
    }

    private static Dictionary<string, string> Texts(string resource)
    {
        using var json = JsonDocument.Parse(Bytes(resource));
        return json
            .RootElement.EnumerateObject()
            .ToDictionary(
                static entry => entry.Name,
                static entry => entry.Value.GetString() ?? "",
                StringComparer.Ordinal
            );
    }

    private static byte[] Bytes(string resource)
    {
        using var stream = Resources.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is gone");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
