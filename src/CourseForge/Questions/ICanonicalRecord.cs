using CourseForge.Syntax;

namespace CourseForge.Questions;

/// <summary>Collects what a record says, as a list with an item for each thing.</summary>
internal interface ICanonicalRecord
{
    void Item(string name, string? value);

    void Item(string name, MarkdownContent? content);

    /// <summary>More about the item before.</summary>
    void Within(string name, MarkdownContent? content);
}
