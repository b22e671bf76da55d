using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using static CourseForge.Syntax.KeyShapes;

namespace CourseForge.Parsing.Projects;

/// <summary>The part of the table of shapes that is about projects. A curriculum never makes it.</summary>
internal static class ProjectShapes
{
    private static readonly ScalarShape Word = Remark with { Noun = "text" };
    private static readonly ScalarShape Version = new(ScalarKind.Version, "a version such as 1.0.0");

    private static readonly RecordShape Git = new("git-source", "a git repository", "A git repository whose tags are versions.",
    [
        Required("git", Word, "The address of the repository: https://, ssh://, or a folder.", "https://example.org/first-aid.git"),
        Optional("path", Word, "The folder in it that holds the curriculum. Left out: its top.", "curricula/first-aid"),
        Optional("tag", Word, "What the tags have before the version. Left out: v1.2.0, 1.2.0 and NAME-1.2.0 are understood.", "release-"),
    ]);

    private static readonly EitherShape From = new(Word, Git, null);

    private static readonly RecordShape Use = new("use", "a use", "A release that the project writes over.",
    [
        Required("version", Word, "The versions that will do: ^1.2, one version, or an interval in quotes.", "^1.2"),
        Required("from", From, "Where it comes from: a folder, a file, an https address, or a git repository."),
    ]);

    /// <summary>courseforge.yaml.</summary>
    internal static readonly RecordShape Project = new("project", "courseforge.yaml", "A project, which writes over released curricula.",
    [
        Optional("id", Shapes.Id, "The name under which others may build on it.", "northtown"),
        Optional("title", Word, "What it is, and for whom.", "Northtown Rescue"),
        Optional("version", Version, "Its version as a release: major.minor.patch (SemVer).", "1.0.0"),
        Optional("publisher", Word, "Who answers for it.", "Northtown Training Unit"),
        Optional("licence", Word, "Under which licence others may build on it, as a name or SPDX id.", "CC-BY-4.0"),
        Optional("changes", new ListShape(new RecordShape("project-change", "a change", "What one version changed.",
        [
            Required("version", Version, "The version.", "1.0.0"),
            Required("date", Shapes.Date, "The day on which it was published.", "2026-11-21"),
            Required("what", Word, "What changed, in a sentence.", "First version."),
            Optional("by", Word, "Who made or approved it: a person or an office.", "Training unit"),
        ]), 1), "What changed from version to version, the latest first."),
        Required("uses", new MapShape(Shapes.Id, Use, 1), "The releases that it writes over, by their ids."),
    ]);

    /// <summary>courseforge.lock. The tool writes it, so there is no JSON Schema for editors.</summary>
    internal static readonly RecordShape Lock = new("project-lock", "courseforge.lock", "The exact releases that a project is built with.",
    [
        Required("releases", new MapShape(Shapes.Id, new RecordShape("locked-release", "a locked release", "One release, exactly.",
        [
            Required("version", Version, "Its version.", "1.2.0"),
            Required("sha256", Word, "The SHA-256 of its content."),
            Required("from", From, "Where it came from."),
        ])), "The releases, by their ids."),
    ]);
}
