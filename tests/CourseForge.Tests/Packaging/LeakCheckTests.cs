using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Packaging.Leaks;
using CourseForge.Text;

namespace CourseForge.Tests.Packaging;

/// <summary>Words of the instructor are found in every text that leaves, however they are written there.</summary>
public sealed class LeakCheckTests
{
    private const string Note = "Ask the group to name one source of heat in the room before you show the table.";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

    public static TheoryData<string, string> Leaks =>
        new()
        {
            { "a.txt", Note },
            { "a.txt", "Then: ask the GROUP\nto name one  source of heat in\tthe room, before you show the table" },
            { "a.txt", "You hear: name one source of heat in the room. The end." },
            { "a.txt", "The cat sits there, and nobody minds: ring bell" },
            { "a.txt", "a < b and ask the group to name one source of heat in the room before you show the table." },
            {
                "a.vtt",
                $"WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ann>Ask the group to name one\n\n00:02.000 --> 00:04.000\nsource of heat in the room"
            },
            { "a.svg", $"{Svg}<text>{Note}</text></svg>" },
            { "a.svg", $"{Svg}<g aria-label='{Note}'/></svg>" },
            { "a.svg", $"{Svg}<g aria-label=\"{Note}\"/></svg>" },
            { "a.svg", $"{Svg}<path d=\"M1 2z\" aria-label=\"{Note}\"/></svg>" },
            { "a.svg", $"{Svg}<path d=\"{Note}\"/></svg>" },
            { "a.svg", $"{Svg}<path d=\"Hat calls at last\"/></svg>" },
            { "a.svg", $"{Svg}<!-- {Note} --></svg>" },
            { "a.svg", $"<?note {Note}?>{Svg}</svg>" },
            { "a.svg", $"{Svg}<desc><![CDATA[{Note}]]></desc></svg>" },
            {
                "a.svg",
                $"{Svg}<text>Ask the gr<tspan>oup</tspan> to <tspan>name</tspan> <tspan>one</tspan> "
                    + "<tspan>source</tspan><tspan>of</tspan><tspan> heat in the ro</tspan>om</text></svg>"
            },
            { "a.svg", $"{Svg}<text>Ask the &#103;roup to name&#x20;one source of heat in the room</text></svg>" },
            {
                "a.svg",
                $"{Svg}<g data-x='&lt;b>Ask the &amp;#103;roup&lt;/b> to name one source of heat in the room'/></svg>"
            },
            {
                "a.svg",
                $"{Svg}<a href='mailto:a@b.example?body=Ask%20the%20group%20to%20name%20one%20source%20of%20heat'/></svg>"
            },
            { "a.svg", $"{Svg}<text>ask<!-- x --> the group to name one so<!-- x -->urce of heat</text></svg>" },
            { "a.svg", $"{Svg}<title>Night clerk</title></svg>" },
            { "a.svg", $"{Svg}<title>Plan B today</title></svg>" },
            { "a.png", "Not a picture: " + Note },
            { "a.json", "{\"a\":\"Ask the gro\\u0075p to name one\\nsource of heat in the room\"}" },
            { "a.css", $"/* {Note} */" },
            { "a.txt", "Die Glocke la\u0308utet um zehn" },
            { "a.txt", "\u6559\u5E2B\u306F\u6700\u521D\u306B\u9ED9\u3063\u3066\u5F85\u3064" },
        };

    public static TheoryData<string, string> Harmless =>
        new()
        {
            { "a.txt", "Water boils when it is hot." },
            { "a.txt", "Name one source of heat in a room." },
            { "a.txt", "Ask the group. Try again." },
            { "a.txt", "mask who is afraid" },
            { "a.txt", "There is nobody in the room who is not afraid." },
            { "a.svg", $"{Svg}<path d='M1 2 3 4 5 6 7 8 9 10 11 12'/><title>Why not</title></svg>" },
            { "a.txt", "Pass the exam, and say so to your office." },
            { "a.txt", "Wait here" },
        };

