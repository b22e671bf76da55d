using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates;

/// <summary>A piece of a template: a closed family.</summary>
internal abstract record TemplateNode(SourceSpan Span);

/// <summary>What stands between the tags, without the white space that they take away.</summary>
internal sealed record TextNode(string Text, SourceSpan Span) : TemplateNode(Span);

/// <summary><c>{{path}}</c> or <c>{{{path}}}</c>.</summary>
internal sealed record OutputNode(TemplatePath Path, bool IsRaw, SourceSpan Span) : TemplateNode(Span);

/// <summary><c>{{#if path}} ... {{else}} ... {{/if}}</c>, and unless, each and with.</summary>
/// <param name="Path">Null when it was left out, which was reported.</param>
internal sealed record BlockNode(
    string Keyword,
    TemplatePath? Path,
    ImmutableArray<TemplateNode> Body,
    ImmutableArray<TemplateNode> Otherwise,
    SourceSpan Span
) : TemplateNode(Span);

/// <summary><c>{{> name}}</c> or <c>{{> name path}}</c>.</summary>
internal sealed record PartialNode(Located<string> Name, TemplatePath? Path, SourceSpan Span) : TemplateNode(Span);

/// <summary>A name as written: <c>title</c>, <c>this.title</c>, <c>@root.lang</c>, <c>@first</c>.</summary>
internal sealed class TemplatePath(Located<string> written)
{
    internal string Value => written.Value;

    internal SourceSpan Span => written.Span;

    internal string[] Segments { get; } = written.Value.Split('.');
}
