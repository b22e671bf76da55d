using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Parsing.Documents;
using CourseForge.Parsing.Markdown;
using CourseForge.Parsing.Overlays;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing;

// Parsing: text to syntax, one file at a time, in parallel. Knows what may be written, not what it refers to.

/// <summary>Decodes every file into syntax. CF2xxx.</summary>
internal static class Parser
{
    /// <summary>The syntax of all files, or null when there is no usable curriculum.yaml.</summary>
    public static CurriculumSyntax? Parse(
        SourceSet sources,
        CompileOptions options,
        DiagnosticBag diagnostics,
        ParsedFileCache? known = null
    )
    {
        var files = sources.Files;
        var first = files.FirstOrDefault(file => file.Path.Value == CurriculumLayout.Settings);
        if (first is null)
        {
            if (IsRefused(sources, CurriculumLayout.Settings))
            {
                return null;
            }

            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Yaml.NoCurriculum, SourceSpan.OfFile(new CoursePath(CurriculumLayout.Settings)))
                    .WithHint(CurriculumFile.LookFor(files))
            );
            return null;
        }

        var settings = DecodeSettings(first, known, diagnostics);

        // An unreadable curriculum.yaml does not say whether raw HTML is wanted: then it is not complained about
        // either.
        var rawHtml = settings?.RawHtml ?? true;
        var documents = PlainDocuments.Read(settings?.Documents ?? [], files, diagnostics);
        var slots = new ParsedFile[files.Length];
        var done = 0;
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = options.MaxParallelism }, i =>
        {
            slots[i] = Decode(files[i], rawHtml, documents, known);
            options.Progress?.Report(new CompileProgress("Parsing", Interlocked.Increment(ref done), files.Length));
        });

        foreach (var slot in slots)
        {
            diagnostics.AddRange(slot.Diagnostics);
        }

        NewIds.MakeUnique(diagnostics, files);
        ReportSharedJurisdictions(slots, diagnostics);
        ReportMissing(sources, documents, diagnostics);
        var layers = Layers.Merge(
            [
                .. files.Zip(slots, (file, slot) =>
                    new LayerPart(file, slot.Layer, slot.Claims, slot.Lock) { Mandates = slot.Mandates }
                ),
            ],
            sources,
            diagnostics
        );
        return settings is null
            ? null
            : Merge(settings, slots) with
            {
                Jurisdictions = [.. slots.SelectMany(slot => slot.Jurisdictions)],
                Layers = layers,
            };
    }

    private static SettingsSyntax? DecodeSettings(SourceFile file, ParsedFileCache? known, DiagnosticBag diagnostics)
    {
        if (known is null)
        {
            return SettingsDecoder.Decode(file, diagnostics);
        }

        var parsed = known.Settings.GetOrAdd(file.Digest ?? file.Text, () =>
        {
            var own = new DiagnosticBag();
            return new ParsedSettings(SettingsDecoder.Decode(file, own), own);
        });
        diagnostics.AddRange(parsed.Diagnostics);
        return parsed.Settings;
    }

    private static ParsedFile Decode(SourceFile file, bool rawHtml, PlainDocuments documents, ParsedFileCache? known)
    {
        if (known is null)
        {
            return Decode(file, rawHtml, documents);
        }

        var others = documents.Find(file.Path.Value) is null ? "" : documents.Key;
        return known.Parsed.GetOrAdd($"{file.Path.Value}\n{file.Digest ?? file.Text}\n{rawHtml}\n{others}", () =>
            Decode(file, rawHtml, documents)
        );
    }

    private static ParsedFile Decode(SourceFile file, bool rawHtml, PlainDocuments documents)
    {
        var slot = new ParsedFile();
        var bag = slot.Diagnostics;
        if (documents.Find(file.Path.Value) is { } document)
        {
            slot.Module = PlainDocumentDecoder.Decode(document, documents, rawHtml, bag);
            return slot;
        }

        switch (CurriculumLayout.KindOf(file.Path))
        {
            case FileKind.Objectives:
                slot.Objectives = RecordDecoders.Objectives(file, rawHtml, bag);
                break;
            case FileKind.Glossary:
                slot.Terms = RecordDecoders.Terms(file, rawHtml, bag);
                break;
            case FileKind.Contacts:
                slot.Contacts = RecordDecoders.Contacts(file, rawHtml, bag);
                break;
            case FileKind.Sources:
                slot.Sources = RecordDecoders.Sources(file, rawHtml, bag);
                break;
            case FileKind.Statutes:
                slot.Statutes = RecordDecoders.Statutes(file, rawHtml, bag);
                break;
            case FileKind.Course:
                slot.Course = CourseDecoder.Decode(file, rawHtml, bag);
                break;
            case FileKind.Module:
                slot.Module = ModuleDecoder.Decode(file, rawHtml, bag);
                break;
            case FileKind.Bank:
                slot.Bank = BankDecoder.Decode(file, rawHtml, bag);
                break;
            case FileKind.Scenario:
                slot.Scenario = ScenarioDecoder.Decode(file, rawHtml, bag);
                break;
            case FileKind.Survey:
                slot.Survey = SurveyDecoder.Decode(file, rawHtml, bag);
                break;
            case FileKind.Jurisdictions:
                slot.Jurisdictions = LayerDecoder.Jurisdictions(file, bag);
                break;
            case FileKind.Overlay:
                slot.Layer = LayerDecoder.Overlay(file, bag);
                break;
            case FileKind.OverlayClaims:
                (slot.Claims, slot.Mandates) = LayerDecoder.Claims(file, bag);
                break;
            case FileKind.OverlayText:
                slot.Claims = ClaimTextDecoder.Decode(file, bag);
                break;
            case FileKind.Target:
                slot.Layer = LayerDecoder.Target(file, bag);
                break;
            case FileKind.Lock:
                slot.Lock = ReviewFileDecoder.Decode(file, bag);
                break;
            case FileKind.Unknown:
                CurriculumFile.ReportUnknown(file, bag);
                break;
            // Settings are read before all other files, because these depend on them.
            case FileKind.Settings or FileKind.Ignored:
                break;
            case var kind:
                throw new InvalidOperationException($"no such kind of file: {kind}");
        }

        return slot;
    }

    /// <summary>One file cannot have a key twice, but two can.</summary>
    private static void ReportSharedJurisdictions(ParsedFile[] slots, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, JurisdictionSyntax>(StringComparer.Ordinal);
        foreach (var one in slots.SelectMany(slot => slot.Jurisdictions))
        {
            var place = first.TryAdd(one.Id.Value, one) ? one.Id.Span : first[one.Id.Value].Id.Span;
            if (place.File != one.Id.Span.File)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Dependencies.SamePlace,
                            one.Id.Span,
                            one.Id.Value,
                            place.File?.Path.Value,
                            one.Id.Span.File?.Path.Value
                        )
                        .WithRelated(place, "the first")
                );
            }
        }
    }

    private static void ReportMissing(SourceSet sources, PlainDocuments documents, DiagnosticBag diagnostics)
    {
        if (
            !sources.Files.Any(file => CurriculumLayout.KindOf(file.Path) == FileKind.Course)
            && !IsRefused(sources, CurriculumLayout.Courses)
        )
        {
            diagnostics.Add(Codes.Yaml.NoCourse, SourceSpan.OfFile(new CoursePath(CurriculumLayout.Courses)));
        }

        if (
            documents.IsEmpty
            && !sources.Files.Any(file => CurriculumLayout.KindOf(file.Path) == FileKind.Module)
            && !IsRefused(sources, CurriculumLayout.Modules)
        )
        {
            diagnostics.Add(Codes.Yaml.NoModule, SourceSpan.OfFile(new CoursePath(CurriculumLayout.Modules)));
        }
    }

    /// <summary>Whether a file, or something in a folder, is there and was reported already.</summary>
    internal static bool IsRefused(SourceSet sources, string path) =>
        sources.Refused.Any(refused =>
            refused.Value == path || refused.Value.StartsWith(path + "/", StringComparison.Ordinal)
        );

    private static CurriculumSyntax Merge(SettingsSyntax settings, ParsedFile[] slots) =>
        new()
        {
            Settings = settings,
            Courses = WithModules([.. slots.Select(slot => slot.Course).OfType<CourseSyntax>()]),
            Objectives = [.. slots.SelectMany(slot => slot.Objectives)],
            Modules = [.. slots.Select(slot => slot.Module).OfType<ModuleSyntax>()],
            Banks = [.. slots.Select(slot => slot.Bank).OfType<BankSyntax>()],
            Terms = [.. slots.SelectMany(slot => slot.Terms)],
            Contacts = [.. slots.SelectMany(slot => slot.Contacts)],
            Sources = [.. slots.SelectMany(slot => slot.Sources)],
            Statutes = [.. slots.SelectMany(slot => slot.Statutes)],
            Surveys = [.. slots.Select(slot => slot.Survey).OfType<SurveySyntax>()],
            Scenarios = [.. slots.Select(slot => slot.Scenario).OfType<ScenarioSyntax>()],
        };

    /// <summary>
    /// A refresher has the modules of the course that it refreshes; none when there is no such course.
    /// </summary>
    private static ImmutableArray<CourseSyntax> WithModules(ImmutableArray<CourseSyntax> courses) =>
        [
            .. courses.Select(course =>
                course.Refresher is { } refresher
                && courses.FirstOrDefault(other => other.Id.Value == refresher.Of.Value) is { } other
                    ? course with
                    {
                        Modules = other.Refresher is null ? other.Modules : [],
                        Tier = refresher.HasTier ? course.Tier : other.Tier,
                        Refresher = refresher with { IsOfRefresher = other.Refresher is not null },
                    }
                    : course
            ),
        ];
}
