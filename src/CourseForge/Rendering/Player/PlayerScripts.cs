using System.Text.Json;

namespace CourseForge.Rendering.Player;

/// <summary>
/// The learner runtime that CourseForge carries: small classic scripts, put one after the other as player.json lists
/// them, without comments and blanks. A name without a folder in one list stands for all of another list.
/// </summary>
internal static class PlayerScripts
{
    private const string Folder = "player/";

    /// <summary>Makes the one global; all others find it.</summary>
    private const string Namespace = "core/namespace.js";

    /// <summary>
    /// A script by its name in player.json (<c>page.js</c>, <c>host.scorm12.js</c>), or null when there is none.
    /// </summary>
    internal static byte[]? Find(string name)
    {
        using var list = JsonDocument.Parse(Read("player.json"));
        if (!list.RootElement.TryGetProperty(name, out _))
        {
            return null;
        }

        using var script = new MemoryStream();
        script.Write("\"use strict\";\n"u8); // once for all of them, not in each
        var files = FilesOf(list.RootElement, name).ToList();
        if (files.Remove(Namespace))
        {
            script.Write(ScriptMinifier.Of(Read(Namespace)));
        }

        script.WriteByte((byte)'{');
        script.Write(ScriptShortener.Prelude);
        foreach (var file in files)
        {
            WritePart(ScriptShortener.Of(ScriptMinifier.Of(Read(file))), script);
        }

        script.WriteByte((byte)'}');
        return script.ToArray();
    }

    /// <summary>In strict code a block keeps names to itself as well as a function does.</summary>
    private static void WritePart(ReadOnlySpan<byte> part, MemoryStream script)
    {
        if (part.StartsWith(Begin) && part.EndsWith(End))
        {
            script.WriteByte((byte)'{');
            script.Write(part[Begin.Length..^End.Length]);
            script.WriteByte((byte)'}');
        }
        else
        {
            script.Write(part);
        }

        script.WriteByte((byte)'\n');
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
