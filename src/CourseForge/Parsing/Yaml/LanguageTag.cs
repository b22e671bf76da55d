namespace CourseForge.Parsing.Yaml;

/// <summary>
/// Language codes of BCP 47 as browsers take them: what they do not take, the player could not write dates and numbers in.
/// </summary>
internal static class LanguageTag
{
    private const int MostCharacters = 35;

    /// <summary>
    /// A language of two or three small letters; then, each once and in this order, a script, a region, variants, extensions
    /// and what is for private use.
    /// </summary>
    internal static bool IsOne(string text)
    {
        var parts = text.Split('-');
        if (
            text.Length > MostCharacters
            || parts[0] is not { Length: 2 or 3 } language
            || language.AsSpan().ContainsAnyExceptInRange('a', 'z')
            || !parts.All(static part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
        )
        {
            return false;
        }

        var at = 1;
        _ = Take(static part => part.Length == 4 && part.All(char.IsAsciiLetter));
        _ = Take(static part =>
            (part.Length == 2 && part.All(char.IsAsciiLetter)) || (part.Length == 3 && part.All(char.IsAsciiDigit))
        );
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (Take(static part => part.Length >= 5 || (part.Length == 4 && char.IsAsciiDigit(part[0]))))
        {
            if (!seen.Add(parts[at - 1]))
            {
                return false;
            }
        }

        while (Take(static part => part.Length == 1 && part is not ("x" or "X")))
        {
            if (!seen.Add(parts[at - 1]) || !Take(static part => part.Length > 1))
            {
                return false;
            }

            while (Take(static part => part.Length > 1)) { }
        }

        return at == parts.Length || (parts[at] is "x" or "X" && at + 1 < parts.Length);

        bool Take(Func<string, bool> isWanted)
        {
            if (at == parts.Length || !isWanted(parts[at]))
            {
                return false;
            }

            at++;
            return true;
        }
    }
}
