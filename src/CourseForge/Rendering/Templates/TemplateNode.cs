using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates;

/// <summary>What stands between the braces of a template: a closed family. Text between them is nobody's business before rendering.</summary>
internal abstract record TemplateNode(SourceSpan Span);

/// <summary><c>{{path}}</c> or <c>{{{path}}}</c>.</summary>
internal sealed record OutputNode(Located<string> Path, bool IsRaw, SourceSpan Span) : TemplateNode(Span);

/// <summary><c>{{#if path}} ... {{else}} ... {{/if}}</c>, and unless, each and with.</summary>
internal sealed record BlockNode(
    string Keyword,
    Located<string> Path,
    ImmutableArray<TemplateNode> Body,
    ImmutableArray<TemplateNode> Otherwise,
    SourceSpan Span) : TemplateNode(Span);

/// <summary><c>{{> name}}</c> or <c>{{> name path}}</c>.</summary>
internal sealed record PartialNode(Located<string> Name, Located<string>? Path, SourceSpan Span) : TemplateNode(Span);
