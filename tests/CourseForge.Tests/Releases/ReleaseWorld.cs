using System.IO.Compression;
using CourseForge.Cli;
using CourseForge.Tests.Cli;

namespace CourseForge.Tests.Releases;

/// <summary>A folder with a curriculum to release, a project that uses it, and a store of its own.</summary>
public abstract class ReleaseWorld : IDisposable
{
    private protected const string Module = """
        ---
        module: basics
        title: Basics
        objectives: [lo-basics]
        minutes: 6
        ---

        ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

        ### Who must report {#who-reports}

        Professionals must report within 48 hours.

        ::: slot {#duty-desk type=phone level=agency title="Your desk"}
        The number of your duty desk.
        :::

        ::: check q-boil q-freeze
        :::

        """;

    private protected readonly ToolRun Tool = new();

    protected ReleaseWorld()
    {
        Tool.Variables["COURSEFORGE_HOME"] = Tool.At("home");
        Tool.Variables["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "";
        Tool.Variables["HOME"] = Tool.Folder;
        Tool.WriteMinimal("base");
        Tool.Write("base/modules/basics.md", Module);
        Tool.Write("base/jurisdictions.yaml", "jurisdictions:\n  xa: {name: Xanadu, level: state}\n");
        Tool.Write("base/overlays/xa/overlay.yaml", "layer: xa\ntitle: Xanadu\njurisdiction: xa\n");
        Tool.Write("base/overlays/xa/text.md", "::: replace #who-reports\nEverybody in Xanadu must report.\n:::\n");
        Tool.Write("base/targets/xanadu.yaml", "target: xanadu\ntitle: Xanadu\nlayers: [xa]\n");
    }

    private protected string Said => Tool.Error.ToString();

    private protected string Lock => File.ReadAllText(Tool.At("town", "courseforge.lock"));

    public void Dispose()
    {
        Tool.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A project with an overlay and a target of its own.</summary>
    private protected void WriteProject(string uses, string folder = "town")
    {
        Tool.Write($"{folder}/courseforge.yaml", "uses:\n" + uses);
        Tool.Write(
            $"{folder}/jurisdictions.yaml",
            "jurisdictions:\n  town: {name: A town, level: agency, parents: [xa]}\n"
        );
        Tool.Write(
            $"{folder}/overlays/town/overlay.yaml",
            """
            layer: town
            title: A town
            jurisdiction: town
            builds-on: [xa]
            for: sample ^1.0
            fill:
              duty-desk: {value: 1-555-0142, confidence: verified, checked: 2026-01-01}

            """
        );
        Tool.Write(
            $"{folder}/targets/town-hall.yaml",
            "target: town-hall\ntitle: Town hall\nlayers: [town]\nfor: sample ^1.0\n"
        );
    }

    /// <summary>Raises the version of the curriculum, changes a text of it if asked, and packs it.</summary>
    private protected void Release(string version, string from = "", string to = "")
    {
        var settings = File.ReadAllText(Tool.At("base", "curriculum.yaml"));
        var start = settings.IndexOf("version: ", StringComparison.Ordinal);
        var end = settings.IndexOf('\n', start);
        Tool.Write("base/curriculum.yaml", $"{settings[..start]}version: {version}{settings[end..]}");
        if (from.Length > 0)
        {
            var module = File.ReadAllText(Tool.At("base", "modules", "basics.md"));
            Assert.Contains(from, module, StringComparison.Ordinal);
            Tool.Write("base/modules/basics.md", module.Replace(from, to, StringComparison.Ordinal));
        }

        Runs("pack", "base", "--out", "releases", "--index");
    }

    private protected void Runs(params string[] words)
    {
        var code = Tool.Run(words);
        Assert.True(code == ExitCode.Clean, $"{string.Join(' ', words)}: {code}\n{Tool.Error}");
    }

    private protected void Refuses(string code, params string[] words)
    {
        Assert.Equal(ExitCode.Errors, Tool.Run(words));
        Assert.Contains($"error {code}", Said, StringComparison.Ordinal);
    }

    private protected string[] Stored() =>
        Directory.Exists(Tool.At("home", "releases"))
            ? [.. Directory.GetFileSystemEntries(Tool.At("home", "releases")).Select(path => Path.GetFileName(path)!)]
            : [];

    /// <summary>Writes the entries of a zip anew, changed.</summary>
    private protected static void Rewrite(string from, string to, Func<string, byte[], byte[]?> change)
    {
        using var source = ZipFile.OpenRead(from);
        using var target = ZipFile.Open(to, ZipArchiveMode.Create);
        foreach (var entry in source.Entries)
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            if (change(entry.FullName, memory.ToArray()) is { } bytes)
            {
                using var written = target.CreateEntry(entry.FullName).Open();
                written.Write(bytes);
            }
        }
    }
}
