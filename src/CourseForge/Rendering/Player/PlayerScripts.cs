using System.Text.Json;

namespace CourseForge.Rendering.Player;

/// <summary>
/// The learner runtime that CourseForge carries: small classic scripts, put one after the other as player.json lists
/// them, without comments and blanks.
/// </summary>
internal static class PlayerScripts
{
    private const string Folder = "player/";

    /// <summary>
    /// A script by its name in player.json (<c>page.js</c>, <c>host.scorm12.js</c>), or null when there is none.
    /// </summary>
    internal static byte[]? Find(string name)
    {
        using var list = JsonDocument.Parse(Read("player.json"));
        if (!list.RootElement.TryGetProperty(name, out var parts))
        {
            return null;
        }

        // Said once for all of them, not in each.
        using var script = new MemoryStream();
        script.Write("\"use strict\";\n"u8);
        foreach (var part in parts.EnumerateArray())
        {
            var tight = ScriptMinifier.Of(Read(part.GetString() ?? "")).AsSpan();
            if (tight.StartsWith(Strict))
            {
                script.Write(Begin);
                tight = tight[Strict.Length..];
            }

            script.Write(tight);
            script.WriteByte((byte)'\n');
        }

        return script.ToArray();
    }

    private static ReadOnlySpan<byte> Begin => "(function(){"u8;

    private static ReadOnlySpan<byte> Strict => "(function(){\"use strict\";"u8;

    private static byte[] Read(string path)
    {
        using var stream = typeof(PlayerScripts).Assembly.GetManifestResourceStream(Folder + path)
            ?? throw new InvalidOperationException($"The player's file {path} is not in the compiler");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
