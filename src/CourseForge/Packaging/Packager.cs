using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Packaging;

// Packaging: pages plus what one format needs (host, driver, manifest) to one zip, byte for byte the same for the same input.

/// <summary>A package format: the one way to add another.</summary>
public interface IPackageFormat
{
    /// <summary>The name on the command line: scorm12, web.</summary>
    string Name { get; }

    /// <summary>The files that the format adds to the pages. Reports CF6xxx when the course does not fit it.</summary>
    ImmutableArray<OutputFile> ExtraFiles(CoursePages pages, PackageOptions options, DiagnosticBag diagnostics);
}

/// <summary>What only packaging needs to know.</summary>
/// <param name="Schemas">Files of a folder of schema documents to put into the package (--schemas), by package path.</param>
/// <param name="ToolVersion">For the build record.</param>
public sealed record PackageOptions(ImmutableArray<GeneratedFile> Schemas, string ToolVersion, int MaxParallelism);

/// <summary>Packs. CF6xxx.</summary>
public static class Packager
{
    /// <summary>The formats there are, in the order of help.</summary>
    public static ImmutableArray<IPackageFormat> Formats => throw new NotImplementedException();

    /// <summary>Writes the package to the stream; false (and nothing usable in the stream) when there were errors.</summary>
    public static bool Pack(CoursePages pages, IPackageFormat format, PackageOptions options, IWorkspace workspace, Stream output, DiagnosticBag diagnostics) => throw new NotImplementedException();
}
