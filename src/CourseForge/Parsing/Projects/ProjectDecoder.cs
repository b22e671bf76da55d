using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Projects;

/// <summary>courseforge.yaml and courseforge.lock.</summary>
internal static class ProjectDecoder
{
    private const int DigestLength = 64;

    private const string Head =
        "# Written by 'courseforge restore' and 'courseforge update': the exact releases that this project is built with.\n"
        + "# Keep it with the project; do not change it by hand.\n";

    /// <summary>Null when the file has errors, which were told.</summary>
    internal static ProjectSyntax? Project(SourceFile file, DiagnosticBag diagnostics)
    {
        if (Open(file, ProjectShapes.Project, diagnostics) is not { } record)
        {
            return null;
        }

        var uses = record
            .Map("uses")
            .Select(use => new UseSyntax(use.Id, use.Record.Text("version"), Source(use.Record)))
            .ToImmutableArray();
        var isRight = true;
        foreach (var use in uses.Where(static use => VersionRequirement.Parse(use.Range.Value) is null))
        {
            diagnostics.Add(Codes.Dependencies.BadRange, use.Range.Span, use.Range.Value);
            isRight = false;
        }

        return isRight
            ? new ProjectSyntax
            {
                Id = record.OptionalText("id"),
                Title = record.Words("title"),
                Version = record.OptionalText("version"),
                Publisher = record.Words("publisher"),
                Licence = record.Words("licence"),
                Changes =
                [
                    .. record
                        .Records("changes")
                        .Select(change => new ChangeLogSyntax(
                            change.Text("version"),
                            change.Date("date"),
                            change.Text("what").Value,
                            change.Words("by")
                        )),
                ],
                Uses = uses,
                Span = record.Span,
            }
            : null;
    }

    /// <summary>Null when the file has errors, which were told.</summary>
    internal static ProjectLockSyntax? Lock(SourceFile file, DiagnosticBag diagnostics)
    {
        if (Open(file, ProjectShapes.Lock, diagnostics) is not { } record)
        {
            return null;
        }

        var releases = ImmutableArray.CreateBuilder<LockedReleaseSyntax>();
        var isRight = true;
        foreach (var (id, release) in record.Map("releases"))
        {
            var digest = release.Text("sha256");
            if (digest.Value.Length != DigestLength || !digest.Value.All(char.IsAsciiHexDigitLower))
            {
                diagnostics.Add(Codes.Dependencies.LockDamaged, digest.Span, digest.Value);
                isRight = false;
            }

            releases.Add(new LockedReleaseSyntax(id, release.Text("version"), digest.Value, Source(release)));
        }

        return isRight ? new ProjectLockSyntax(releases.ToImmutable()) : null;
    }

    /// <summary>The text of courseforge.lock: sorted, so that two people's changes meet only where they differ.</summary>
    internal static string Write(ProjectLockSyntax locked) =>
        Head
        + YamlWriter.Write(
            new YamlMap([
                new(
                    "releases",
                    new YamlMap([
                        .. locked
                            .Releases.OrderBy(static release => release.Id.Value, StringComparer.Ordinal)
                            .Select(static release => new YamlPair(release.Id.Value, Entry(release))),
                    ])
                ),
            ])
        );

    private static YamlMap Entry(LockedReleaseSyntax release) =>
        new([
            new("version", new YamlText(release.Version.Value)),
            new("sha256", new YamlText(release.Digest)),
            new("from", From(release.From)),
        ]);

    private static YamlPart From(ReleaseSourceSyntax from) =>
        from.IsGit
            ? new YamlMap([
                new("git", new YamlText(from.Address.Value)),
                .. Pair("path", from.Folder),
                .. Pair("tag", from.Tag),
            ])
            : new YamlText(from.Address.Value);

    private static IEnumerable<YamlPair> Pair(string key, string? text) =>
        text is null ? [] : [new(key, new YamlText(text))];

    private static ReleaseSourceSyntax Source(YamlRecord record) =>
        record.Record("from") is { } git
            ? new ReleaseSourceSyntax(git.Text("git"), true, git.Words("path"), git.Words("tag"))
            : new ReleaseSourceSyntax(record.Text("from"), false, null, null);

    private static YamlRecord? Open(SourceFile file, RecordShape shape, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var record = YamlReader.Read(file, own) is { } mapping
            ? YamlRecord.Open(mapping, shape, rawHtml: false, own)
            : null;
        diagnostics.AddRange(own);
        return own.HasErrors ? null : record;
    }
}
