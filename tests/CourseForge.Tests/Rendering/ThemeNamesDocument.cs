using System.Text;
using CourseForge.Rendering.Templates;
using CourseForge.Views;

namespace CourseForge.Tests.Rendering;

/// <summary>docs/theme-names.md: what each template is given, from the tables that templates are checked against.</summary>
internal static class ThemeNamesDocument
{
    internal static string Text()
    {
        var text = new StringBuilder(
            """
            # Names for themes

            Every name that a template can use, with what it is; [themes.md](themes.md) says how templates are written.
            This page is made from the tables that `courseforge check` holds templates against, so it has all of them and no other.

            What a name is:

            - **text**: words that an author may have written. It stands between tags, or in an attribute with quotes.
            - **address**: text that is a whole address. It may stand alone in `href` of a link.
            - **path**: text that is the path of a file of the package. Write `root` before it; it may stand in `href` and `src`.
            - **root**: nothing, or `../`: what leads from the page to the package's root.
            - **element**: text that is the name of an element, such as `h3`. It may stand behind `<` and `</`.
            - **HTML**: markup, which stands between tags only.
            - **flag**: yes or no: only asked.
            - **list of ...**: only gone through with `for`.
            - A name in *italics* is a view: it has the parts that stand under that name below.

            All but flags and lists may be empty or not there.


            """.ReplaceLineEndings("\n")
        );
        var told = new HashSet<ViewType>();
        Section(text, told, "Pages", "page", static name => name.StartsWith("pages/", StringComparison.Ordinal));
        Section(text, told, "Blocks", "block", static name =>
            TemplateNames.RootOf(name) == "block" && !name.StartsWith("print/", StringComparison.Ordinal)
        );
        Section(text, told, "Questions", "question", static name => TemplateNames.RootOf(name) == "question");
        Section(text, told, "Printed documents", "page", static name =>
            name.StartsWith("print/", StringComparison.Ordinal) && TemplateNames.RootOf(name) == "page"
        );
        Section(text, told, "Blocks in printed documents", "block", static name =>
            TemplateNames.RootOf(name) == "block" && name.StartsWith("print/", StringComparison.Ordinal)
        );
        Section(text, told, "The report of a build", "page", static name => name == TemplateNames.Report);
        Section(text, told, "Partials that blocks are made with", "it", static name =>
            TemplateNames.RootOf(name) == "it"
        );

        text.Append("## Views\n\nWhat lists hold, and what has parts.\n");
        var views = new Queue<ViewType>(told.ToArray());
        var seen = new HashSet<ViewType>(told) { WordsView.AnyWords };
        var all = new List<ViewType>();
        while (views.TryDequeue(out var view))
        {
            foreach (var part in view.Properties.Select(static property => property.Of?.Invoke()).OfType<ViewType>())
            {
                if (seen.Add(part))
                {
                    all.Add(part);
                    views.Enqueue(part);
                }
            }
        }

        foreach (var view in all.OrderBy(static view => view.Name, StringComparer.Ordinal))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n### {view.Name}\n\n");
            Table(text, view.Properties);
        }

        return text.ToString();
    }

    private static void Section(
        StringBuilder text,
        HashSet<ViewType> told,
        string title,
        string root,
        Func<string, bool> isHere
    )
    {
        var templates = TemplateNames
            .Roots.Where(template => isHere(template.Key))
            .GroupBy(static template => template.Value)
            .OrderBy(static group => group.Min(static template => template.Key), StringComparer.Ordinal)
            .ToArray();
        text.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"## {title}\n\nTheir templates write `{root}.` before these.\n"
        );
        var common =
            templates.Length < 2
                ? []
                : templates[0]
                    .Key.Properties.Where(property =>
                        templates.All(other => other.Key.Find(property.Name) is { } same && Row(same) == Row(property))
                    )
                    .ToArray();
        if (common.Length > 0)
        {
            text.Append("\nAll of them:\n\n");
            Table(text, common);
        }

        foreach (var group in templates)
        {
            told.Add(group.Key);
            var names = string.Join(
                ", ",
                group.Select(static template => $"`{template.Key}.sbn-html`").Order(StringComparer.Ordinal)
            );
            var own = group
                .Key.Properties.Where(property => !common.Any(shared => shared.Name == property.Name))
                .ToArray();
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"\n### {Capital(group.Key.Name)}\n\n{names}"
            );
            text.Append(own.Length == 0 ? ": no more than that.\n" : ":\n\n");
            Table(text, own);
        }

        text.Append('\n');
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static void Table(StringBuilder text, IReadOnlyCollection<ViewProperty> properties)
    {
        if (properties.Count > 0)
        {
            text.Append("| name | what it is | |\n|---|---|---|\n");
            foreach (var property in properties)
            {
                text.Append(Row(property));
            }
        }
    }

    private static string Row(ViewProperty property)
    {
        var about = property
            .About.Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal);
        return $"| `{property.Name}` | {Kind(property)} | {about} |\n";
    }

    private static string Kind(ViewProperty property) =>
        property.Kind switch
        {
            ViewKind.Text => property.Use switch
            {
                TextUse.Address => "address",
                TextUse.Path => "path",
                TextUse.Root => "root",
                TextUse.Element => "element",
                _ => property.Words is { } words
                    ? "text: " + string.Join(", ", words.Select(static word => $"`{word}`"))
                    : "text",
            },
            ViewKind.Html => "HTML",
            ViewKind.Flag => "flag",
            ViewKind.Texts => "list of texts",
            ViewKind.Views => $"list of *{property.Of!().Name}*",
            _ => ReferenceEquals(property.Of?.Invoke(), WordsView.AnyWords)
                ? "the words, by key"
                : $"*{property.Of!().Name}*",
        };
}
