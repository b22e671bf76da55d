using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Documents;

// Parsing/Documents: one decoder for each kind of YAML document, from checked records to syntax, with the rules that no
// single key can say.

/// <summary>curriculum.yaml.</summary>
internal static class SettingsDecoder
{
    /// <summary>Null when the file cannot be read as YAML; then something was reported.</summary>
    internal static SettingsSyntax? Decode(SourceFile file, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(file, diagnostics) is not { } mapping)
        {
            return null;
        }

        // The description and disclaimer of this very file obey its own raw-html.
        var rawHtml =
            ShapeChecker.Find(mapping, "raw-html")?.Value is YamlScalar flag
            && ScalarText.TryFlag(flag.Value, out var isOn)
            && isOn;
        var record = YamlRecord.Open(mapping, Shapes.Curriculum, rawHtml, diagnostics);
        var certificate = record.Record("certificate");
        return new SettingsSyntax
        {
            Id = record.Text("id"),
            Title = record.Text("title"),
            Version = record.Text("version"),
            Language = record.Text("language"),
            Publisher = record.Text("publisher").Value,
            Licence = record.Words("licence"),
            Description = record.OptionalMarkdown("description"),
            Disclaimer = record.OptionalMarkdown("disclaimer"),
            Country = record.OptionalText("country"),
            MinutesPerHour = record.Integer("minutes-per-hour").Value,
            AsOf = record.Date("as-of"),
            Audiences =
            [
                .. record.Map("audiences").Select(item => new AudienceSyntax(item.Id, item.Record.Text("title").Value)),
            ],
            Domains =
            [
                .. record.Map("domains").Select(item => new DomainSyntax(item.Id, item.Record.Text("title").Value)),
            ],
            Parameters =
            [
                .. record
                    .Map("parameters")
                    .Select(item => new ParameterDefinitionSyntax(
                        item.Id,
                        item.Record.Text("value"),
                        item.Record.Words("description")
                    )),
            ],
            ReadingLevel = record.OptionalDecimal("reading-level") is { } level ? (double)level.Value : null,
            SensitiveWords = record.List("sensitive-words"),
            RawHtml = rawHtml,
            QuickExit = record.OptionalText("quick-exit"),
            ContactsUrl = record.OptionalText("contacts-url"),
            Theme = record.OptionalText("theme"),
            Cover = record.OptionalText("cover"),
            Brand = Brand(record.Record("brand"), diagnostics),
            Certificate = CertificateSyntax.Of(part => certificate?.OptionalText(part)),
            Card = record.Choice<CardLook>("card").Value,
            Checks = Checks(record),
            ActivePictures =
            [
                .. record.TextMap("active-pictures").Select(item => new ActivePictureSyntax(item.Id, item.Value.Value)),
            ],
            Documents = record.List("documents"),
            Retired = Retired(record),
            Span = record.Span,
            Renamed = record
                .TextMap("renamed")
                .ToImmutableDictionary(item => item.Id.Value, item => item.Value, StringComparer.Ordinal),
            Rules =
            [
                .. record
                    .TextMap("rules")
                    .Select(item => new MergeRuleSyntax(
                        item.Id,
                        EnumWords.Read<MergeRule>(item.Value.Value) ?? default
                    )),
            ],
            Locks =
            [
                .. record
                    .Claims("lock")
                    .Select(item => new BaseLockSyntax(
                        item.Id,
                        (item.Value ?? item.Record?.Text("because"))?.Value ?? "",
                        item.Record?.Flag("notes") ?? true
                    )),
            ],
            StubRequired = record.List("stub-required"),
            SourceMarks = record.Flag("source-marks"),
            Changes =
            [
                .. record
                    .Records("changes")
                    .Select(change => new ChangeLogSyntax(
                        change.Text("version"),
                        change.Date("date"),
                        change.Text("what").Value,
                        change.Words("by")
                    )),
            ],
            Reviewers =
            [
                .. record
                    .Records("reviewers")
                    .Select(reviewer => new ReviewerSyntax(
                        reviewer.Text("as").Value,
                        reviewer.Record("review") is { } review
                            ? new DoneReviewSyntax(review.Text("by").Value, review.Date("date"), review.Words("what"))
                            : null
                    )),
            ],
        };
    }

    private static BrandSyntax? Brand(YamlRecord? record, DiagnosticBag diagnostics)
    {
        if (record is null)
        {
            return null;
        }

        if (record.Has("logo") && !record.Has("logo-alt"))
        {
            diagnostics.Add(Codes.Yaml.LogoWithoutText, record.KeySpan("logo"));
        }

        return new BrandSyntax(
            record.OptionalText("primary"),
            record.OptionalText("primary-dark"),
            record.OptionalText("logo"),
            record.OptionalText("logo-alt"),
            record.OptionalText("font"),
            record.OptionalText("heading-font")
        );
    }

    private static ImmutableArray<CheckLevelSyntax> Checks(YamlRecord record)
    {
        var levels = ImmutableArray.CreateBuilder<CheckLevelSyntax>();
        foreach (var (name, word) in record.TextMap("checks"))
        {
            levels.Add(new CheckLevelSyntax(name, EnumWords.Read<Severity>(word.Value) ?? Severity.Error));
        }

        return levels.ToImmutable();
    }

    private static ImmutableDictionary<string, string> Retired(YamlRecord record)
    {
        var retired = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (id, advice) in record.TextMap("retired"))
        {
            retired[id.Value] = advice.Value;
        }

        return retired.ToImmutable();
    }
}
