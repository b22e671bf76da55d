using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>Which names of files every system can store and everyone can read.</summary>
internal static class FileNames
{
    /// <summary>What is wrong with a path, as the end of a sentence about its name; null when nothing is.</summary>
    internal static string? Problem(string path)
    {
        foreach (var character in path)
        {
            if (char.IsControl(character) || Characters.TurnsText(character))
            {
                return "holds a character that cannot be seen: " + TextDecoder.Name(character);
            }

            if ("<>:\"|?*\\".Contains(character, StringComparison.Ordinal))
            {
                return $"holds a character that not every system can store: '{character}'";
            }
        }

        foreach (var part in path.Split('/'))
        {
            if (part.EndsWith(' ') || part.EndsWith('.'))
            {
                return "ends in a blank or a full stop, which Windows drops";
            }

            if (DeviceNames.Has(part))
            {
                return $"cannot be stored on Windows, where '{part.Split('.')[0]}' is the name of a device";
            }
        }

        return null;
    }
}
