using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>One modules/*.md file: front matter and lessons.</summary>
internal static class ModuleDecoder
{
    /// <summary>Null when the file is too broken to be a module; then something was reported.</summary>
    internal static ModuleSyntax? Decode(SourceFile file, bool rawHtml, DiagnosticBag diagnostics) => throw new NotImplementedException();
}
