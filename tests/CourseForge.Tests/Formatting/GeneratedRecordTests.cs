using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Parsing.Documents;
using CourseForge.Parsing.Markdown;
using CourseForge.Questions;
using CourseForge.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Formatting;

/// <summary>Made-up records with awkward words in every value: printed and read again, they say the same.</summary>
public sealed class GeneratedRecordTests
{
    private static readonly string[] Words =
    [
        "word",
        "two words",
        "NO",
        "988",
        "24:00",
        "*soft*",
        "**loud**",
        "[it](obj:lo-a)",
        "{{name}}",
        "a: b",
        "a #b",
        "\"quoted\"",
        "it's",
        "1. first",
        "- item",
        "> said",
        "# sign",
        "\\*",
        "snake_case",
        "one\n\ntwo",
        "`co|de`",
        "- a\n- b",
        "50 %",
        "@home",
        "& more",
        "x < y",
        "AT&T",
        "née",
        "😀",
        "a|b",
        "ends:",
        "!",
        "~",
        "yes",
        "1.5",
    ];

    private static readonly Gen<string> Text = Gen.Elements(Words)
        .NonEmptyListOf()
        .Select(words => string.Join(' ', words.Take(4)));

    /// <summary>What is text and no Markdown stands on one line.</summary>
    private static readonly Gen<string> Plain = Text.Select(text => text.ReplaceLineEndings(" "));

    [Fact]
    [Trait("Speed", "Slow")]
    public void Banks() =>
        Holds(
            from questions in Question().ListOf(7)
            from title in Plain
            select Map(
                ("bank", Gen.Constant("bank-a").Select(Said)),
                ("title", Gen.Constant(title).Select(Said)),
                ("questions", Gen.Constant<YamlPart>(Numbered("q-", questions)))
            ),
            "questions/a.yaml",
            (file, bag) =>
                BankDecoder.Decode(file, false, bag) is { } bank ? (QuestionFormatter.File(bank), bank) : null
        );

    [Fact]
    public void Glossaries() =>
        Holds(
            from terms in Map(
                    ("term", Plain.Select(Said)),
                    ("definition", Text.Select(Said)),
                    ("also", Plain.ListOf(2).Select(Listed)),
                    ("source", Gen.Constant(Said("src-a")))
                )
                .ListOf(4)
            select Gen.Constant(new YamlMap([new YamlPair("terms", Numbered("term-", terms))])),
            "glossary.yaml",
            (file, bag) =>
                RecordDecoders.Terms(file, false, bag) is var terms ? (RecordFormatter.File(terms), terms) : null
        );

    [Fact]
    public void Modules() =>
        Holds(
            from title in Plain
            from summary in Text
            from lesson in Plain
            select Gen.Constant(
                new YamlMap([
                    new YamlPair("module", Said("a-module")),
                    new YamlPair("title", Said(title)),
                    new YamlPair("summary", Said(summary)),
                    new YamlPair("objectives", Listed(["lo-a", "lo-b"])),
                    new YamlPair("minutes", new YamlWord("5")),
                    new YamlPair("warning", Said(lesson)),
                ])
            ),
            "modules/a.md",
            (file, bag) =>
                ModuleDecoder.Decode(file, false, bag) is { } module ? (DocumentFormatter.File(module), module) : null,
            (yaml, words) => $"---\n{yaml}---\n\n## A lesson {{#a-lesson minutes=5}}\n\n{words}\n"
        );

    private static void Holds(
        Gen<Gen<YamlMap>> records,
        string path,
        Func<SourceFile, DiagnosticBag, (string Text, object Syntax)?> print,
        Func<string, string, string>? frame = null
    )
    {
        var sound = 0;
        var texts =
            from inner in records
            from record in inner
            from words in Text
            select (frame ?? ((yaml, _) => yaml))(YamlWriter.Write(record), words);
        Prop.ForAll(texts.ToArbitrary(), text =>
            {
                if (Read(text) is not { } first)
                {
                    return;
                }

                sound++;
                var again = Read(first.Text);
                Assert.True(again is not null, $"WRITTEN\n{text}\nPRINTED\n{first.Text}");
                Assert.Equal(first.Says, again.Value.Says);
                Assert.Equal(first.Text, again.Value.Text);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_128, 13));
        Assert.True(sound > 20, $"only {sound} were without a mistake");

        (string Text, string Says)? Read(string text)
        {
            var bag = new DiagnosticBag();
            var printed = print(new SourceFile(new CoursePath(path), text), bag);
            return printed is { } done && !bag.HasErrors ? (done.Text, SyntaxText.Of(done.Syntax)) : null;
        }
    }

