using Markdig.Syntax.Inlines;

namespace CourseForge.Syntax;

/// <summary>
/// A <c>{{parameter}}</c> in Markdig's tree; carries its <see cref="ParameterSyntax"/> under <see
/// cref="MarkdownData.Parameter"/>.
/// </summary>
internal sealed class ParameterInline(string name, bool isComplete) : LeafInline
{
    public string Name { get; } = name;

    /// <summary>False when the closing braces are missing, which is an error.</summary>
    public bool IsComplete { get; } = isComplete;
}
