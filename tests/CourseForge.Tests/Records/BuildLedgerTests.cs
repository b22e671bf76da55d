using System.Text;
using CourseForge.Authoring.Building;
using CourseForge.Cli;
using CourseForge.Diagnostics;
using CourseForge.Tests.Cli;
using CourseForge.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Records;

/// <summary>The list of what builds made in a folder: what is stale, both ways as data, and what is said of a broken one.</summary>
public sealed class BuildLedgerTests : IDisposable
{
    private static readonly BuildLedger MadeUp = new()
    {
        Packages =
        [
            Product("ht", "basic", "web", "a.zip", "a/index.html") with
            {
                Target = "alpha+beta",
            },
            Product("ht", "", "report", "née <&> \"report\".html"),
        ],
    };

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void The_ledger_knows_what_is_stale()
    {
        var before = new BuildLedger
        {
            Packages =
            [
                Product("ht", "basic", "scorm12", "basic-1.0.0-scorm12.zip"),
                Product("ht", "basic", "web", "basic-1.0.0-web.zip"),
                Product("ht", "gone", "scorm12", "gone-1.0.0-scorm12.zip"),
                Product("other", "basic", "scorm12", "basic-9.0.0-scorm12.zip"),
                Product("other", "basic", "web"),
            ],
        };
        var (after, stale) = before.After(
            "ht",
            new HashSet<string> { "basic" },
            [Product("ht", "basic", "scorm12", "basic-1.1.0-scorm12.zip")]
        );
        Assert.Equal<string>(["basic-1.0.0-scorm12.zip", "gone-1.0.0-scorm12.zip"], stale.Select(file => file.Name));
        Assert.Equal(
            ["basic-1.0.0-web.zip", "basic-1.1.0-scorm12.zip", "basic-9.0.0-scorm12.zip"],
            after.Packages.Select(product => product.Files[0])
        );
    }

    [Fact]
    public void The_bytes_are_those_of_a_file_that_was_looked_at() =>
        Golden.Matches(["records", BuildLedger.FileName], Encoding.UTF8.GetString(MadeUp.ToBytes()));

    [Fact]
    public void What_is_written_is_read_as_the_same()
    {
        var word = Gen.Elements("", "a", "née 😀", "a\\b", "\"", "<&>'+", "\u2028", "\t");
        var product =
            from words in word.ListOf(4)
            from target in word.OrNull()
            from files in word.ListOf()
            select Product(words[0], words[1], words[2], [.. files]) with
            {
                Audience = words[3],
                Target = target,
            };
        IsReadAgain(MadeUp);
        Prop.ForAll(
                product.ListOf().Select(products => new BuildLedger { Packages = [.. products] }).ToArbitrary(),
                IsReadAgain
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_261_128, 7));
    }

    [Fact]
    public void Nothing_that_happens_to_a_ledger_is_thrown() =>
        RecordDamage.IsTold(MadeUp.ToBytes(), (content, diagnostics) =>
            BuildLedger.Read(new CoursePath("a.json"), content, diagnostics)?.ToBytes()
        );

    [Theory]
    [InlineData("", "1:1: the list of what builds have made here cannot be read: it is empty")]
    [InlineData(
        "[]",
        "1:1: the list of what builds have made here cannot be read: the whole is a list, and an object belongs there"
    )]
    [InlineData(
        "{\"packages\": 3}",
        "1:14: the list of what builds have made here cannot be read: 'packages' is a number, and a list belongs there"
    )]
    [InlineData("{}", "1:1: the list of what builds have made here cannot be read: the whole lacks 'packages'")]
    public void A_build_tells_of_a_list_that_someone_broke_and_begins_a_new_one(string text, string problem)
    {
        _run.WriteMinimal();
        _run.Write("dist/" + BuildLedger.FileName, text);
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--output", "short"));
        Assert.StartsWith(
            $"warning CF6906: dist/courseforge-build.json:{problem}\n",
            _run.Error.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(["basic", ""], Ledger().Packages.Select(product => product.Course));
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--output", "short"));
        Assert.DoesNotContain("CF6906", _run.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_strict_build_leaves_a_broken_list_and_all_else_as_it_was()
    {
        _run.WriteMinimal();
        _run.Write("dist/" + BuildLedger.FileName, "[]");
        Assert.Equal(ExitCode.Errors, _run.Run("build", "sample", "--strict", "--output", "short"));
        Assert.StartsWith(
            "error CF6906: dist/courseforge-build.json:1:1: ",
            _run.Error.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal("[]", File.ReadAllText(_run.At("dist", BuildLedger.FileName)));
        Assert.Single(Directory.GetFiles(_run.At("dist")));
    }

    [Fact]
    public void A_build_tells_what_a_newer_version_wrote_into_the_list_and_keeps_to_the_rest()
    {
        var sample = _run.WriteMinimal();
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample"));
        var ledger = _run.At("dist", BuildLedger.FileName);
        File.WriteAllText(
            ledger,
            File.ReadAllText(ledger).Replace("\"audience\"", "\"size\": 7, \"audience\"", StringComparison.Ordinal)
        );
        var settings = Path.Combine(sample, "curriculum.yaml");
        File.WriteAllText(
            settings,
            File.ReadAllText(settings).Replace("version: 1.0.0", "version: 1.1.0", StringComparison.Ordinal)
        );
        Assert.Equal(ExitCode.Clean, _run.Run("build", "sample", "--output", "short"));
        Assert.StartsWith(
            "warning CF6907: dist/courseforge-build.json:7:7: 'packages[0].size' is nothing that this version of courseforge knows; it is left out\n",
            _run.Error.ToString(),
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(_run.At("dist", "basic-1.0.0-scorm12.zip")));
    }

    private BuildLedger Ledger() => Of(_run.At("dist"));

    /// <summary>The ledger of a folder, with nothing to tell.</summary>
    internal static BuildLedger Of(string folder)
    {
        var diagnostics = new DiagnosticBag();
        var ledger = BuildLedger.Read(folder, "dist", diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        return ledger;
    }

    private static void IsReadAgain(BuildLedger ledger)
    {
        var content = ledger.ToBytes();
        var diagnostics = new DiagnosticBag();
        var read = BuildLedger.Read(new CoursePath("a.json"), content, diagnostics);
        Assert.Empty(diagnostics.ToSorted());
        Assert.Equivalent(ledger, read, strict: true);
        Assert.Equal(Encoding.UTF8.GetString(content), Encoding.UTF8.GetString(read!.ToBytes()));
    }

    private static BuiltProduct Product(string curriculum, string course, string format, params string[] files) =>
        new()
        {
            Curriculum = curriculum,
            Course = course,
            Audience = "staff",
            Format = format,
            Files = [.. files],
        };
}
