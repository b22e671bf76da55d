using System.Text;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Packaging.Leaks;
using CourseForge.Text;

namespace CourseForge.Tests.Packaging;

/// <summary>What variants share is searched once, and what is found is what each finds by itself.</summary>
public sealed class CheckedFilesTests
{
    private static readonly string[] Notes =
    [
        "Ask the group to name one source of heat in the room before you show the table.",
        "Nobody but you knows that the second caller is the owner of the house.",
        "Keep silent.",
        "{{secret-word}} is what the caller says when somebody else listens to the two of you.",
    ];

    private static readonly string[] Pages =
    [
        "<p>Water boils when it is hot.</p>",
        "<p>Ask the group to name one source of heat in the room.</p>",
        "<p>Nobody but you knows that the second caller is the owner of the house.</p>",
        "<p>So keep silent.</p><p>Keep silent.</p>",
        "<p>Heron is what the caller says when somebody else listens to the two of you.</p>",
    ];

    /// <summary>Courses with other notes, one after the other, twice; among them one that shows what another hides.</summary>
    [Fact]
    public void Variants_of_a_run_are_told_what_each_is_told_alone()
    {
        var known = new CheckedFiles(isShared: true);
        var courses = new List<(Course Course, MemoryWorkspace Workspace)>
        {
            Course([], "heron"),
            Course([Notes[0]], "heron"),
            Course([Notes[1], Notes[2]], "heron"),
            Course([Notes[0]], "heron", shown: Notes[0]),
            Course([Notes[3]], "Heron"),
            Course([Notes[3]], "Robin"),
            Course(Notes, "Heron"),
        };
        var found = 0;
        foreach (var (course, workspace) in courses.Concat(courses))
        {
            var alone = Told(course, workspace, new CheckedFiles(isShared: false));
            Assert.Equal(alone, Told(course, workspace, known));
            found += alone.Length;
        }

        Assert.True(found >= 12, $"only {found} were found");
    }

    /// <summary>The same pages, the same syntax and another value of a parameter: another secret.</summary>
    [Fact]
    public void A_note_with_a_parameter_is_another_secret_with_another_value()
    {
        var (course, workspace) = Course([Notes[3]], "Heron");
        var robin = course with
        {
            Bindings = course.Bindings with { Parameters = course.Bindings.Parameters.SetItem("secret-word", "Robin") },
        };
        var known = new CheckedFiles(isShared: true);
        Assert.Equal(Told(course, workspace, new CheckedFiles(false)), Told(course, workspace, known));
        Assert.Equal(Told(robin, workspace, new CheckedFiles(false)), Told(robin, workspace, known));
        Assert.NotEqual(Told(course, workspace, known), Told(robin, workspace, known));
    }

    private static string[] Told(Course course, MemoryWorkspace workspace, CheckedFiles known)
    {
        var diagnostics = new DiagnosticBag();
        OutputFile[] files =
        [
            .. Pages.Select((page, i) => new GeneratedFile($"page-{i}.html", Encoding.UTF8.GetBytes(page))),
        ];
        new LeakCheck(course, [], known).Check(files, workspace, 2, diagnostics);
        return [.. diagnostics.ToSorted().Select(one => one.ToString())];
    }

    private static (Course, MemoryWorkspace) Course(string[] notes, string word, string shown = "Water is wet.")
    {
        var workspace = new MemoryWorkspace();
        workspace.Add(
            "curriculum.yaml",
            $$"""
            id: sample
            title: A sample
            version: 1.0.0
            language: en
            publisher: Example
            as-of: 2026-01-01
            audiences:
              everyone: {title: Everyone}
            parameters:
              secret-word: {value: {{word}}, description: A word}

            """
        );
        workspace.Add(
            "modules/basics.md",
            $$"""
            ---
            module: basics
            title: Basics
            objectives: [lo-basics]
            minutes: 6
            ---

            ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

            {{shown}}

            ::: instructor
            Begin on time.

            {{string.Join("\n\n", notes)}}
            :::

            ::: check q-boil q-freeze
            :::

            """
        );
        MinimalCurriculum.Complete(workspace);
        var result = Compiler.Analyse(workspace, new CompileOptions());
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        return (result.Courses[0], workspace);
    }
}
