namespace CourseForge.Text;

/// <summary>
/// 32-bit FNV-1a over UTF-16 code units; ids are ASCII, so that these are bytes. The player has the same function.
/// </summary>
internal static class Fnv1a
{
    internal const uint Start = 0x811C9DC5;

    internal static uint Hash(ReadOnlySpan<char> text) => Continue(Start, text);

    internal static uint Continue(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 0x01000193;
        }

        return hash;
    }
}
