using System.Reflection;

namespace CourseForge.Cli;

internal static class ToolVersion
{
    /// <summary>
    /// The version without the commit that a build may add: packages name it, and must not differ by it. A tool that was
    /// built without fonts, icons and search makes other packages, and says so (SemVer build metadata).
    /// </summary>
    public static string Text { get; } =
        (
            typeof(ToolVersion)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
                ?.InformationalVersion.Split('+')[0]
            ?? "0.0.0"
        ) + (Compiler.HasParts ? "" : "+without-parts");
}
