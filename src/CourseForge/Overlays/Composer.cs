using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Model;
using CourseForge.Overlays.Applying;
using CourseForge.Overlays.Claims;
using CourseForge.Overlays.Coverage;
using CourseForge.Overlays.Drift;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Overlays.Translations;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays;

// Overlays: the curriculum and the layers of one variant become one curriculum. Layers are read as claims on cells
// (ClaimReader), every cell is decided once (Resolution/Resolver), and what was decided is written back
// (CurriculumComposer). Unchanged nodes are shared.

/// <summary>
/// Applies overlays before any name is bound, so that an overlay may add what the base refers to. CF30xx.
/// </summary>
internal static class Composer
{
    /// <summary>
    /// The variant that the options name; null after saying why there is none. Without layers it is the identity: the
    /// very same objects come back.
    /// </summary>
    /// <param name="nodes">Of this curriculum; made once for all its variants.</param>
    public static Composition? Compose(
        CurriculumSyntax curriculum,
        Lazy<CurriculumNodes> nodes,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        if (VariantRequest.Of(curriculum, options, diagnostics) is not { } request)
        {
            return null;
        }

        BaseTables.Check(curriculum, nodes, diagnostics);
        var settings = curriculum.Settings;
        var target = request.Target?.Target;
        if (request.Roots.IsEmpty)
        {
            CheckedDates.Check(curriculum, diagnostics);
            return new Composition(
                curriculum,
                Variant.Base with
                {
                    WithPending = options.WithPending,
                },
                options.AsOf ?? settings.AsOf.Value,
                null,
                null
            );
        }

        var own = new DiagnosticBag();
        var stack = ResolveStack(curriculum, nodes.Value, request, options, own);
        diagnostics.AddRange(own);
        if (own.HasErrors || stack.Resolution is not { } resolution)
        {
            return null;
        }

        TranslationRules.Report(stack, curriculum, nodes.Value, diagnostics);
        var slots = SlotCoverageCalculator.Of(curriculum, nodes.Value, stack, options);
        CoverageDiagnostics.Report(stack, slots, resolution, diagnostics);
        CoverageDiagnostics.ReportPending(stack, diagnostics);
        var outcome = new ResolvedCells(resolution, stack.Layers);
        var composed = new CurriculumComposer(curriculum, nodes.Value, outcome).Compose();
        var mandates = LayerMandates.On(
            stack.Day,
            stack.Stack!.Layers.Select(layer => stack.Layers[layer.Id]),
            curriculum.Courses,
            diagnostics
        );
        composed = composed with { Composition = composed.Composition with { Mandates = mandates } };
        ClaimsWithoutPlace.Report(outcome, nodes.Value, stack.Stack!, diagnostics);
        if (target is not null)
        {
            composed = composed with
            {
                Composition = composed.Composition with
                {
                    ModulesElsewhere =
                    [
                        .. composed.Courses.SelectMany(static course => course.Modules).Select(static id => id.Value),
                    ],
                },
                Settings = composed.Settings with { AsOf = target.AsOf ?? settings.AsOf },
                Courses = target.Courses.IsEmpty
                    ? composed.Courses
                    : [.. composed.Courses.Where(course => IsOf(target, course, options))],
            };
        }

        ReportNoCourse(curriculum, composed, request, diagnostics);
        var language = TranslationRules.LanguageOf(request, curriculum);
        composed = composed with
        {
            Settings = composed.Settings with
            {
                Language = language,
                TextLanguages = TranslationRules.TextsOf(
                    language,
                    stack.Stack!.Layers.Select(layer => stack.Layers[layer.Id]),
                    curriculum
                ),
            },
        };
        CheckedDates.Check(composed, diagnostics);
        var variant = new Variant(
            request.Id,
            request.Title,
            [.. stack.Stack!.Layers.Select(layer => layer.Id).Where(id => id != LayerName.OfTarget(request.Id))],
            stack.WithPending
        );
        return new Composition(composed, variant, stack.Day, resolution, target)
        {
            Stack = stack,
            Slots = slots,
            Changes = ClaimDates.Of(nodes.Value.Course, stack.Stack, resolution),
            ComingDays = [.. ClaimDates.DaysOf(stack.Stack).Where(day => day > stack.Day)],
        };
    }