    private static Gen<YamlMap> Question()
    {
        (string, Gen<YamlPart>) feedback = ("feedback", Text.Select(Said));
        (string, Gen<YamlPart>) partial = ("partial", Gen.Elements<YamlPart>(new YamlWord("yes"), new YamlWord("no")));
        return Gen.OneOf(
            Typed("single", ("options", Options(1))),
            Typed("multiple", ("options", Options(2)), partial),
            Typed(
                "true-false",
                ("answer", Gen.Elements<YamlPart>(new YamlWord("yes"), new YamlWord("no"))),
                ("feedback", Map(("yes", Text.Select(Said)), ("no", Text.Select(Said))).Select(Part))
            ),
            Typed(
                "matching",
                (
                    "pairs",
                    Map(("left", Text.Select(Said)), ("right", Text.Select(Said)), feedback)
                        .ListOf(2)
                        .Select(pairs => Part(new YamlList([.. pairs])))
                ),
                partial
            ),
            Typed("ordering", ("items", Text.ListOf(3).Select(Listed)), partial),
            Typed(
                "fill-in",
                ("accept", Plain.ListOf(2).Select(Listed)),
                ("case", Gen.Elements(Said("ignore"), Said("exact"))),
                ("spaces", Gen.Elements(Said("collapse"), Said("ignore"), Said("exact"))),
                feedback
            ),
            Typed(
                "numeric",
                ("answer", Gen.Elements<YamlPart>(new YamlWord("3.50"), new YamlWord("-2"))),
                ("tolerance", Gen.Elements<YamlPart>(new YamlWord("0"), new YamlWord("0.5"))),
                ("unit", Plain.Select(Said)),
                feedback
            )
        );
    }

    private static Gen<YamlPart> Options(int right) =>
        Text.ListOf(3)
            .Select(texts =>
                Part(
                    new YamlList([
                        .. texts.Select(
                            (text, i) =>
                                new YamlMap([
                                    new YamlPair("text", Said($"{text} {i}")),
                                    new YamlPair("correct", new YamlWord(i < right ? "yes" : "no")),
                                    new YamlPair("feedback", Said(text)),
                                ])
                        ),
                    ])
                )
            );

    private static Gen<YamlMap> Typed(string type, params (string Key, Gen<YamlPart> Value)[] own) =>
        Map([
            ("type", Gen.Constant(Said(type))),
            ("objectives", Gen.Constant(Listed(["lo-a"]))),
            ("difficulty", Gen.Elements(Said("easy"), Said("hard"))),
            ("points", Gen.Elements<YamlPart>(new YamlWord("1"), new YamlWord("5"))),
            ("stem", Text.Select(Said)),
            .. own,
            ("rationale", Text.Select(Said)),
            ("law", Gen.Constant(Listed(["us:18-usc-1591"]))),
        ]);

    private static Gen<YamlMap> Map(params (string Key, Gen<YamlPart> Value)[] pairs) =>
        pairs.Aggregate(Gen.Constant(new YamlMap([])), (map, pair) =>
            from before in map
            from value in pair.Value
            select new YamlMap(before.Pairs.Add(new YamlPair(pair.Key, value)))
        );

    private static YamlMap Numbered(string prefix, IEnumerable<YamlMap> records) =>
        new([.. records.Select((record, i) => new YamlPair($"{prefix}{i}", record))]);

    private static YamlPart Said(string text) => new YamlText(text);

    private static YamlPart Listed(IEnumerable<string> texts) => new YamlList([.. texts.Select(Said)]);

    private static YamlPart Part(YamlPart part) => part;
}
