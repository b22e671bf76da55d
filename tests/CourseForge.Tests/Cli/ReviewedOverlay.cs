using System.Text;
using CourseForge.Cli;

namespace CourseForge.Tests.Cli;

/// <summary>A curriculum on disk, and an overlay on it whose claims can be accepted.</summary>
public abstract class ReviewedOverlay : IDisposable
{
    protected const string Curriculum = """
        id: sample
        title: A sample curriculum
        version: 1.0.0
        language: en
        publisher: Example Agency
        as-of: 2026-01-01
        audiences:
          everyone: {title: Everyone}

        """;

    protected const string Module = """
        ---
        module: basics
        title: Basics
        objectives: [lo-basics]
        minutes: 12
        ---

        ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

        ### Who must report {#who-reports}

        Professionals listed in the café's act must report within 48 hours.

        ::: note {tier=core title="The act"}
        Reports are made at once.
        :::

        ### Confidential {#confidential}

        Reports are confidential.

        ::: check q-boil q-freeze
        :::

        ## The second lesson {#second-lesson minutes=6 objectives="lo-basics"}

        Water freezes when it is cold.

        """;

    protected const string Statutes = """
        statutes:
          xa:one:
            title: A law
            cite: Law 1
            jurisdiction: xa
            versions:
              - {from: 2010-01-01}
            url: https://example.org/
            confidence: verified
            checked: 2025-06-30

        """;

    protected const string Words = """
        <!-- counsel has seen this -->
        ::: replace #who-reports {cite=xa:one}
        Every adult must report within 24 hours.
        :::

        ::: note #confidential
        Xanadu adds a civil remedy.
        :::

        """;

    private protected ToolRun Run { get; } = new();

    protected ReviewedOverlay()
    {
        Run.WriteMinimal();
        Write("curriculum.yaml", Curriculum);
        Write("modules/basics.md", Module);
        Write("statutes.yaml", Statutes);
        Write("jurisdictions.yaml", "jurisdictions:\n  xa: {name: Xanadu, level: state}\n");
        Write(
            "overlays/xa/overlay.yaml",
            """
            layer: xa
            title: Xanadu
            jurisdiction: xa
            # titles
            set:
              # ours is longer
              first-lesson.title: The first lesson of all
              second-lesson.title: Another
            keep: [lo-basics, q-boil]

            """
        );
        Write("overlays/xa/text.md", Words);
    }

    public void Dispose()
    {
        Run.Dispose();
        GC.SuppressFinalize(this);
    }

    protected void AcceptAll()
    {
        Overlay("status", "xa");
        var cells = Run
            .Out.ToString()
            .Split('\n')
            .Where(line =>
                line.StartsWith("  ", StringComparison.Ordinal) && !line.StartsWith("  ->", StringComparison.Ordinal)
            )
            .Select(line => line.Trim());
        Assert.Equal(ExitCode.Clean, Overlay(["accept", "xa", .. cells, "--note", "read", "--by", "jdoe"]));
        Assert.Contains(", 0 not reviewed, 0 to look at", Status(), StringComparison.Ordinal);
    }

    protected string Status()
    {
        Assert.Equal(ExitCode.Clean, Overlay("status", "xa"));
        return Run.Out.ToString();
    }

    protected int Overlay(params string[] words) => Run.Run(["overlay", .. words, "--path", "sample"]);

    protected void Write(string path, string text) => Run.Write("sample/" + path, text);

    protected string Read(string path) => File.ReadAllText(Run.At("sample", path), Encoding.UTF8);
}
