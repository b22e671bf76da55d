using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>What stood between the braces, each part with its place. A flag's value is empty.</summary>
internal sealed record AttributeList(Located<string>? Id, ImmutableArray<AttributeSyntax> Items, SourceSpan Span)
{
    /// <summary>The braces could not be read, which was reported: what is missing from them cannot be said.</summary>
    internal bool IsBroken { get; init; }

    internal bool Mentions(string name)
    {
        foreach (var item in Items)
        {
            if (item.Name.Value == name)
            {
                return true;
            }
        }

        return false;
    }

    internal static AttributeList Empty(SourceSpan place) => new(null, [], place);
}

/// <param name="IsFlag">Written without <c>=</c>.</param>
internal readonly record struct AttributeSyntax(Located<string> Name, Located<string> Value, bool IsFlag);