    private static void ReportNoCourse(
        CurriculumSyntax curriculum,
        CurriculumSyntax composed,
        VariantRequest request,
        DiagnosticBag diagnostics
    )
    {
        if (!composed.Courses.IsEmpty)
        {
            return;
        }

        var removed = curriculum
            .Courses.Select(course => composed.Composition.Absent.GetValueOrDefault(course.Id.Value))
            .OfType<AbsentSyntax>();
        foreach (var absent in removed.OrderBy(static absent => absent.Origin.Span).Take(1))
        {
            diagnostics.Add(
                Codes.Overlays.NoCourseLeft,
                absent.Origin.Span,
                request.Id,
                absent.Origin.Layer,
                absent.Id
            );
        }
    }

    /// <summary>
    /// Whether a target lists a course. A refresher that is asked for by name belongs to every target that has the
    /// course that it refreshes.
    /// </summary>
    private static bool IsOf(TargetHeadSyntax target, CourseSyntax course, CompileOptions options) =>
        target.Courses.Any(wanted =>
            wanted.Value == course.Id.Value
            || (options.Course == course.Id.Value && wanted.Value == course.Refresher?.Of.Value)
        );

    /// <summary>
    /// How the slots of the variant that the options name stand, also where layers disagree; null after saying why
    /// there is no such variant.
    /// </summary>
    internal static VariantCoverage? Cover(
        CurriculumSyntax curriculum,
        Lazy<CurriculumNodes> nodes,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        if (VariantRequest.Of(curriculum, options, diagnostics) is not { } request)
        {
            return null;
        }

        if (request.Roots.IsEmpty && !HasSlots(curriculum))
        {
            return new VariantCoverage(request.Id, request.Title, options.AsOf ?? curriculum.Settings.AsOf.Value, []);
        }

        var stack = ResolveStack(curriculum, nodes.Value, request, options, diagnostics);
        return stack.Resolution is null
            ? null
            : VariantCoverages.Of(
                curriculum,
                stack,
                SlotCoverageCalculator.Of(curriculum, nodes.Value, stack, options)
            );
    }

    private static bool HasSlots(CurriculumSyntax curriculum) =>
        curriculum
            .Modules.SelectMany(module => module.Lessons)
            .Any(lesson => lesson.Content.Blocks.WithDescendants().Any(block => block.IsSlot));

    /// <summary>
    /// The layers of a variant on each other: what is wrong with them is told, and stops nothing here.
    /// </summary>
    internal static OverlayStackResult ResolveStack(
        CurriculumSyntax curriculum,
        CurriculumNodes nodes,
        VariantRequest request,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        var target = request.Target?.Target;
        var day = options.AsOf ?? target?.AsOf?.Value ?? curriculum.Settings.AsOf.Value;
        var withPending = options.WithPending || target?.WithPending == true;
        var layers = new Dictionary<string, LayerSyntax>(StringComparer.Ordinal);
        foreach (var layer in curriculum.Layers.Where(layer => layer.Target is null || layer == request.Target))
        {
            // A second layer with the id has been reported by its file's place.
            layers.TryAdd(LayerName.Of(layer), layer);
        }

        var problems = new List<Problem>();
        var reached = Reach(layers, request.Roots);
        TranslationRules.Check(request, reached, curriculum, diagnostics);
        var added = new AddedNodes([.. reached.Where(layer => !TranslationRules.Is(layer, curriculum))]);
        var reader = new ClaimReader(curriculum, nodes, added, withPending, diagnostics);
        var claims = reached.ToDictionary(LayerName.Of, reader.Read, StringComparer.Ordinal);
        var stack = LayerStack.Close(claims, request.Roots, problems);
        foreach (var layer in reached)
        {
            Requirements.Check(layer, curriculum, diagnostics);
            CheckedDates.Check(layer, curriculum.Settings.AsOf.Value, diagnostics);
        }

        if (stack is not null)
        {
            ForeignReferences.Check(stack, layers, nodes, diagnostics);
            foreach (var layer in stack.Layers)
            {
                PeriodGaps.Check(layer, diagnostics);
            }
        }

        var resolution = stack is null ? null : Resolver.Resolve(nodes.Course, stack, day);
        ImmutableArray<Problem> all = [.. problems, .. resolution?.Problems ?? []];
        ComposingProblems.Report(all, layers, nodes, request, diagnostics);
        var findings = new Dictionary<string, ImmutableArray<LayerFinding>>(StringComparer.Ordinal);
        if (stack is not null)
        {
            var drift = new LayerDrift(curriculum, nodes, claims, day);
            foreach (var layer in reached)
            {
                // Where nothing was reviewed, nothing can have changed since.
                var found =
                    layer.Lock.Reviews.Count == 0 && !options.Locked
                        ? []
                        : drift.Of(layer, looksAhead: false, request.Target?.Target);
                findings.Add(LayerName.Of(layer), found);

                // Of a translation, what matters is whether readers see it, which is told for what is built.
                DriftDiagnostics.Report(
                    TranslationRules.Is(layer, curriculum)
                        ? found.Where(finding => finding.State is not (DriftState.Changed or DriftState.Unreviewed))
                        : found,
                    layer,
                    options.Locked,
                    diagnostics
                );
            }
        }

        return new OverlayStackResult(request, day, withPending, layers, added, stack, resolution, findings)
        {
            Problems = all,
        };
    }

