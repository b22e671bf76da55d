using System.Text;
using CourseForge.Diagnostics;
using CourseForge.Output.Records;
using CourseForge.Tests.Packaging;
using CourseForge.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Records;

/// <summary>What a build wrote is read as what it was; what cannot be read is told with its place, and nothing is thrown.</summary>
public sealed class BuildRecordTests
{
    [Fact]
    public void The_bytes_are_those_of_a_file_that_was_looked_at()
    {
        Golden.Matches(["records", "build-record.json"], Encoding.UTF8.GetString(MadeUpRecord.Full.ToBytes()));
        Golden.Matches(["records", "build-record-base.json"], Encoding.UTF8.GetString(MadeUpRecord.Base.ToBytes()));
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void What_is_written_is_read_as_the_same()
    {
        IsReadAgain(MadeUpRecord.Full);
        IsReadAgain(MadeUpRecord.Base);
        Prop.ForAll(MadeUpRecord.Any.ToArbitrary(), IsReadAgain)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_128, 5));
    }

    [Theory]
    [InlineData("scorm12")]
    [InlineData("cmi5")]
    public void What_a_build_wrote_is_written_again_as_the_same_bytes(string format)
    {
        var content = PackedCourse.Of(MinimalCurriculum.Workspace(), format).Files()[BuildRecord.FileName];
        var record = Read(content);
        Assert.Equal(("basic", format), (record.ExternalParameters.Course, record.ExternalParameters.Format));
        Assert.Equal(Encoding.UTF8.GetString(content), Encoding.UTF8.GetString(record.ToBytes()));
        IsReadAgain(record);
    }

    [Fact]
    public void The_record_beside_a_package_has_it_as_the_first_subject()
    {
        var beside = Read(MadeUpRecord.Full.Beside("basic.zip", "00ff").ToBytes());
        Assert.Equal(
            [("basic.zip", "00ff"), ("index.html", new string('b', 64))],
            beside.Subject.Select(subject => (subject.Name, subject.Digest.Sha256))
        );
        Assert.Equal(MadeUpRecord.Full.ToBytes(), (beside with { Subject = beside.Subject.RemoveAt(0) }).ToBytes());
    }

    [Theory]
    [InlineData("", "1:1", "it is empty")]
    [InlineData(" \n ", "2:2", "it ends before it is complete")]
    [InlineData("{\n  \"tool\": ", "2:11", "it ends before it is complete")]
    [InlineData("PK\u0003\u0004", "1:1", "what stands here is no JSON")]
    [InlineData("<<<<<<< ours\n{}", "1:1", "what stands here is no JSON")]
    [InlineData("null", "1:1", "the whole is null, and an object belongs there")]
    [InlineData("[{}]", "1:1", "the whole is a list, and an object belongs there")]
    [InlineData("\"\"", "1:1", "the whole is a text, and an object belongs there")]
    public void A_file_that_is_no_record_is_told(string text, string place, string problem)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(BuildRecord.Read(new CoursePath("a.json"), Encoding.UTF8.GetBytes(text), diagnostics));
        Assert.Equal(
            [$"a.json:{place} this build record cannot be read: {problem}"],
            diagnostics.ToSorted().Select(Line)
        );
    }

    [Theory]
    [InlineData("\"1.0.0\"", "1", "'externalParameters.version' is a number, and a text belongs there")]
    [InlineData("\"version\": \"1.0.0\",", "", "'externalParameters' lacks 'version'")]
    [InlineData("\"version\"", "\"curriculum\": \"x\", \"version\"", "'externalParameters' has 'curriculum' twice")]
    [InlineData("45", "4.5", "'externalParameters.minutes' is no whole number of a size that can be")]
    [InlineData("45", "99999999999", "'externalParameters.minutes' is no whole number of a size that can be")]
    [InlineData("true", "\"yes\"", "'externalParameters.with-pending' is a text, and true or false belongs there")]
    [InlineData(
        "\"2026-01-02\"",
        "\"2026-02-30\"",
        "'trace[0].checked' is '2026-02-30', which is no day (such as 2026-01-31)"
    )]
    [InlineData("\"2026-01-02\"", "20260102", "'trace[0].checked' is a number, and a day belongs there")]
    [InlineData("\"next-review\"", "\"review\"", "'validity' lacks 'next-review'")]
    [InlineData("\"empty\"", "null", "'externalParameters.variant.layers[1].id' is null, and a text belongs there")]
    [InlineData(
        "\"filled\": 2",
        "\"filled\": null",
        "'coverage.counts.filled' is null, and a whole number belongs there"
    )]
    [InlineData("\"filled\": 2", "\"pending-only\": 2", "'coverage.counts' has 'pending-only' twice")]
    [InlineData("\"us:18-usc-1\"", "\"\\ud800\"", "'notInForce[0].id' holds half of a character")]
    [InlineData("\"lms\"", "\"\\ud800\": 1, \"lms\"", "'externalParameters' holds half of a character")]
    [InlineData("{\n      \"name\"", "7, {\n      \"name\"", "'subject[0]' is a number, and an object belongs there")]
    public void What_does_not_fit_is_told_where_it_is(string old, string changed, string problem)
    {
        var text = Encoding.UTF8.GetString(MadeUpRecord.Full.ToBytes());
        var start = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0, old);
        var diagnostics = new DiagnosticBag();
        Assert.Null(
            BuildRecord.Read(
                new CoursePath("dist/a.json"),
                Encoding.UTF8.GetBytes(text[..start] + changed + text[(start + old.Length)..]),
                diagnostics
            )
        );
        var told = diagnostics.ToSorted().Single(diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("CF6908", "this build record cannot be read: " + problem), (told.Code, told.Message));
        if (!problem.Contains("lacks", StringComparison.Ordinal))
        {
            Assert.InRange(told.Span.Start, start - 1, start + old.Length);
        }
    }

    /// <summary>What is no UTF-8 is told, too, before anything is made of it.</summary>
    [Fact]
    public void Bytes_that_are_no_text_are_told()
    {
        byte[] content = [.. "{\n  \"née"u8, 0xFF, .. "\": 1}"u8];
        var diagnostics = new DiagnosticBag();
        Assert.Null(BuildRecord.Read(new CoursePath("a.json"), content, diagnostics));
        Assert.Equal(
            "a.json:2:7 this build record cannot be read: what stands here is no UTF-8",
            Line(Assert.Single(diagnostics.ToSorted()))
        );
    }

    [Fact]
    public void What_only_a_newer_version_knows_is_told_once_and_left_out()
    {
        var text = Encoding
            .UTF8.GetString(MadeUpRecord.Full.ToBytes())
            .Replace("\"uri\"", "\"size\": {\"bytes\": [1, null]}, \"uri\"", StringComparison.Ordinal)
            .Replace("\"tool\"", "\"$schema\": \"2\",\n  \"tool\"", StringComparison.Ordinal);
        var diagnostics = new DiagnosticBag();
        var record = BuildRecord.Read(new CoursePath("a.json"), Encoding.UTF8.GetBytes(text), diagnostics);
        Assert.Equal(MadeUpRecord.Full.ToBytes(), record!.ToBytes());
        Assert.Equal(
            [
                "a.json:2:3 '$schema' is nothing that this version of courseforge knows; it is left out",
                "a.json:25:15 'externalParameters.variant.layers[0].files[0].size' is nothing that this version of courseforge knows; it is left out",
                "a.json:61:7 'resolvedDependencies[0].size' is nothing that this version of courseforge knows; it is left out",
            ],
            diagnostics.ToSorted().Select(Line)
        );
        Assert.All(diagnostics.ToSorted(), diagnostic =>
            Assert.Equal(("CF6907", Severity.Warning), (diagnostic.Code, diagnostic.Severity))
        );
    }

    /// <summary>Editors and version control may do that to any file.</summary>
    [Fact]
    public void A_byte_order_mark_and_other_line_ends_are_nothing_to_tell()
    {
        var text = Encoding.UTF8.GetString(MadeUpRecord.Full.ToBytes());
        byte[] content =
        [
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ];
        Assert.Equal(text, Encoding.UTF8.GetString(Read(content).ToBytes()));
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void Nothing_that_happens_to_a_record_is_thrown() =>
        RecordDamage.IsTold(MadeUpRecord.Full.ToBytes(), (content, diagnostics) =>
            BuildRecord.Read(new CoursePath("a.json"), content, diagnostics)?.ToBytes()
        );

    private static void IsReadAgain(BuildRecord record)
    {
        var content = record.ToBytes();
        var read = Read(content);
        Assert.Equivalent(record, read, strict: true);
        Assert.Equal(Encoding.UTF8.GetString(content), Encoding.UTF8.GetString(read.ToBytes()));
    }

    private static BuildRecord Read(byte[] content)
    {
        var diagnostics = new DiagnosticBag();
        var record = BuildRecord.Read(new CoursePath("a.json"), content, diagnostics);
        Assert.Empty(diagnostics.ToSorted().Select(Line));
        Assert.NotNull(record);
        return record;
    }

    private static string Line(Diagnostic diagnostic) => $"{diagnostic.Span} {diagnostic.Message}";
}
