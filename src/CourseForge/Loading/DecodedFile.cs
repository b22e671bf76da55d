using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>What decoding the bytes of one file gave.</summary>
/// <param name="File">Null when they are no text.</param>
internal sealed record DecodedFile(SourceFile? File, DiagnosticBag Diagnostics);
