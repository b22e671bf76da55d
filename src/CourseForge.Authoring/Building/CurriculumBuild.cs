using System.Collections.Immutable;
using CourseForge.Authoring.Printing;
using CourseForge.Authoring.Sessions;
using CourseForge.Diagnostics;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Building;

/// <summary>Builds a curriculum: packages and printed matter in a folder, or diagnostics and an untouched folder.</summary>
public static class CurriculumBuild
{
    /// <summary>
    /// Runs a build to its end. When the host is asked to stop meanwhile, what was there before stays as it was.
    /// </summary>
    public static BuildResult Run(BuildRequest request, AuthoringHost host)
    {
        if (
            OutputFolder.Refusal(request.OutputPath, request.ShownOutput, request.Source, host.CurrentDirectory) is
            { } refusal
        )
        {
            return new BuildResult([], [refusal], []);
        }

        var key = new BuildKey(request, host);
        var now = key.Now();
        if (!request.Force && now is not null && UpToDate(request, now) is { } built)
        {
            return built;
        }

        var stop = new BuildStop();
        using var interruption = host.OnInterruption(stop.Stop);
        using var printer = request.Prints.IsEmpty
            ? null
            : stop.Starting(() => PrinterOf(request, host), static printer => printer.Dispose());

        // Begins to load the theme while the curriculum is read.
        var themes = new Themes();
        var session = AuthoringSession.OfFolder(request.Source, request.Options, host);
        var parsed = session.Parsed;
        KnownNames.RequireCourse(request.Options.Course, parsed.Syntax);
        KnownNames.RequireAudience(request.Options.Audience, parsed.Syntax);
        request.Variants.Require(parsed);
        var variants = VariantsOf(request, parsed.Syntax);
        var first = Compiler.Bind(parsed, variants[0]);
        if (first.HasErrors)
        {
            return new BuildResult([], DiagnosticsOf(parsed, first, variants), parsed.Sources.Files);
        }

        try
        {
            using var folder = stop.Starting(
                () => OutputFolder.Open(request.OutputPath),
                static folder => folder.Abandon()
            );
            var context = new BuildContext(request, session.Workspace, parsed, themes, folder)
            {
                Key = () => key.Now() == now ? now : null,
            };
            var result = new BuildRun(context, new PackageBuilder(context), new DocumentBuilder(context, printer)).Run(
                first,
                variants
            );
            return result with
            {
                OfReleases = [.. result.Diagnostics.Except(CurriculumCheck.Own(session, result.Diagnostics))],
            };
        }
        catch (WriteFailureException failure)
        {
            return new BuildResult([], [.. first.Diagnostics.Append(failure.Diagnostic).Order()], parsed.Sources.Files);
        }
    }

    /// <summary>A project is there for its targets: without a name, these are built, and not what it writes over.</summary>
    private static ImmutableArray<CompileOptions> VariantsOf(BuildRequest request, CurriculumSyntax? curriculum) =>
        request.AllVariants
        || (!request.Variants.IsNamed && VariantChoice.IsReleased(curriculum) && VariantChoice.HasTargets(curriculum))
            ? VariantChoice.AllOf(curriculum, request.Options)
            : request.Variants.Of(request.Options);

    /// <summary>What an earlier build made, when it is all there as it was.</summary>
    private static BuildResult? UpToDate(BuildRequest request, string key) =>
        BuildMarks.Read(request.OutputPath).Builds.FirstOrDefault(mark => mark.Key == key) is { } mark
        && mark.Holds(request.OutputPath, request.Options.MaxParallelism)
            ? new BuildResult(mark.Packages, [], []) { IsUpToDate = true, EarlierWarnings = mark.Warnings }
            : null;

    /// <summary>What all variants have to say, when the first has errors.</summary>
    private static ImmutableArray<Diagnostic> DiagnosticsOf(
        ParsedCurriculum parsed,
        BoundCurriculum first,
        ImmutableArray<CompileOptions> variants
    ) =>
        VariantDiagnostics.Merge([
            (first.Variant.Id, first.Diagnostics),
            .. variants
                .Skip(1)
                .Select(variant => Compiler.Bind(parsed, variant))
                .Select(bound => (bound.Variant.Id, bound.Diagnostics)),
        ]);

    private static Printer PrinterOf(BuildRequest request, AuthoringHost host) =>
        request.Browser is { } named && BrowserFinder.Find(named, host) is null
            ? throw new RequestException(
                $"the browser '{named}' is not there",
                "name the program itself: --browser /usr/bin/chromium"
            )
            : new Printer(request.Browser is { } browser ? BrowserFinder.Find(browser, host) : null, host);
}
