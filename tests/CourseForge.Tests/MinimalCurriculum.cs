namespace CourseForge.Tests;

/// <summary>
/// The smallest curriculum without a complaint: one course, one module, one lesson, one objective, two questions.
/// </summary>
internal static class MinimalCurriculum
{
    private static readonly (string Path, string Text)[] Files =
    [
        (
            "curriculum.yaml",
            """
            id: sample
            title: A sample curriculum
            version: 1.0.0
            language: en
            publisher: Example Agency
            as-of: 2026-01-01
            audiences:
              everyone: {title: Everyone}
            """
        ),
        (
            "courses/basic.yaml",
            """
            course: basic
            title: The basic course
            audience: everyone
            hours: 0.1
            modules: [basics]
            """
        ),
        (
            "objectives.yaml",
            """
            objectives:
              lo-basics:
                text: Explain the basics.
                level: understand
            """
        ),
        (
            "modules/basics.md",
            """
            ---
            module: basics
            title: Basics
            objectives: [lo-basics]
            minutes: 6
            ---

            ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

            Water boils when it is hot.

            ::: check q-boil q-freeze
            :::
            """
        ),
        (
            "questions/basics.yaml",
            """
            bank: bank-basics
            title: Basics
            questions:
              q-boil:
                type: single
                objectives: [lo-basics]
                difficulty: easy
                stem: When does water boil?
                options:
                  - {text: When it is cold, feedback: Then it freezes.}
                  - {text: When it is hot, correct: yes, feedback: That is right.}
                  - {text: When it is blue, feedback: Colour does not matter.}
                rationale: Heat makes water boil.
              q-freeze:
                type: true-false
                objectives: [lo-basics]
                difficulty: easy
                stem: Water freezes when it is cold.
                answer: yes
                feedback: {yes: That is right., no: It does.}
                rationale: Cold makes water freeze.
            """
        ),
    ];

    public static MemoryWorkspace Workspace()
    {
        var workspace = new MemoryWorkspace();
        Complete(workspace);
        return workspace;
    }

    /// <summary>Adds each file that is not there yet.</summary>
    public static void Complete(MemoryWorkspace workspace)
    {
        foreach (var (path, text) in Files)
        {
            if (!workspace.Contains(path))
            {
                workspace.Add(path, text + "\n");
            }
        }
    }
}
