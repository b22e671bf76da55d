using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Output.Records;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Packaging.Releases;

/// <summary>What a release is called, who publishes it, and what it needs.</summary>
public sealed record ReleaseIdentity
{
    /// <summary>A word of <see cref="ReleaseKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Id { get; init; }

    /// <summary>SemVer.</summary>
    public required string Version { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required string? Licence { get; init; }

    /// <summary>The releases that it uses, with where its author has them from.</summary>
    public required ImmutableArray<UseSyntax> Uses { get; init; }

    public override string ToString() => $"{Id} {Version}";

    internal static ReleaseIdentity Of(SettingsSyntax settings) =>
        new()
        {
            Kind = ReleaseKind.Curriculum,
            Id = settings.Id.Value,
            Version = settings.Version.Value,
            Title = settings.Title.Value,
            Publisher = settings.Publisher,
            Licence = settings.Licence,
            Uses = [],
        };

    /// <summary>Null when the project does not say what a release needs, which is told.</summary>
    internal static ReleaseIdentity? Of(ProjectSyntax project, DiagnosticBag diagnostics)
    {
        foreach (
            var (name, isThere) in new[]
            {
                ("id", project.Id is not null),
                ("version", project.Version is not null),
                ("title", project.Title is not null),
                ("publisher", project.Publisher is not null),
            }
        )
        {
            if (!isThere)
            {
                diagnostics.Add(Codes.Dependencies.NoIdentity, project.Span.Part(0, 0), name);
            }
        }

        return project is { Id: { } id, Version: { } version, Title: { } title, Publisher: { } publisher }
            ? new ReleaseIdentity
            {
                Kind = ReleaseKind.Overlays,
                Id = id.Value,
                Version = version.Value,
                Title = title,
                Publisher = publisher,
                Licence = project.Licence,
                Uses = project.Uses,
            }
            : null;
    }
}
