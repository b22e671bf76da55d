namespace CourseForge.Authoring;

/// <summary>Titles and names that a user hands in: words on one line, which mean what they say.</summary>
internal static class OneLine
{
    /// <param name="what">What the words are for, behind "the" in a message.</param>
    /// <param name="text">Null: nothing was handed in.</param>
    /// <exception cref="RequestException">They cannot stand there.</exception>
    internal static void Require(string what, string? text)
    {
        if (text is null)
        {
            return;
        }

        var problem =
            string.IsNullOrWhiteSpace(text) ? "is empty"
            : text.Any(char.IsControl) ? "has more than one line, or characters that cannot be seen"
            : text.Contains("{{", StringComparison.Ordinal) ? "names a parameter, which would stay as it is there"
            : null;
        if (problem is not null)
        {
            throw new RequestException($"the {what} {problem}", "words on one line");
        }
    }
}
