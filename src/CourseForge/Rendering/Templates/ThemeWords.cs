using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Rendering.Templates.Checking;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// The words of the templates and of the player in one language. A missing key falls back: <c>es-MX</c> to <c>es</c> to
/// <c>en</c>.
/// </summary>
internal sealed class ThemeWords
{
    private const string Fallback = "en";
    private const string ModuleSuffix = "OfModule";
    private readonly Dictionary<string, string> _words;

    /// <summary>Whether the words of days are in the language itself, and not those of the fallback.</summary>
    private readonly bool _hasDays;

    private ThemeWords(Dictionary<string, string> words, Typography typography, bool hasDays) =>
        (_words, Typography, _hasDays) = (words, typography, hasDays);

    /// <summary>How texts are set in the language.</summary>
    internal Typography Typography { get; }

    internal IEnumerable<KeyValuePair<string, string>> All => _words;

    /// <summary>The words of a key; the key itself should a theme not have it.</summary>
    internal string this[string key] => _words.GetValueOrDefault(key, key);

    /// <summary>The words of a key, or null when there are none.</summary>
    internal string? Find(string key) => _words.GetValueOrDefault(key);

    /// <summary>The words of a key with <c>{name}</c> filled in.</summary>
    internal string With(string key, string name, string value) =>
        this[key].Replace("{" + name + "}", value, StringComparison.Ordinal);

