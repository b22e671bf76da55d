using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CourseForge.Cli;
using CourseForge.Tests.Cli;

namespace CourseForge.Tests.Verifying;

/// <summary><c>courseforge verify</c> as it is typed: our own packages, what they were built from, forms of output.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private const string Package = "dist/basic-1.0.0-scorm12.zip";
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("single")]
    [InlineData("multi")]
    public void What_we_build_has_nothing_to_be_told_of_in_any_format(string packaging)
    {
        Sample();
        if (packaging == "multi")
        {
            var course = _run.At("sample", "courses", "basic.yaml");
            var text = File.ReadAllText(course).Replace("hours: 0.1", "hours: 0.2", StringComparison.Ordinal);
            File.WriteAllText(
                course,
                text.Replace("[basics]", "[basics, more]", StringComparison.Ordinal) + "\npackaging: multi\n"
            );
            const string Module = """
                ---
                module: more
                title: More
                objectives: [lo-basics]
                minutes: 6
                ---

                ## The second lesson {#second-lesson minutes=6 objectives="lo-basics"}

                Ice melts when it is warm.
                """;
            _run.Write("sample/modules/more.md", Module);
        }

        Build("--format", "scorm12,scorm2004-3,scorm2004-4,cmi5,web", "--loose");
        var packages = Directory.GetFileSystemEntries(_run.At("dist")).Where(IsPackage).ToList();
        Assert.Equal(10, packages.Count);
        foreach (var package in packages)
        {
            Assert.Equal(ExitCode.Clean, _run.Run("verify", package, "--strict", "--output", "short"));
            Assert.Equal("", _run.Out.ToString());
            Assert.Contains(", built by courseforge ", _run.Error.ToString(), StringComparison.Ordinal);
            Assert.Contains("no problems in ", _run.Error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_shipped_course_has_nothing_to_be_told_of()
    {
        var curriculum = RepositoryFiles.At("curricula", "human-trafficking");
        Assert.Equal(
            ExitCode.Clean,
            _run.Run(
                "build",
                curriculum,
                "--course",
                "first-response",
                "--format",
                "scorm12,scorm2004-3,scorm2004-4,cmi5,web"
            )
        );
        foreach (var package in Directory.GetFiles(_run.At("dist"), "*.zip"))
        {
            Assert.Equal(ExitCode.Clean, _run.Run("verify", package, "--strict", "--output", "short"));
            Assert.Equal("", _run.Out.ToString());
        }
    }

    [Fact]
    public void The_same_sources_give_the_same_package()
    {
        Sample();
        Build();
        Assert.Equal(ExitCode.Clean, _run.Run("verify", Package, "--sources", "sample", "--output", "short"));
        Assert.Equal("", _run.Out.ToString());
    }

    [Fact]
    public void Other_sources_are_told_with_the_files_that_are_otherwise()
    {
        Sample();
        Build();
        var module = Directory.GetFiles(_run.At("sample", "modules"))[0];
        File.WriteAllText(
            module,
            File.ReadAllText(module).Replace("title: ", "title: Another ", StringComparison.Ordinal)
        );

        Assert.Equal(ExitCode.Errors, _run.Run("verify", Package, "--sources", "sample", "--output", "short"));
        var told = _run.Out.ToString();
        Assert.Contains("error CF7349: ", told, StringComparison.Ordinal);
        Assert.Contains($"modules/{Path.GetFileName(module)}", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_with_errors_or_of_another_curriculum_cannot_give_it_again()
    {
        Sample();
        Build();
        File.AppendAllText(_run.At("sample", "curriculum.yaml"), "nonsense: [\n");
        Assert.Equal(ExitCode.Errors, _run.Run("verify", Package, "--sources", "sample", "--output", "short"));
        Assert.Contains("error CF7348: ", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_of_another_maker_has_no_record_to_build_it_from()
    {
        Sample();
        Build();
        Rewrite(static entry => entry.FullName != "build-record.json");
        Assert.Equal(ExitCode.Errors, _run.Run("verify", Package, "--sources", "sample", "--output", "short"));
        Assert.Contains("error CF7347: ", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_that_was_written_again_is_not_the_one_of_the_record_beside_it()
    {
        Sample();
        Build();
        Rewrite(static _ => true);
        Assert.Equal(ExitCode.Errors, _run.Run("verify", Package, "--sources", "sample", "--output", "short"));
        Assert.Contains("error CF7345: ", _run.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "error CF7349: built again from these sources, the package is another one: the files are the same",
            _run.Out.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_forms_of_output_and_the_levels_are_those_of_check()
    {
        Broken();
        foreach (var form in new[] { "text", "short", "json", "sarif", "junit", "github" })
        {
            Assert.Equal(ExitCode.Errors, _run.Run("verify", "broken.zip", "--output", form));
            Assert.Contains("CF7261", _run.Out.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Errors, _run.Run("verify", "broken.zip", "--output", "json"));
        using var json = JsonDocument.Parse(_run.Out.ToString());
        Assert.Equal("verify", json.RootElement.GetProperty("command").GetString());

        Assert.Equal(ExitCode.Errors, _run.Run("verify", "broken.zip", "--output", "short"));
        Assert.StartsWith("broken.zip/imsmanifest.xml:", _run.Out.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone.zip")]
    [InlineData("")]
    public void What_is_not_there_is_a_mistake_of_the_command_line(string package)
    {
        Assert.Equal(ExitCode.Usage, _run.Run("verify", package.Length == 0 ? "no/such" : package));
        Assert.Contains("there is no file or folder", _run.Error.ToString(), StringComparison.Ordinal);
    }

    private static bool IsPackage(string path) =>
        Directory.Exists(path) || path.EndsWith(".zip", StringComparison.Ordinal);

    private void Sample() => _run.WriteMinimal();

    private void Build(params string[] more) => Assert.Equal(ExitCode.Clean, _run.Run(["build", "sample", .. more]));

    /// <summary>Packs the entries again, with other compression.</summary>
    private void Rewrite(Func<ZipArchiveEntry, bool> isKept)
    {
        var path = _run.At(Package.Split('/'));
        var files = new List<(string Name, byte[] Bytes)>();
        using (var zip = ZipFile.OpenRead(path))
        {
            foreach (var entry in zip.Entries.Where(isKept))
            {
                using var content = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(content);
                files.Add((entry.FullName, content.ToArray()));
            }
        }

        File.Delete(path);
        using var again = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, bytes) in files)
        {
            using var stream = again.CreateEntry(name, CompressionLevel.NoCompression).Open();
            stream.Write(bytes);
        }
    }

    private void Broken()
    {
        using var zip = ZipFile.Open(_run.At("broken.zip"), ZipArchiveMode.Create);
        using var stream = zip.CreateEntry("imsmanifest.xml").Open();
        stream.Write(
            Encoding.UTF8.GetBytes(
                """
                <manifest identifier="fire" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
                  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
                  <organizations default="org">
                    <organization identifier="org"><title>Fire</title>
                      <item identifier="item" identifierref="res"><title>Fire</title></item>
                    </organization>
                  </organizations>
                  <resources>
                    <resource identifier="res" type="webcontent" adlcp:scormtype="sco" href="index.html"/>
                  </resources>
                </manifest>
                """
            )
        );
    }
}
