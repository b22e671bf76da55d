using System.Collections.Concurrent;

namespace CourseForge.Rendering.Player;

/// <summary>
/// The learner runtime that CourseForge carries, as it was made when the compiler was built (CourseForge.Scripts). Each
/// script is read once, however many courses and formats it goes into.
/// </summary>
internal static class PlayerScripts
{
    private static readonly ConcurrentDictionary<string, byte[]?> Known = new(StringComparer.Ordinal);

    /// <summary>
    /// A script by its name in player.json (<c>page.js</c>, <c>host.scorm12.js</c>), or null when there is none.
    /// </summary>
    internal static byte[]? Find(string name) => Known.GetOrAdd(name, Read);

    private static byte[]? Read(string name)
    {
        using var stream = typeof(PlayerScripts).Assembly.GetManifestResourceStream("player/" + name);
        if (stream is null)
        {
            return null;
        }

        var script = new byte[stream.Length];
        stream.ReadExactly(script);
        return script;
    }
}