    /// <summary>
    /// The words of a key with a number in its place; where there is one of them, those under the same key with
    /// <c>One</c> behind it.
    /// </summary>
    internal string Counted(string key, string name, int count) =>
        With(count == 1 ? key + "One" : key, name, count.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// A day as people write it: "28 de noviembre de 2026"; as 2026-11-28 where the theme has no names of months in the
    /// language, because those of another would be no better.
    /// </summary>
    internal string Day(DateOnly day)
    {
        var months = this["months"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !_hasDays || months.Length != 12
            ? IsoDate.Text(day)
            : this["dayForm"]
                .Replace("{day}", day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{month}", months[day.Month - 1], StringComparison.Ordinal)
                .Replace("{year}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>A day that was written as 2026-11-28; anything else as it is.</summary>
    internal string Day(string written) => IsoDate.TryRead(written, out var day) ? Day(day) : written;

    /// <summary>
    /// For a unit that is one module of a package: what is said of a course is said of the module, where a theme has
    /// words for that under the same key with <c>OfModule</c> behind it.
    /// </summary>
    internal ThemeWords OfModule()
    {
        var words = new Dictionary<string, string>(_words, StringComparer.Ordinal);
        foreach (var (key, text) in _words)
        {
            if (key.EndsWith(ModuleSuffix, StringComparison.Ordinal))
            {
                words[key[..^ModuleSuffix.Length]] = text;
            }
        }

        return new ThemeWords(words, Typography, _hasDays);
    }

    internal static ThemeWords Load(ThemeFiles files, Located<string> language, DiagnosticBag diagnostics)
    {
        // Keys keep the order of the English file: the order of properties is seen by nobody, but the same every time.
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        HashSet<string>? known = null;
        Dictionary<string, string>? shipped = null;
        var tags = Tags(language.Value);
        if (!tags.Any(tag => tag != Fallback && files.Words.ContainsKey(tag)) && !IsEnglish(language.Value))
        {
            diagnostics.Add(Codes.Rendering.NoWords, language.Span, language.Value);
        }

        foreach (var tag in tags)
        {
            foreach (var file in files.Words.GetValueOrDefault(tag, []))
            {
                Read(file, words, shipped, known, diagnostics);
                known ??= [.. words.Keys];
                shipped ??= new Dictionary<string, string>(words, StringComparer.Ordinal);
            }
        }

        var hasDays =
            language.Value is Fallback or "en-US"
            || tags.Skip(1)
                .SelectMany(tag => files.Words.GetValueOrDefault(tag, []))
                .Any(static file => file.Text.Contains("\ndayForm:", StringComparison.Ordinal));
        if (!hasDays)
        {
            // The player then asks the browser, which knows the language.
            words.Remove("months");
            words.Remove("dayForm");
        }

        return new ThemeWords(words, Typography.Of(language.Value), hasDays);
    }

    /// <summary>The words of the theme that CourseForge carries, without those that a curriculum puts over them.</summary>
    internal static ImmutableArray<string> Shipped(ThemeFiles files, string language) =>
        [
            .. Tags(language)
                .SelectMany(tag => files.Words.GetValueOrDefault(tag, []))
                .Where(static file => file.Path.Value.StartsWith("templates/", StringComparison.Ordinal))
                .SelectMany(static file => file.Text.Split('\n'))
                .Select(static line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]),
        ];

    /// <summary>From the most general to the very language: en, es, es-MX.</summary>
    private static List<string> Tags(string language)
    {
        var tags = new List<string> { Fallback };
        for (
            var dash = language.IndexOf('-', StringComparison.Ordinal);
            dash > 0;
            dash = language.IndexOf('-', dash + 1)
        )
        {
            Add(language[..dash]);
        }

        Add(language);
        return tags;

        void Add(string tag)
        {
            if (!tags.Contains(tag))
            {
                tags.Add(tag);
            }
        }
    }

    private static bool IsEnglish(string language) =>
        language == Fallback || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    private static void Read(
        SourceFile file,
        Dictionary<string, string> words,
        Dictionary<string, string>? shipped,
        HashSet<string>? known,
        DiagnosticBag diagnostics
    )
    {
        for (var number = 1; number <= file.Lines.LineCount; number++)
        {
            var line = file.Lines.Line(number);
            if (line.TrimStart().IsEmpty || line.TrimStart()[0] == '#')
            {
                continue;
            }

            var colon = line.IndexOf(':');
            var span = file.Span(file.Lines.StartOf(number), line.Length);
            if (
                colon <= 0
                || char.IsWhiteSpace(line[0])
                || (colon + 1 < line.Length && line[colon + 1] != ' ')
                || Value(line[(colon + 1)..]) is not { } value
            )
            {
                diagnostics.Add(Codes.Rendering.WordsSyntax, span);
                continue;
            }

            var key = line[..colon].TrimEnd().ToString();
            if (known is not null && !known.Contains(key) && !IsName(key))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Rendering.UnknownWord, span.Part(0, key.Length), key)
                        .WithNearest(key, known)
                );
                continue;
            }

            if (shipped?.GetValueOrDefault(key) is { } theirs && ThemeFiles.IsOwn(file))
            {
                WordsCheck.Tell(key, value, theirs, span.Part(0, key.Length), diagnostics);
            }

            words[key] = value;
        }
    }

    /// <summary>
    /// The name of a language or jurisdiction: there is no end of them, and a curriculum may have one that the theme
    /// does not know.
    /// </summary>
    private static bool IsName(string key) => IsName(key, "language") || IsName(key, "jurisdiction");

    private static bool IsName(string key, string prefix) =>
        key.Length > prefix.Length
        && key.StartsWith(prefix, StringComparison.Ordinal)
        && char.IsAsciiLetterUpper(key[prefix.Length]);

    /// <summary>
    /// A YAML plain or quoted scalar of one line, without its comment; null when a quote is not closed.
    /// </summary>
    private static string? Value(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (!text.IsEmpty && text[0] is '[' or '{' or '|' or '>' or '&' or '*' or '!' or '%' or '@' or '`')
        {
            // In YAML these begin something else than words: a list, a map, a text over several lines.
            return null;
        }

        if (text.IsEmpty || text[0] is not ('"' or '\''))
        {
            var comment = text.IndexOf(" #", StringComparison.Ordinal);
            return (comment < 0 ? text : text[..comment]).TrimEnd().ToString();
        }

        var quote = text[0];
        var value = new System.Text.StringBuilder(text.Length);
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                if (quote == '\'' && i + 1 < text.Length && text[i + 1] == '\'')
                {
                    i++;
                }
                else
                {
                    var rest = text[(i + 1)..].TrimStart();
                    return rest.IsEmpty || rest[0] == '#' ? value.ToString() : null;
                }
            }
            else if (quote == '"' && text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '"' or '\\')
            {
                i++;
            }

            value.Append(text[i]);
        }

        return null;
    }
}
