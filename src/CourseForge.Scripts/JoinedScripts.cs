using System.Text.Json;

namespace CourseForge.Scripts;

/// <summary>
/// The learner runtime: small classic scripts, put one after the other as player.json lists them, without comments and
/// blanks. A name without a folder in one list stands for all of another list.
/// </summary>
internal static class JoinedScripts
{
    private static ReadOnlySpan<byte> Begin => "(function(){\"use strict\";"u8;

    private static ReadOnlySpan<byte> End => "})();"u8;

    /// <summary>Each script by its name in player.json (<c>page.js</c>, <c>host.scorm12.js</c>).</summary>
    /// <param name="folder">Where player.json and the files are.</param>
    internal static IEnumerable<(string Name, byte[] Script)> All(string folder)
    {
        using var lists = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "player.json")));
        foreach (var list in lists.RootElement.EnumerateObject())
        {
            // A list without an ending is a part of others.
            if (list.Name.EndsWith(".js", StringComparison.Ordinal))
            {
                yield return (list.Name, Script(folder, FilesOf(lists.RootElement, list.Name)));
            }
        }
    }

    private static byte[] Script(string folder, IEnumerable<string> files)
    {
        // Said once for all of them, not in each.
        using var script = new MemoryStream();
        script.Write("\"use strict\";\n"u8);
        foreach (var file in files)
        {
            var tight = ScriptMinifier.Of(File.ReadAllBytes(Path.Combine(folder, file))).AsSpan().TrimEnd((byte)'\n');
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
}
