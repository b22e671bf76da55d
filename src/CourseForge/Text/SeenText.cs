using System.Globalization;
using System.Text;

namespace CourseForge.Text;

/// <summary>Texts as people see them: two that look the same are the same, however they are made of characters.</summary>
internal static class SeenText
{
    /// <summary>
    /// With letters composed, one blank for each run of white space of any kind, and without what is not seen: marks of
    /// direction, soft hyphens, joiners.
    /// </summary>
    internal static string Of(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var unit in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(unit))
            {
                if (seen.Length > 0 && seen[^1] != ' ')
                {
                    seen.Append(' ');
                }
            }
            else if (char.GetUnicodeCategory(unit) != UnicodeCategory.Format)
            {
                seen.Append(unit);
            }
        }

        return seen.ToString().TrimEnd();
    }
}
