using System.Collections.Concurrent;
using CourseForge.Rendering.Markup;
using CourseForge.Text;
using CourseForge.Views;
using Scriban.Syntax;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// The templates of a theme, which are known to be right. Each is read when it is first needed (a small course needs a
/// third of them) and written any number of times, by any number of threads.
/// </summary>
internal sealed class TemplateSet(IReadOnlyDictionary<string, SourceFile> files)
{
    private readonly ConcurrentDictionary<string, ScriptPage> _templates = new(StringComparer.Ordinal);

    internal ScriptPage this[string name] =>
        _templates.TryGetValue(name, out var template)
            ? template
            : _templates.GetOrAdd(name, static (name, files) => ThemeLanguage.Parse(files[name]), files);

    /// <summary>Reads what every build needs.</summary>
    internal void Prepare()
    {
        foreach (var name in TemplateNames.OfEveryBuild)
        {
            _ = this[name];
        }
    }

    internal void Write(string name, View view, TextWriter writer) => ThemeContext.Write(this, name, view, writer);

    /// <summary>The file that a template was read from, by the path that its places name.</summary>
    internal SourceFile? FileOf(string? path) => files.Values.FirstOrDefault(file => file.Path.Value == path);
}
