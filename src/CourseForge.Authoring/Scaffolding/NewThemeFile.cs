using CourseForge.Authoring.Building;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Layout;
using CourseForge.Text;

namespace CourseForge.Authoring.Scaffolding;

/// <summary>A file of the theme, copied to where the curriculum's own stands for it.</summary>
public static class NewThemeFile
{
    private const string Folder = CurriculumLayout.Theme + "/";
    private const string Template = CurriculumLayout.TemplateExtension;
    private const string OldTemplate = CurriculumLayout.OldTemplateExtension;

    /// <summary>
    /// Copies the file, and gives its path from the curriculum folder. Throws a <see cref="WriteFailureException"/> that
    /// says why the system would not.
    /// </summary>
    /// <param name="root">The curriculum folder.</param>
    /// <param name="written">The file as the user named it.</param>
    public static string Write(AuthoringSession session, string root, string written)
    {
        var theme = session.Parsed.Syntax?.Settings.Theme?.Value;
        var names = Compiler.ThemeFileNames(theme);
        if (names.IsEmpty)
        {
            throw new RequestException(
                $"there is no theme '{theme}', which curriculum.yaml names",
                "leave 'theme' out of curriculum.yaml to take the default one"
            );
        }

        var name = Named(written, names);
        var copy = Folder + name;
        var target = Path.Combine(root, Path.Combine(copy.Split('/')));
        if (Path.Exists(target))
        {
            throw new RequestException(
                $"'{copy}' is there already",
                "change it, or delete it to begin again; nothing has been written"
            );
        }

        var folders = new MadeFolders();
        var isOurs = false;
        try
        {
            folders.Make(Path.GetDirectoryName(target) ?? root);

            // Should another program make the file meanwhile, it keeps its own.
            using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
            isOurs = true;
            stream.Write(Compiler.ThemeFile(theme, name));
            return copy;
        }
        catch (Exception problem) when (WriteFailureException.IsAboutWriting(problem))
        {
            if (isOurs)
            {
                File.Delete(target);
            }

            folders.Remove();
            throw WriteFailureException.Of(target, problem);
        }
    }

    /// <summary>What a template was called in the language of 0.1; the same name for other files.</summary>
    public static string OldNameOf(string copy) =>
        copy.EndsWith(Template, StringComparison.Ordinal) ? copy[..^Template.Length] + OldTemplate : copy;

    /// <summary>The file that is meant; also without its ending, and with the folder it will be in.</summary>
    private static string Named(string written, IReadOnlyList<string> names)
    {
        var name = written.Replace('\\', '/');
        name = name.StartsWith(Folder, StringComparison.Ordinal) ? name[Folder.Length..] : name;
        name = name.EndsWith(OldTemplate, StringComparison.Ordinal) ? name[..^OldTemplate.Length] : name;
        if (names.FirstOrDefault(known => known == name || known == name + Template) is { } found)
        {
            return found;
        }

        var near = names.FirstOrDefault(known => Stem(known) == Stem(name))
            ?? (
                NearestName.Of(Stem(name), [.. names.Select(Stem)]) is { } stem
                    ? names.First(known => Stem(known) == stem)
                    : null
            );
        throw new RequestException(
            $"the theme has no file '{written}'",
            near is null ? "it has:" : $"did you mean '{near}'?"
        )
        {
            Choices = near is null ? names : [],
        };
    }

    private static string Stem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? name[..dot] : name;
    }
}
