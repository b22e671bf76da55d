using System.Collections.Immutable;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Workspaces;
using CourseForge.Formatting;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Scaffolding;

/// <summary>
/// A curriculum to begin with: the files below <c>Files/TEMPLATE</c> beside this one, with its name, language and day put
/// in. Where there is a folder <c>TEMPLATE.LANGUAGE</c>, its texts are in that language; otherwise they are in English.
/// </summary>
/// <param name="Template">One of <see cref="Templates"/>.</param>
/// <param name="Title">Null = what the folder is called.</param>
/// <param name="Language">The tag of the language that its author writes in.</param>
public sealed record NewCurriculum(string Template, string? Title, string Language)
{
    /// <summary>The language of texts that no folder of another language is for.</summary>
    public const string LanguageOfTexts = "en";

    /// <summary>What learning systems take of a title; they cut longer ones.</summary>
    public const int LongestTitle = 200;

    private const string Prefix = "scaffold/";
    private const string FallbackId = "my-curriculum";

    /// <summary>The templates that there are; each is a folder.</summary>
    public static ImmutableArray<string> Templates { get; } = ["blank", "starter", "regulated"];

    /// <summary>Whether the texts of the template are in the language of the curriculum.</summary>
    public bool IsInLanguage => TextLanguages.AreOne(Language, LanguageOfTexts) || FolderOfLanguage() is not null;

    /// <summary>The languages in which the tool has words for pages: buttons, labels, what is read aloud.</summary>
    public static ImmutableArray<string> LanguagesOfPages() =>
        [
            .. Compiler
                .ThemeFileNames(null)
                .Where(static name => name.StartsWith("strings/", StringComparison.Ordinal))
                .Select(static name => Path.GetFileNameWithoutExtension(name)),
        ];

    /// <summary>
    /// Writes the curriculum into a folder that is not there or is empty: all its files, or none where one cannot be
    /// written or has come there meanwhile.
    /// </summary>
    /// <exception cref="RequestException">Title, language or template cannot be meant.</exception>
    /// <exception cref="WriteFailureException">Why the system would not.</exception>
    public void Write(string path, AuthoringHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        Require();
        CurriculumFiles.Write(
            path,
            Files(Path.GetFileName(path), host.Today).Select(file => new NewText(file.Path, file.Text, NewText.NoFile)),
            host
        );
    }

    /// <param name="folderName">What the user called the folder; the id is made of it.</param>
    internal IEnumerable<(string Path, string Text)> Files(string folderName, DateOnly today)
    {
        var folder = Prefix + (FolderOfLanguage() ?? Template) + "/";
        var id = IdOf(folderName);
        var title = new YamlPair("title", new YamlText(Title?.Trim() ?? TitleOf(id)));
        foreach (var name in Names().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var stream = typeof(NewCurriculum).Assembly.GetManifestResourceStream(name) ?? Stream.Null;
            using var reader = new StreamReader(stream);

            // The title last: it may hold anything. A folder may be called 'null', and its curriculum so.
            var text = reader
                .ReadToEnd()
                .Replace("__ID__", id, StringComparison.Ordinal)
                .Replace("__LANGUAGE__", Language, StringComparison.Ordinal)
                .Replace("__TODAY__", IsoDate.Text(today), StringComparison.Ordinal)
                .Replace("__TITLE_LINE__\n", YamlWriter.Write(new YamlMap([title])), StringComparison.Ordinal)
                .Replace(
                    "__ID_AND_TITLE__\n",
                    YamlWriter.Write(new YamlMap([new("id", new YamlText(id)), title])),
                    StringComparison.Ordinal
                );
            yield return (name[folder.Length..], text);
        }
    }

    private void Require()
    {
        if (!Templates.Contains(Template))
        {
            throw new RequestException(
                $"there is no template '{Template}'",
                $"templates: {string.Join(", ", Templates)}; nothing has been written"
            );
        }

        OneLine.Require("title of the curriculum", Title);
        if (Title?.Trim().Length > LongestTitle)
        {
            throw new RequestException(
                $"the title has {Title.Trim().Length} characters, and learning systems cut it at {LongestTitle}",
                "write a shorter one, and the rest into 'description' of curriculum.yaml; nothing has been written"
            );
        }

        if (!Compiler.IsLanguage(Language))
        {
            throw new RequestException(
                $"'{Language}' is not the code of a language",
                "write a code such as en, es, fr or pt-BR; nothing has been written"
            );
        }
    }

    /// <summary>The folder with texts in the language, or in that of another region; null where there is none.</summary>
    private string? FolderOfLanguage() =>
        Folders()
            .Where(folder => folder.StartsWith(Template + ".", StringComparison.Ordinal))
            .FirstOrDefault(folder => TextLanguages.AreOne(folder[(Template.Length + 1)..], Language));

    /// <summary>The folders that hold texts: one for each template, and one for each language besides.</summary>
    internal static IEnumerable<string> Folders() =>
        Names().Select(static name => name[Prefix.Length..].Split('/')[0]).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Names() =>
        typeof(NewCurriculum)
            .Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// The folder's name as an id: lower-case words with hyphens. The ending keeps it apart from the ids in the
    /// example.
    /// </summary>
    private static string IdOf(string folderName)
    {
        var letters = folderName
            .ToLowerInvariant()
            .Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : '-')
            .ToArray();
        var id = string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries))
            .TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-');
        return id.Length < 2 ? FallbackId
            : id.EndsWith("curriculum", StringComparison.Ordinal) ? id
            : id + "-curriculum";
    }

    private static string TitleOf(string id)
    {
        var words = id.Replace("-curriculum", "", StringComparison.Ordinal).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
