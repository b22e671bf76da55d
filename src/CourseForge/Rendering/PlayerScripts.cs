using System.Text.Json;

namespace CourseForge.Rendering;

/// <summary>
/// The learner runtime that CourseForge carries: small classic scripts, put one after the other as player.json lists them, without indents and
/// without the comments that have lines of their own.
/// </summary>
internal static class PlayerScripts
{
    private const string Folder = "player/";

    /// <summary>A script by its name in player.json (<c>page.js</c>, <c>host.scorm12.js</c>), or null when there is none.</summary>
    internal static byte[]? Find(string name)
    {
        using var list = JsonDocument.Parse(Read("player.json"));
        if (!list.RootElement.TryGetProperty(name, out var parts))
        {
            return null;
        }

        using var script = new MemoryStream();
        foreach (var part in parts.EnumerateArray())
        {
            WriteTight(Read(part.GetString() ?? ""), script);
        }

        return script.ToArray();
    }

    private static void WriteTight(ReadOnlySpan<byte> source, MemoryStream script)
    {
        var inComment = false;
        while (!source.IsEmpty)
        {
            var end = source.IndexOf((byte)'\n');
            var line = end < 0 ? source : source[..(end + 1)];
            source = source[line.Length..];
            var text = line.Trim(" \t\r\n"u8);
            inComment |= text.StartsWith("/**"u8);
            if (!inComment && !text.StartsWith("//"u8))
            {
                script.Write(line.TrimStart(" "u8));
            }

            inComment &= !text.EndsWith("*/"u8);
        }
    }

    private static byte[] Read(string path)
    {
        using var stream = typeof(PlayerScripts).Assembly.GetManifestResourceStream(Folder + path)
            ?? throw new InvalidOperationException($"The player's file {path} is not in the compiler");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
