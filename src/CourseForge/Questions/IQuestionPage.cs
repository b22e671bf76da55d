using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Questions;

/// <summary>What types of questions ask of the page that they stand on.</summary>
internal interface IQuestionPage
{
    /// <summary>A text for a place that holds words, not paragraphs.</summary>
    Html Inline(MarkdownContent content);

    /// <summary>The words of a text without its markup, with the values of parameters.</summary>
    string Words(MarkdownContent content);

    /// <summary>The theme's words of a key.</summary>
    string Word(string key);

    /// <summary>Plain words as markup.</summary>
    Html Plain(string words);
}
