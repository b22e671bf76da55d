using System.Buffers;

namespace CourseForge.Layout;

/// <summary>
/// Paths to media, from the curriculum folder: below media/, with <c>/</c> between the parts, and nothing that another
/// system would read otherwise.
/// </summary>
internal static class MediaPath
{
    private static readonly SearchValues<char> Refused = SearchValues.Create("\\:?#*<>|\"{\t\r\n");

    internal static bool IsValid(string path) =>
        CurriculumLayout.IsInMedia(path)
        && !path.AsSpan().ContainsAny(Refused)
        && !path.Split('/').Any(part => part.Length == 0 || part[0] == '.');
}
