using System.Collections.Immutable;
using CourseForge.Model;
using CourseForge.Output.Records;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Records;

/// <summary>Build records that no build made, with every member and with awkward words.</summary>
internal static class MadeUpRecord
{
    private static readonly Gen<string> Text = Gen.Elements(
            "word",
            "",
            "two words",
            "\"quoted\"",
            "back\\slash",
            "a/b",
            "<b>&amp;</b>",
            "it's + more",
            "née",
            "e\u0301",
            "😀",
            "\u2028",
            "\uFEFF",
            "\u0000",
            "line\nline\r\n\ttab",
            "日本",
            "\u007f\u0085"
        )
        .ListOf()
        .Select(words => string.Concat(words.Take(3)));

    private static readonly Gen<DateOnly> Day = Gen.Choose(0, DateOnly.MaxValue.DayNumber)
        .Select(DateOnly.FromDayNumber);

    private static readonly Gen<int> Number = Gen.Elements(0, 1, -1, 45, int.MaxValue, int.MinValue);

    private static readonly Gen<bool> YesOrNo = Gen.Elements(true, false);

    private static readonly Gen<RecordedDigest> Digest = Text.Select(text => new RecordedDigest { Sha256 = text });

    private static readonly Gen<RecordedInput> Input =
        from uri in Text
        from digest in Digest
        select new RecordedInput { Uri = uri, Digest = digest };

    /// <summary>Each member has a value; the words are those that JSON writers differ on.</summary>
    internal static BuildRecord Full { get; } =
        new()
        {
            Tool = "courseforge 1.2.3",
            ExternalParameters = new BuildParameters
            {
                Curriculum = "first-aid",
                Version = "1.0.0",
                Course = "basic",
                Audience = "everyone",
                Tier = "core",
                Language = "en",
                AsOf = new DateOnly(2026, 11, 21),
                Minutes = 45,
                WithPending = true,
                Format = "web",
                Lms = "generic",
                Variant = new RecordedVariant
                {
                    Id = "alpha",
                    Title = "Alpha <b>& \"Beta\"</b>, née 😀 it's 1+1",
                    AsOf = new DateOnly(2026, 11, 21),
                    Layers =
                    [
                        new RecordedLayer
                        {
                            Id = "nation",
                            Files = [new RecordedInput { Uri = "overlays/nation/overlay.yaml", Digest = Sha('a') }],
                        },
                        new RecordedLayer { Id = "empty", Files = [] },
                    ],
                },
            },
            PackageVersion = "1.0.0+alpha.asof20261121",
            Validity = new Validity(new DateOnly(2020, 2, 29), null, new DateOnly(2027, 1, 1)),
            NotInForce = [new RecordedStatus { Id = "us:18-usc-1", Status = "pending" }],
            Subject = [new RecordedSubject { Name = "index.html", Digest = Sha('b') }],
            ResolvedDependencies =
            [
                new RecordedInput { Uri = "media/日本.png", Digest = Sha('c') },
                new RecordedInput { Uri = "modules\\line\u2028.md", Digest = Sha('d') },
            ],
            CheckBeforeUse = [new RecordedMark { Id = "hotline", Confidence = "low" }],
            Trace =
            [
                new RecordedDecision
                {
                    Cell = "hotline.value",
                    Layer = "nation",
                    Verb = "fill",
                    Place = "overlays/nation/overlay.yaml:6",
                    Use = "value",
                    Cite = "us:18-usc-1",
                    Confidence = "high",
                    Checked = new DateOnly(2026, 1, 2),
                    Until = new DateOnly(2027, 1, 1),
                },
                new RecordedDecision
                {
                    Cell = "deadline.text",
                    Layer = "nation",
                    Verb = "keep",
                    Place = ":1",
                },
            ],
            Coverage = new RecordedCoverage
            {
                Counts = new OrderedDictionary<string, int> { ["pending-only"] = 1, ["filled"] = 2 },
                Slots =
                [
                    new RecordedSlot
                    {
                        Id = "desk",
                        State = "not-concerned",
                        Layer = null,
                    },
                ],
            },
        };

    /// <summary>A package of the base, of which much is not said.</summary>
    internal static BuildRecord Base { get; } =
        Full with
        {
            ExternalParameters = Full.ExternalParameters with { Minutes = null, WithPending = false, Variant = null },
            Validity = default,
            NotInForce = [],
            Trace = null,
            Coverage = null,
        };

    internal static Gen<BuildRecord> Any { get; } =
        from tool in Text
        from parameters in Parameters()
        from days in Maybe(Day).Three()
        from notInForce in Text.Two().Select(two => new RecordedStatus { Id = two.Item1, Status = two.Item2 }).ListOf()
        from subjects in (
            from name in Text
            from digest in Digest
            select new RecordedSubject { Name = name, Digest = digest }
        ).ListOf()
        from inputs in Input.ListOf()
        from marks in Text.Two().Select(two => new RecordedMark { Id = two.Item1, Confidence = two.Item2 }).ListOf()
        from trace in Decision().ListOf()
        from coverage in Coverage()
        from isBase in YesOrNo
        select new BuildRecord
        {
            Tool = tool,
            ExternalParameters = parameters,
            PackageVersion = tool,
            Validity = new Validity(days.Item1, days.Item2, days.Item3),
            NotInForce = [.. notInForce],
            Subject = [.. subjects],
            ResolvedDependencies = [.. inputs],
            CheckBeforeUse = [.. marks],
            Trace = isBase ? null : [.. trace],
            Coverage = isBase ? null : coverage,
        };

    private static Gen<BuildParameters> Parameters() =>
        from words in Text.ListOf(8)
        from day in Day
        from minutes in Maybe(Number)
        from pending in YesOrNo
        from title in Text.OrNull()
        from layers in Input.ListOf().Select(files => new RecordedLayer { Id = "layer", Files = [.. files] }).ListOf()
        from isBase in YesOrNo
        select new BuildParameters
        {
            Curriculum = words[0],
            Version = words[1],
            Course = words[2],
            Audience = words[3],
            Tier = words[4],
            Language = words[5],
            AsOf = day,
            Minutes = minutes,
            WithPending = pending,
            Format = words[6],
            Lms = words[7],
            Variant = isBase
                ? null
                : new RecordedVariant
                {
                    Id = words[0],
                    Title = title,
                    AsOf = day,
                    Layers = [.. layers],
                },
        };

    private static Gen<RecordedDecision> Decision() =>
        from words in Text.ListOf(4)
        from maybe in Text.OrNull().ListOf(3)
        from days in Maybe(Day).Two()
        select new RecordedDecision
        {
            Cell = words[0],
            Layer = words[1],
            Verb = words[2],
            Place = words[3],
            Use = maybe[0],
            Cite = maybe[1],
            Confidence = maybe[2],
            Checked = days.Item1,
            Until = days.Item2,
        };

    private static Gen<RecordedCoverage> Coverage() =>
        from states in Text.ListOf()
        from counts in Number.ListOf(states.Distinct().Count())
        from layer in Text.OrNull()
        select new RecordedCoverage
        {
            Counts = new OrderedDictionary<string, int>(states.Distinct().Zip(counts, KeyValuePair.Create)),
            Slots =
            [
                .. states.Select(state => new RecordedSlot
                {
                    Id = state,
                    State = state,
                    Layer = layer,
                }),
            ],
        };

    private static Gen<T?> Maybe<T>(Gen<T> some)
        where T : struct => Gen.OneOf(some.Select(value => (T?)value), Gen.Constant((T?)null));

    private static RecordedDigest Sha(char digit) => new() { Sha256 = new string(digit, 64) };
}
