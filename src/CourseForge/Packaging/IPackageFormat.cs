using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Output;

namespace CourseForge.Packaging;

/// <summary>A package format; adding one means one class and one line in <see cref="Packager.Formats"/>.</summary>
public interface IPackageFormat
{
    /// <summary>The name on the command line: scorm12, web.</summary>
    string Name { get; }

    /// <summary>One line for help.</summary>
    string Summary { get; }

    /// <summary>The entry that importers look for first, or null: it comes first in the zip.</summary>
    string? FirstEntry { get; }

    /// <summary>
    /// The names of schema documents that its manifest refers to; they stand at the top of a package. Empty where no
    /// buyer asks for any.
    /// </summary>
    ImmutableArray<string> SchemaDocuments => [];

    /// <summary>
    /// All files of the package but the build record. Reports CF6xxx when the course does not fit the format.
    /// </summary>
    IEnumerable<OutputFile> Assemble(CoursePages pages, PackageOptions options, DiagnosticBag diagnostics);
}
