using System.Collections.Concurrent;
using System.Text.Json;

namespace CourseForge.Rendering.Player;

/// <summary>
/// The learner runtime that CourseForge carries: small classic scripts, put one after the other as player.json lists
/// them, without comments and blanks. A name without a folder in one list stands for all of another list. Each script is
/// made once, however many courses and formats it goes into.
/// </summary>
internal static class PlayerScripts
{
    private const string Folder = "player/";

    private static readonly ConcurrentDictionary<string, byte[]?> Made = new(StringComparer.Ordinal);

    /// <summary>
    /// A script by its name in player.json (<c>page.js</c>, <c>host.scorm12.js</c>), or null when there is none.
    /// </summary>
    internal static byte[]? Find(string name) => Made.GetOrAdd(name, Make);

    private static byte[]? Make(string name)
    {
        using var list = JsonDocument.Parse(Read("player.json"));
        if (!list.RootElement.TryGetProperty(name, out _))
        {
            return null;
        }

        // Said once for all of them, not in each.
        using var script = new MemoryStream();
        script.Write("\"use strict\";\n"u8);
        foreach (var file in FilesOf(list.RootElement, name))
        {
            var tight = ScriptMinifier.Of(Read(file)).AsSpan().TrimEnd((byte)'\n');
            if (tight.StartsWith(Begin) && tight.EndsWith(End))
            {
                // In a strict script a block keeps its names to itself as a function does.
                script.WriteByte((byte)'{');
                script.Write(tight[Begin.Length..^End.Length]);
                script.Write("}\n"u8);
                continue;
            }

            script.Write(tight);
            script.WriteByte((byte)'\n');
        }

        return script.ToArray();
    }

    private static IEnumerable<string> FilesOf(JsonElement lists, string name) =>
        lists
            .GetProperty(name)
            .EnumerateArray()
            .Select(static part => part.GetString() ?? "")
            .SelectMany(part => part.Contains('/') ? [part] : FilesOf(lists, part));

    private static ReadOnlySpan<byte> Begin => "(function(){\"use strict\";"u8;

    private static ReadOnlySpan<byte> End => "})();"u8;

    private static byte[] Read(string path)
    {
        using var stream = typeof(PlayerScripts).Assembly.GetManifestResourceStream(Folder + path)
            ?? throw new InvalidOperationException($"The player's file {path} is not in the compiler");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
