using System.Collections.Immutable;
using CourseForge.Layout;
using CourseForge.Model;
using CourseForge.Output.Records;
using CourseForge.Packaging.Zip;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Packaging.Records;

/// <summary>Makes the build record of a package.</summary>
internal sealed class BuildRecorder(
    Course course,
    string format,
    PackageOptions options,
    ImmutableArray<ZipEntry> entries
)
{
    /// <summary>The record inside the package: its subjects are the other files of the package.</summary>
    internal BuildRecord Record() =>
        new()
        {
            Tool = $"courseforge {options.ToolVersion}",
            ExternalParameters = Parameters(),
            PackageVersion = course.PackageVersion,
            Validity = CourseTimeline.ValidityOf(course),
            NotInForce = NotInForce(),
            Subject =
            [
                .. entries
                    .OrderBy(entry => entry.Path, StringComparer.Ordinal)
                    .Select(entry => new RecordedSubject { Name = entry.Path, Digest = Sha256(entry.Digest) }),
            ],
            ResolvedDependencies = Dependencies(),
            CheckBeforeUse = Marks(),
            Trace = course.Variant.IsBase ? null : [.. course.Decisions.Select(Decision)],
            Coverage = course.Variant.IsBase ? null : Coverage(),
        };

    private BuildParameters Parameters() =>
        new()
        {
            Curriculum = course.Settings.Id.Value,
            Version = course.Settings.Version.Value,
            Course = course.Id.Value,
            Audience = course.Audience.Id,
            Tier = course.Tier.Written(),
            Language = course.Settings.Language.Value,
            AsOf = course.AsOf,
            Minutes = course.Cut?.Minutes,
            WithPending = course.WithPending,
            Format = format,
            Lms = options.Lms.Name,
            Variant = Variant(),
        };

    private RecordedVariant? Variant()
    {
        var variant = course.Variant;
        return variant.IsBase
            ? null
            : new RecordedVariant
            {
                Id = variant.Id,
                Title = variant.Title,
                AsOf = course.AsOf,
                Layers =
                [
                    .. variant
                        .Layers.Select(layer => Layer(layer, CurriculumLayout.OverlayFolder(layer) + "/"))
                        .Append(Layer(CurriculumLayout.TargetName(variant.Id), CurriculumLayout.TargetFile(variant.Id)))
                        // Layers that the command line named make no target.
                        .Where(layer => !layer.Files.IsEmpty),
                ],
            };
    }

    private RecordedLayer Layer(string id, string place) =>
        new()
        {
            Id = id,
            Files =
            [
                .. options
                    .Sources.Files.Where(file =>
                        file.Digest is not null && file.Path.Value.StartsWith(place, StringComparison.Ordinal)
                    )
                    .OrderBy(file => file.Path.Value, StringComparer.Ordinal)
                    .Select(file => Input(file.Path.Value, file.Digest!)),
            ],
        };

    private ImmutableArray<RecordedStatus> NotInForce() =>
        [
            .. course
                .Statutes.Where(statute => statute.State.Status != StatuteStatus.InForce)
                .OrderBy(statute => statute.Id.Value, StringComparer.Ordinal)
                .Select(statute => new RecordedStatus
                {
                    Id = statute.Id.Value,
                    Status = statute.State.Status.Written(),
                }),
        ];

    private ImmutableArray<RecordedInput> Dependencies()
    {
        var texts = options
            .Sources.Files.Concat(options.Sources.Theme)
            .Where(file => file.Digest is not null)
            .Select(file => Input(file.Path.Value, file.Digest!));
        var media = entries
            .Where(entry => entry.Source is not null)
            .Select(entry => Input(entry.Source!.Value.Value, entry.Digest));
        return [.. texts.Concat(media).OrderBy(input => input.Uri, StringComparer.Ordinal)];
    }

    private ImmutableArray<RecordedMark> Marks() =>
        [
            .. course
                .Statutes.Select(statute => (Id: statute.Id.Value, statute.Confidence))
                .Concat(
                    course.Contacts.Select(contact =>
                        (Id: contact.Id.Value, Confidence: contact.Syntax.Currency.Confidence.Value)
                    )
                )
                .Concat(
                    course.Sources.Select(source =>
                        (Id: source.Id.Value, Confidence: source.Syntax.Currency.Confidence.Value)
                    )
                )
                .Where(mark => mark.Confidence.NeedsMark())
                .OrderBy(mark => mark.Id, StringComparer.Ordinal)
                .Select(mark => new RecordedMark { Id = mark.Id, Confidence = mark.Confidence.Written() }),
        ];

    private static RecordedDecision Decision(LayerDecision decision)
    {
        var claim = decision.Claim;
        return new RecordedDecision
        {
            Cell = $"{decision.Node}.{decision.Facet}",
            Layer = claim.Layer,
            Verb = claim.Verb,
            Place = $"{claim.Span.File?.Path}:{claim.Span.Position.Line}",
            Use = claim.Use,
            Cite = claim.Terms.Cite?.Value,
            Confidence = claim.Currency is { IsConfidenceGiven: true } currency
                ? currency.Confidence.Value.Written()
                : null,
            Checked = claim.Currency?.Checked?.Value,
            Until = claim.Terms.Until?.Value,
        };
    }

    private RecordedCoverage Coverage()
    {
        var shown = course
            .Lessons.SelectMany(lesson => lesson.Blocks(course))
            .Where(block => block is { IsSlot: true, Id: not null })
            .Select(block => block.Id!.Value.Value)
            .ToHashSet(StringComparer.Ordinal);
        var slots = course
            .Slots.Where(slot => shown.Contains(slot.Slot.Id))
            .OrderBy(slot => slot.Slot.Id, StringComparer.Ordinal)
            .ToList();
        return new RecordedCoverage
        {
            Counts = new OrderedDictionary<string, int>(
                slots
                    .GroupBy(slot => slot.Worst)
                    .OrderBy(group => group.Key)
                    .Select(group => KeyValuePair.Create(group.Key.Written(), group.Count()))
            ),
            Slots =
            [
                .. slots.Select(slot => new RecordedSlot
                {
                    Id = slot.Slot.Id,
                    State = slot.Worst.Written(),
                    Layer = slot.Findings[0].Layer,
                }),
            ],
        };
    }

    private static RecordedInput Input(string path, string digest) => new() { Uri = path, Digest = Sha256(digest) };

    private static RecordedDigest Sha256(string digest) => new() { Sha256 = digest };
}
