using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>What stood between the braces, each part with its place. A flag's value is empty.</summary>
internal sealed record AttributeList(Located<string>? Id, ImmutableArray<AttributeSyntax> Items, SourceSpan Span)
{
    internal static AttributeList Empty(SourceSpan place) => new(null, [], place);
}

/// <param name="IsFlag">Written without <c>=</c>.</param>
internal readonly record struct AttributeSyntax(Located<string> Name, Located<string> Value, bool IsFlag);
