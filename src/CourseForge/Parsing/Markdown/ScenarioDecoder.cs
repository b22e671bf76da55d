using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>One scenarios/*.md file: front matter and nodes.</summary>
internal static class ScenarioDecoder
{
    /// <summary>Null when the file is too broken to be a scenario; then something was reported.</summary>
    internal static ScenarioSyntax? Decode(SourceFile file, bool rawHtml, DiagnosticBag diagnostics) => throw new NotImplementedException();
}
