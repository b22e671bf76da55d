using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Loading;

// Loading: finds the files of a curriculum and decodes them. Knows nothing of what is in them.

/// <summary>Reads a workspace. CF1xxx.</summary>
public static class Loader
{
    public static SourceSet Load(IWorkspace workspace, CompileOptions options, DiagnosticBag diagnostics) => throw new NotImplementedException();
}
