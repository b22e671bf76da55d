using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

/// <summary>
/// The table of all diagnostics. One nested class a range, each in its own file; each lists its descriptors in
/// <c>All</c>.
/// </summary>
public static partial class Codes
{
    /// <summary>All descriptors, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. Codes.Loading.All,
        .. Codes.Yaml.All,
        .. Codes.Markdown.All,
        .. Codes.MarkdownDocuments.All,
        .. Codes.BlockParts.All,
        .. Codes.OverlayFiles.All,
        .. Codes.Locks.All,
        .. Codes.Overlays.All,
        .. Codes.Drift.All,
        .. Codes.Coverage.All,
        .. Codes.Binding.All,
        .. Codes.Linting.All,
        .. Codes.Rendering.All,
        .. Codes.Packaging.All,
        .. Codes.Printing.All,
        .. Codes.Writing.All,
        .. Codes.Dependencies.All,
        .. Codes.Serving.All,
        .. Codes.Packages.All,
        .. Codes.PackageContents.All,
        .. Codes.Internal.All,
    ];

    public static DiagnosticDescriptor? Find(string code) =>
        All.FirstOrDefault(descriptor =>
            string.Equals(descriptor.Code, code, StringComparison.OrdinalIgnoreCase)
            || string.Equals(descriptor.Name, code, StringComparison.OrdinalIgnoreCase)
        );
}
