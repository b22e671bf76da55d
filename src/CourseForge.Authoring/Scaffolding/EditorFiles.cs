using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CourseForge.Authoring.Workspaces;

namespace CourseForge.Authoring.Scaffolding;

/// <summary>What is to be done to one file for editors.</summary>
/// <param name="Text">Its new text; null = it stays as it is.</param>
/// <param name="Said">What is told of it.</param>
/// <param name="Shown">What its owner is to put into it; null = nothing.</param>
public sealed record EditorFile(string Path, string Before, string? Text, string Said, string? Shown = null);

/// <summary>
/// Settings of editors beside a curriculum: completion and red lines for YAML in Visual Studio Code, blanks and line ends
/// in all others. What a person wrote stays, and what is missing is added to it.
/// </summary>
public static class EditorFiles
{
    private const string Schemas = ".vscode/courseforge/";
    private const string SettingsFile = ".vscode/settings.json";
    private const string ExtensionsFile = ".vscode/extensions.json";
    private const string EditorConfigFile = ".editorconfig";
    private const string SchemaKey = "yaml.schemas";
    private const string Recommendations = "recommendations";
    private const string YamlExtension = "redhat.vscode-yaml";

    private static readonly ImmutableArray<(string Key, string Value)> s_settings =
    [
        ("editor.insertSpaces", "true"),
        ("editor.tabSize", "2"),
        ("files.eol", "\"\\n\""),
    ];

    private const string EditorConfig = """
        root = true

        [*]
        charset = utf-8
        end_of_line = lf
        insert_final_newline = true
        indent_style = space
        indent_size = 2

        [*.md]
        trim_trailing_whitespace = false

        """;

    /// <summary>Every file with what is to become of it, in the order of paths.</summary>
    /// <param name="folder">The full path of the curriculum folder.</param>
    public static ImmutableArray<EditorFile> Of(string folder) =>
        [
            Config(folder),
            .. Compiler.Schemas().Select(schema => Schema(folder, Schemas + schema.FileName, schema.Json)),
            Extensions(folder),
            Settings(folder),
        ];

    private static EditorFile Config(string folder) =>
        Read(folder, EditorConfigFile) is { } there
            ? new EditorFile(EditorConfigFile, there, null, "is there already, and stays as it is")
            : new EditorFile(EditorConfigFile, "", EditorConfig.ReplaceLineEndings("\n"), "written");

    /// <summary>Nobody writes schemas by hand: they follow the tool.</summary>
    private static EditorFile Schema(string folder, string path, string json) =>
        Read(folder, path) switch
        {
            null => new EditorFile(path, "", json, "written"),
            var there when there == json => new EditorFile(path, there, null, "is up to date"),
            var there => new EditorFile(path, there, json, "renewed: it was of another version of courseforge"),
        };

    private static EditorFile Extensions(string folder)
    {
        if (Read(folder, ExtensionsFile) is not { } there)
        {
            return new EditorFile(
                ExtensionsFile,
                "",
                $"{{\n  \"{Recommendations}\": [\"{YamlExtension}\"]\n}}\n",
                "written"
            );
        }

        var line = Quoted(YamlExtension);
        return JsonMerge.Read(there) switch
        {
            { } read when read.Has(Recommendations, YamlExtension) => new EditorFile(
                ExtensionsFile,
                there,
                null,
                "is up to date"
            ),
            { } read when read.IsContainer(Recommendations) => new EditorFile(
                ExtensionsFile,
                there,
                read.With(Lines((Recommendations, [line]))),
                "the YAML extension was added to what you recommend"
            ),
            { } read when read.ValueOf(Recommendations) is null => new EditorFile(
                ExtensionsFile,
                there,
                read.With(Lines(("", [$"\"{Recommendations}\": [{line}]"]))),
                "the YAML extension was added"
            ),
            _ => new EditorFile(
                ExtensionsFile,
                there,
                null,
                "cannot be read as JSON, and stays as it is; put this into it",
                $"\"{Recommendations}\": [{line}]\n"
            ),
        };
    }

    private static EditorFile Settings(string folder)
    {
        var schemas = Compiler
            .Schemas()
            .Select(static schema => (Name: $"./{Schemas}{schema.FileName}", schema.Pattern))
            .ToList();
        var all = new List<string>
        {
            $"\"{SchemaKey}\": {{\n{string.Join(",\n", schemas.Select(static one => "    " + Entry(one)))}\n  }}",
        };
        all.AddRange(s_settings.Select(static one => $"\"{one.Key}\": {one.Value}"));
        if (Read(folder, SettingsFile) is not { } there)
        {
            return new EditorFile(
                SettingsFile,
                "",
                $"{{\n{string.Join(",\n", all.Select(static line => "  " + line))}\n}}\n",
                "written"
            );
        }

        if (JsonMerge.Read(there) is not { } read || (read.ValueOf(SchemaKey) is not null))
        {
            return new EditorFile(
                SettingsFile,
                there,
                null,
                "cannot be read as JSON, and stays as it is; put this into it",
                string.Join(",\n", all) + "\n"
            );
        }

        var kept = s_settings
            .Where(one => read.ValueOf(one.Key) is { } value && value != one.Value)
            .Select(one => $"{one.Key} stays {read.ValueOf(one.Key)}")
            .ToList();
        List<string> top =
        [
            .. s_settings.Where(one => read.ValueOf(one.Key) is null).Select(one => $"\"{one.Key}\": {one.Value}"),
        ];
        List<string> inside = [];
        if (read.IsContainer(SchemaKey))
        {
            inside.AddRange(schemas.Where(one => !read.Has(SchemaKey, one.Name)).Select(static one => Entry(one)));
        }
        else
        {
            top.Insert(0, all[0]);
        }

        var said = kept.Count == 0 ? "" : "; " + string.Join(", ", kept);
        return top.Count + inside.Count == 0
            ? new EditorFile(SettingsFile, there, null, "is up to date" + said)
            : new EditorFile(
                SettingsFile,
                there,
                read.With(Lines(("", top), (SchemaKey, inside))),
                $"{top.Count + inside.Count} settings were added to yours{said}"
            );
    }

    private static Dictionary<string, List<string>> Lines(params ReadOnlySpan<(string Key, List<string> Lines)> lines)
    {
        var all = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (key, added) in lines)
        {
            if (added.Count > 0)
            {
                all.Add(key, added);
            }
        }

        return all;
    }

    private static string Entry((string Name, string Pattern) schema) =>
        $"{Quoted(schema.Name)}: {Quoted(schema.Pattern)}";

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static string? Read(string folder, string path) =>
        Path.Combine(folder, path) is var full && File.Exists(full) ? File.ReadAllText(full, Encoding.UTF8) : null;

    /// <summary>Writes the files that change: all or none. A file that somebody changed meanwhile is not written over.</summary>
    /// <exception cref="Building.WriteFailureException">The system would not; everything is as it was.</exception>
    public static void Write(string folder, ImmutableArray<EditorFile> files, AuthoringHost host) =>
        CurriculumFiles.Write(
            folder,
            files.Where(static file => file.Text is not null).Select(static file => new NewText(file.Path, file.Text!)),
            host
        );
}