    [Theory]
    [MemberData(nameof(Leaks))]
    public void Instructors_words_are_found(string name, string text) =>
        Assert.Equal("CF6006", Assert.Single(Check(name, Encoding.UTF8.GetBytes(text))).Descriptor.Code);

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Words_that_only_look_like_them_are_not(string name, string text) =>
        Assert.Empty(Check(name, Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Two_and_four_bytes_a_letter_hide_nothing()
    {
        foreach (var encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            Assert.Single(Check("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(Note)]));
        }

        Assert.Single(Check("a.txt", Encoding.Unicode.GetBytes(Note)));
        Assert.Single(Check("a.txt", Encoding.BigEndianUnicode.GetBytes(Note)));
        Assert.Single(Check("a.txt", Encoding.Latin1.GetBytes("\u00E9\u00E8 " + Note)));
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.htm")]
    [InlineData("a.xhtml")]
    [InlineData("a.xml")]
    [InlineData("a.md")]
    [InlineData("a.svgz")]
    [InlineData("a.swf")]
    [InlineData("a.zip")]
    [InlineData("a.doc")]
    [InlineData("a")]
    public void A_kind_that_is_not_searched_is_not_packed(string name) =>
        Assert.Equal("CF6009", Assert.Single(Check(name, "Water."u8.ToArray())).Descriptor.Code);

    [Theory]
    [InlineData("a.docx", "word/document.xml")]
    [InlineData("a.docx", "word/comments.xml")]
    [InlineData("a.xlsx", "xl/sharedStrings.xml")]
    [InlineData("a.pptx", "ppt/notesSlides/notesSlide1.xml")]
    [InlineData("a.odt", "content.xml")]
    public void The_texts_of_a_document_for_download_are_searched(string name, string entry)
    {
        var words = Note.Split(' ').Select(word => $"<w:r><w:t xml:space=\"preserve\">{word} </w:t></w:r>");
        Assert.Equal(
            "CF6006",
            Assert.Single(Check(name, Archive(entry, $"<w:p>{string.Concat(words)}</w:p>"))).Descriptor.Code
        );
        Assert.Empty(Check(name, Archive(entry, "<w:p><w:r><w:t>Water boils when it is hot.</w:t></w:r></w:p>")));
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void A_document_that_cannot_be_opened_or_unpacks_without_end_is_not_packed()
    {
        Assert.Equal("CF6012", Assert.Single(Check("a.docx", "PK and no more"u8.ToArray())).Descriptor.Code);
        var bomb = Archive("word/document.xml", new string(' ', 65_000_000));
        Assert.Equal("CF6012", Assert.Single(Check("a.docx", bomb)).Descriptor.Code);
    }

    private static byte[] Archive(string entry, string text)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
            writer.Write(text);
        }

        return file.ToArray();
    }

    [Fact]
    public void A_text_that_is_too_large_is_not_packed() =>
        Assert.Equal("CF6010", Assert.Single(Check("a.txt", new byte[16_000_001])).Descriptor.Code);

    private static ImmutableArray<Diagnostic> Check(string name, byte[] bytes)
    {
        var workspace = new MemoryWorkspace().Add(
            "modules/basics.md",
            $$"""
            ---
            module: basics
            title: Basics
            objectives: [lo-basics]
            minutes: 6
            ---

            ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

            Water boils when it is hot. Wait here.

            ::: instructor {title="Plan B today"}
            {{Note}}

            - Ask who
            - Ring bell
            - Hat calls at last
            - Wait here
            - Die Glocke läutet um zehn
            - 1 2 3 4 5 6 7 8 9 10 11 12
            - 教師は最初に黙って待つ
            :::

            :::: roleplay {#rp-call title="The call" minutes=3}
            A call comes in.

            ::: brief {role="Night clerk"}
            You are afraid, and who asks you hears nothing from you.
            :::
            ::::

            ::: check q-boil q-freeze
            :::

            """
        );
        MinimalCurriculum.Complete(workspace);
        var result = Compiler.Analyse(workspace, new CompileOptions());
        Assert.False(result.HasErrors, CaseFile.Describe(result.Diagnostics));
        var path = new CoursePath("media/" + name);
        workspace.Add(path.Value, bytes);
        var diagnostics = new DiagnosticBag();
        new LeakCheck(result.Courses[0], ["Why not"], new CheckedFiles(isShared: false)).Check(
            [new CopiedFile(path.Value, path, bytes.Length)],
            workspace,
            1,
            diagnostics
        );
        return diagnostics.ToSorted();
    }
}
