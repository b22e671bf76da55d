using System.IO.Compression;
using System.Text;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Output.Records;
using CourseForge.Packaging;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Tests.Rendering;
using CourseForge.Text;

namespace CourseForge.Tests.Packaging;

/// <summary>A course that went through the whole pipeline into one zip.</summary>
internal sealed record PackedCourse(byte[] Zip, string Diagnostics)
{
    internal static PackedCourse Of(
        IWorkspace workspace,
        string format,
        int workers = 2,
        string[]? schemas = null,
        LmsProfile? lms = null,
        string[]? layers = null
    )
    {
        var options = new CompileOptions { MaxParallelism = workers, Layers = [.. layers ?? []] };
        var analysed = Compiler.Analyse(workspace, options);
        Assert.False(analysed.HasErrors, CaseFile.Describe(analysed.Diagnostics));
        var diagnostics = new DiagnosticBag();
        var pages = Compiler.Render(analysed.Courses[0], analysed.Sources, RenderedCourse.Themes, options, diagnostics);
        Assert.NotNull(pages);
        var zip = new MemoryStream();
        var packageOptions = new PackageOptions(
            analysed.Sources,
            [.. (schemas ?? []).Select(name => new Output.GeneratedFile(name, "<schema/>"u8.ToArray()))],
            "0.0.0-test",
            lms ?? LmsProfile.Generic,
            workers
        );
        Compiler.Pack(
            pages,
            Compiler.Formats.Single(candidate => candidate.Name == format),
            packageOptions,
            workspace,
            zip,
            diagnostics
        );
        return new PackedCourse(zip.ToArray(), CaseFile.Describe(diagnostics.ToSorted()));
    }

    internal static PackedCourse Shipped(string format, int workers = 2) =>
        Of(new DiskWorkspace(RepositoryFiles.At("curricula", "human-trafficking")), format, workers);

    internal SortedDictionary<string, byte[]> Files()
    {
        using var archive = new ZipArchive(new MemoryStream(Zip));
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(content);
            }

            files.Add(entry.FullName, content.ToArray());
        }

        return files;
    }

    internal string Text(string path) => Encoding.UTF8.GetString(Files()[path]);

    /// <summary>The build record inside, which is read with nothing to tell and written again as the same bytes.</summary>
    internal BuildRecord Record()
    {
        var content = Files()[BuildRecord.FileName];
        var diagnostics = new DiagnosticBag();
        var record = BuildRecord.Read(new CoursePath(BuildRecord.FileName), content, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.NotNull(record);
        Assert.Equal(Encoding.UTF8.GetString(content), Encoding.UTF8.GetString(record.ToBytes()));
        return record;
    }
}
