using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Looks up every name of every template in the views it will be given. Text must be escaped and markup must not, so a
/// theme cannot let an author's <c>&lt;</c> through by mistake.
/// </summary>
internal sealed class TemplateChecker(
    IReadOnlyDictionary<string, SourceFile> files,
    ViewType words,
    DiagnosticBag diagnostics
)
{
    private readonly Dictionary<string, ImmutableArray<TemplateNode>> _parsed = new(StringComparer.Ordinal);
    private readonly HashSet<(string, Value, ViewType)> _done = [];
    private readonly List<string> _path = [];

    private readonly HashSet<(string, SourceSpan)> _told = [];

    /// <summary>What a name stands for. Type is null for texts and flags.</summary>
    private readonly record struct Value(ViewKind Kind, ViewType? Type);

    /// <summary>Partials that some template takes in.</summary>
    internal HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Checks the template of a page or block, and the partials it takes in.</summary>
    internal void Check(string name, ViewType root) => Check(name, new Value(ViewKind.View, root), root);

    private void Check(string name, Value context, ViewType root)
    {
        if (!_done.Add((name, context, root)))
        {
            return;
        }

        _path.Add(name);
        Walk(Nodes(name), context, root);
        _path.RemoveAt(_path.Count - 1);
    }

    private ImmutableArray<TemplateNode> Nodes(string name)
    {
        if (!_parsed.TryGetValue(name, out var nodes))
        {
            nodes = TemplateParser.Parse(files[name], diagnostics);
            _parsed.Add(name, nodes);
        }

        return nodes;
    }

    private void Walk(ImmutableArray<TemplateNode> nodes, Value context, ViewType root)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case OutputNode output:
                    Output(output, context, root);
                    break;
                case BlockNode block:
                    Block(block, context, root);
                    break;
                case PartialNode partial:
                    Partial(partial, context, root);
                    break;
            }
        }
    }

    private void Output(OutputNode output, Value context, ViewType root)
    {
        if (Resolve(output.Path, context, root) is not { } value)
        {
            return;
        }

        var name = output.Path.Value;
        switch (value.Kind)
        {
            case ViewKind.Html when !output.IsRaw:
                Tell(
                    Diagnostic.Create(
                        Codes.Rendering.TemplateEscaping,
                        output.Span,
                        $"'{name}' is finished markup: write {{{{{{{name}}}}}}}"
                    )
                );
                break;
            case ViewKind.Text when output.IsRaw:
                Tell(
                    Diagnostic.Create(
                        Codes.Rendering.TemplateEscaping,
                        output.Span,
                        $"'{name}' is plain text and must be escaped: write {{{{{name}}}}}"
                    )
                );
                break;
            case ViewKind.Flag:
                Tell(
                    Diagnostic.Create(
                        Codes.Rendering.TemplateUse,
                        output.Span,
                        $"'{name}' is yes or no: use it in {{{{#if {name}}}}}"
                    )
                );
                break;
            case ViewKind.Views or ViewKind.Texts:
                Tell(
                    Diagnostic.Create(
                        Codes.Rendering.TemplateUse,
                        output.Span,
                        $"'{name}' is a list: use it in {{{{#each {name}}}}}"
                    )
                );
                break;
            case ViewKind.View:
                Tell(
                    Diagnostic.Create(
                        Codes.Rendering.TemplateUse,
                        output.Span,
                        $"'{name}' has properties: write {{{{{name}.{value.Type?.Properties.FirstOrDefault()?.Name}}}}}"
                    )
                );
                break;
        }
    }

    /// <summary>
    /// A partial is walked once for each kind of page that takes it in; what is wrong in it is told once.
    /// </summary>
    private void Tell(Diagnostic diagnostic)
    {
        if (_told.Add((diagnostic.Descriptor.Code, diagnostic.Span)))
        {
            diagnostics.Add(diagnostic);
        }
    }

    private void Block(BlockNode block, Value context, ViewType root)
    {
        var inner = context;
        if (block.Path is { } path && Resolve(path, context, root) is { } value)
        {
            switch (block.Keyword)
            {
                case "each" when value.Kind is ViewKind.Views:
                    inner = new Value(ViewKind.View, value.Type);
                    break;
                case "each" when value.Kind is ViewKind.Texts:
                    inner = new Value(ViewKind.Text, null);
                    break;
                case "each":
                    Tell(Diagnostic.Create(Codes.Rendering.TemplateUse, path.Span, $"'{path.Value}' is not a list"));
                    return;
                case "with" when value.Kind is ViewKind.View:
                    inner = value;
                    break;
                case "with":
                    Tell(
                        Diagnostic.Create(Codes.Rendering.TemplateUse, path.Span, $"'{path.Value}' has no properties")
                    );
                    return;
            }

            Walk(block.Body, inner, root);
        }

        Walk(block.Otherwise, context, root);
    }

    private void Partial(PartialNode partial, Value context, ViewType root)
    {
        var name = TemplateNames.Partials + partial.Name.Value;
        if (!files.ContainsKey(name))
        {
            var known = files
                .Keys.Where(static file => file.StartsWith(TemplateNames.Partials, StringComparison.Ordinal))
                .Select(static file => file[TemplateNames.Partials.Length..]);
            Tell(
                Diagnostic
                    .Create(Codes.Rendering.UnknownPartial, partial.Name.Span, partial.Name.Value)
                    .WithNearest(partial.Name.Value, known)
            );
            return;
        }

        Used.Add(name);
        if (_path.Contains(name))
        {
            Tell(
                Diagnostic.Create(
                    Codes.Rendering.TemplateUse,
                    partial.Span,
                    $"the partial '{partial.Name.Value}' takes itself in"
                )
            );
            return;
        }

        if (partial.Path is not { } path)
        {
            Check(name, context, root);
        }
        else if (Resolve(path, context, root) is { } value)
        {
            Check(name, value, root);
        }
    }

    /// <summary>What a path stands for; null when it was reported.</summary>
    private Value? Resolve(TemplatePath path, Value context, ViewType root)
    {
        if (path.Value.Contains('/', StringComparison.Ordinal))
        {
            Tell(
                Diagnostic
                    .Create(Codes.Rendering.UnknownTemplateName, path.Span, path.Value, context.Type?.Name ?? "a text")
                    .WithHint("write @root.name for what the page or block itself has")
            );
            return null;
        }

        var value = context;
        var offset = 0;
        var isFirst = true;
        foreach (var segment in path.Segments)
        {
            var span = path.Span.Part(offset, segment.Length);
            offset += segment.Length + 1;
            if (segment is "this" && isFirst)
            {
                isFirst = false;
                continue;
            }

            if (segment.StartsWith('@') && isFirst)
            {
                if (segment is "@first" or "@last")
                {
                    return new Value(ViewKind.Flag, null);
                }

                if (segment is "@index")
                {
                    return new Value(ViewKind.Text, null);
                }

                if (segment is not "@root")
                {
                    Tell(
                        Diagnostic
                            .Create(Codes.Rendering.UnknownTemplateName, span, segment, _path[^1])
                            .WithNearest(segment, ["@root", "@first", "@last", "@index"])
                    );
                    return null;
                }

                value = new Value(ViewKind.View, root);
                isFirst = false;
                continue;
            }

            isFirst = false;
            if (Property(value, segment, span) is not { } property)
            {
                return null;
            }

            var type = property.Of?.Invoke();
            value = new Value(property.Kind, ReferenceEquals(type, WordsView.AnyWords) ? words : type);
        }

        return value;
    }

    private ViewProperty? Property(Value value, string name, SourceSpan span)
    {
        var type = value.Kind == ViewKind.View ? value.Type : null;
        if (type?.Find(name) is { } property)
        {
            return property;
        }

        var known = type is null ? [] : type.Properties.Select(static candidate => candidate.Name);
        Tell(
            Diagnostic
                .Create(Codes.Rendering.UnknownTemplateName, span, name, type?.Name ?? "a text")
                .WithNearest(name, known)
        );
        return null;
    }
}