    /// <summary>How everything that a layer rests on stands; null when there is no such layer.</summary>
    internal static ImmutableArray<LayerFinding>? Review(
        CurriculumSyntax curriculum,
        CurriculumNodes nodes,
        string name,
        CompileOptions options
    )
    {
        var layers = new Dictionary<string, LayerSyntax>(StringComparer.Ordinal);
        foreach (var layer in curriculum.Layers)
        {
            layers.TryAdd(LayerName.Of(layer), layer);
        }

        if (!layers.TryGetValue(name, out var reviewed))
        {
            return null;
        }

        var reached = Reach(layers, [name]);
        var reader = new ClaimReader(
            curriculum,
            nodes,
            new AddedNodes([.. reached.Where(layer => !TranslationRules.Is(layer, curriculum))]),
            options.WithPending,
            new DiagnosticBag()
        );
        var day = options.AsOf ?? reviewed.Target?.AsOf?.Value ?? curriculum.Settings.AsOf.Value;
        return new LayerDrift(
            curriculum,
            nodes,
            reached.ToDictionary(LayerName.Of, reader.Read, StringComparer.Ordinal),
            day
        ).Of(reviewed, options.LooksAhead);
    }

    /// <summary>The layers that the roots build on, and the roots: as far as they are there, each once.</summary>
    private static ImmutableArray<LayerSyntax> Reach(
        Dictionary<string, LayerSyntax> layers,
        ImmutableArray<string> roots
    )
    {
        var reached = new SortedDictionary<string, LayerSyntax>(StringComparer.Ordinal);
        var open = new Stack<string>(roots);
        while (open.TryPop(out var id))
        {
            if (layers.TryGetValue(id, out var layer) && reached.TryAdd(id, layer))
            {
                foreach (var parent in layer.BuildsOn)
                {
                    open.Push(parent.Value);
                }
            }
        }

        return [.. reached.Values];
    }
}

/// <summary>The layers of a variant, read and resolved.</summary>
/// <param name="Layers">Those of the curriculum that can be in the stack, by name.</param>
/// <param name="Stack">Null when a layer is missing or builds on itself.</param>
/// <param name="Resolution">Null without a stack.</param>
/// <param name="Drift">By the name of the layer that must act.</param>
internal sealed record OverlayStackResult(
    VariantRequest Request,
    DateOnly Day,
    bool WithPending,
    IReadOnlyDictionary<string, LayerSyntax> Layers,
    AddedNodes Added,
    LayerStack? Stack,
    Resolution.ResolvedOverlays? Resolution,
    IReadOnlyDictionary<string, ImmutableArray<LayerFinding>> Drift
)
{
    /// <summary>What stands against the stack, as it was found.</summary>
    internal required ImmutableArray<Problem> Problems { get; init; }
}

/// <summary>A composed curriculum, and how it came about.</summary>
/// <param name="Resolution">Null for the base.</param>
internal sealed record Composition(
    CurriculumSyntax Curriculum,
    Variant Variant,
    DateOnly Day,
    Resolution.ResolvedOverlays? Resolution,
    TargetHeadSyntax? Target
)
{
    /// <summary>When the dated claims of the layers make something else of it.</summary>
    internal ImmutableArray<DatedChange> Changes { get; init; } = [];

    /// <summary>The days after its own on which a claim of its layers begins or ends, soonest first.</summary>
    internal ImmutableArray<DateOnly> ComingDays { get; init; } = [];

    /// <summary>How its slots stand; empty for the base.</summary>
    internal ImmutableArray<SlotCoverage> Slots { get; init; } = [];

    /// <summary>What it was composed from; null for the base.</summary>
    internal OverlayStackResult? Stack { get; init; }

    /// <summary>The options with what the target settles, where they leave it open.</summary>
    internal CompileOptions Adjust(CompileOptions options) =>
        options with
        {
            AsOf = Day,
            Audience = options.Audience ?? Target?.Audience?.Value,
            Tier = options.Tier ?? Target?.Tier,
            WithPending = Variant.WithPending,
        };
}
