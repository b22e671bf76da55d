using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Rendering.Markup;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Templates, read once, written any number of times. Names are looked up in the views' tables of properties; that they
/// are there, and escaped as they must be, is the checker's business.
/// </summary>
internal sealed class TemplateSet
{
    private readonly Dictionary<string, ImmutableArray<TemplateNode>> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<TemplateNode>> _partials = new(StringComparer.Ordinal);

    private TemplateSet() { }

    /// <summary>Reads all templates; null when one has errors, which were reported.</summary>
    internal static TemplateSet? Parse(IReadOnlyDictionary<string, SourceFile> files, DiagnosticBag diagnostics)
    {
        var set = new TemplateSet();
        foreach (var (name, file) in files)
        {
            var nodes = TemplateParser.Parse(file, diagnostics);
            set._templates.Add(name, nodes);
            if (name.StartsWith(TemplateNames.Partials, StringComparison.Ordinal))
            {
                set._partials.Add(name[TemplateNames.Partials.Length..], nodes);
            }
        }

        return diagnostics.HasErrors ? null : set;
    }

    internal void Write(string name, View view, TextWriter writer) =>
        Write(_templates[name], new Scope(view, view, 0, 0), writer);

    /// <summary>Where names are looked up.</summary>
    /// <param name="This">A view, or a text of a list of texts.</param>
    /// <param name="Root">What the page or block was given.</param>
    /// <param name="Index">Place in the innermost list.</param>
    private readonly record struct Scope(object This, View Root, int Index, int Count);

    private void Write(ImmutableArray<TemplateNode> nodes, in Scope scope, TextWriter writer)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode text:
                    writer.Write(text.Text);
                    break;
                case OutputNode output:
                    WriteValue(Find(output.Path, scope), writer);
                    break;
                case BlockNode block:
                    Write(block, scope, writer);
                    break;
                case PartialNode partial:
                    var given = partial.Path is { } path ? Find(path, scope) : scope.This;
                    if (given is not null)
                    {
                        Write(_partials[partial.Name.Value], scope with { This = given }, writer);
                    }

                    break;
            }
        }
    }

    private void Write(BlockNode block, in Scope scope, TextWriter writer)
    {
        var value = Find(block.Path!, scope);
        if (IsFalse(value) != (block.Keyword == "unless"))
        {
            Write(block.Otherwise, scope, writer);
        }
        else if (block.Keyword == "each" && value is object[] items)
        {
            for (var i = 0; i < items.Length; i++)
            {
                Write(block.Body, new Scope(items[i], scope.Root, i, items.Length), writer);
            }
        }
        else
        {
            Write(block.Body, block.Keyword == "with" ? scope with { This = value! } : scope, writer);
        }
    }

    private static void WriteValue(object? value, TextWriter writer)
    {
        if (value is Html html)
        {
            html.WriteTo(writer);
        }
        else if (value is string text)
        {
            HtmlText.Write(writer, text);
        }
    }

    private static bool IsFalse(object? value) => value is null or false or "" or object[] { Length: 0 };

    private static object? Find(TemplatePath path, in Scope scope)
    {
        object? value = scope.This;
        foreach (var segment in path.Segments)
        {
            value = segment switch
            {
                "this" => value,
                "@root" => scope.Root,
                "@first" => scope.Index == 0,
                "@last" => scope.Index == scope.Count - 1,
                "@index" => scope.Index.ToString(CultureInfo.InvariantCulture),
                _ => value is View view ? view.Type.Find(segment)?.Get(view) : null,
            };
        }

        return value;
    }
}
