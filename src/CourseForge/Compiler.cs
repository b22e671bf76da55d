using System.Collections.Immutable;
using CourseForge.Binding;
using CourseForge.Diagnostics;
using CourseForge.Loading;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Overlays;
using CourseForge.Overlays.Explaining;
using CourseForge.Packaging;
using CourseForge.Parsing;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Text;

namespace CourseForge;

/// <summary>
/// The whole pipeline on one screen: <see cref="Analyse"/> a curriculum, <see cref="Render"/> each course, <see
/// cref="Pack"/> it in each format. A phase takes data and gives data; what it has to say to the author goes into the
/// bag.
/// </summary>
public static partial class Compiler
{
    /// <summary>The package formats there are, in the order of help.</summary>
    public static ImmutableArray<IPackageFormat> Formats => Packager.Formats;

    /// <summary>From files to syntax: what all variants of a curriculum share.</summary>
    /// <param name="known">What an earlier parse of the curriculum found, for files that are as they were.</param>
    public static ParsedCurriculum Parse(IWorkspace workspace, CompileOptions options, ParsedFileCache? known = null)
    {
        var diagnostics = new DiagnosticBag();
        Enter("Loading", options);
        var sources = Loader.Load(workspace, options, diagnostics, known);
        Enter("Parsing", options);
        var syntax = Parser.Parse(sources, options, diagnostics, known);
        known?.End();
        sources.Pack();
        return new ParsedCurriculum(sources, syntax, diagnostics);
    }

    /// <summary>
    /// From syntax to the linked and checked courses of the variant that the options name. Between the steps stand
    /// error barriers: what is wrong is told, and nothing after it is guessed at, so that one typo does not cascade.
    /// </summary>
    public static BoundCurriculum Bind(ParsedCurriculum parsed, CompileOptions options)
    {
        var diagnostics = new DiagnosticBag();
        Enter("Overlays", options);
        if (
            parsed.HasErrors
            || parsed.Syntax is null
            || Composer.Compose(parsed.Syntax, parsed.Nodes, options, diagnostics) is not { } composed
        )
        {
            return Result([], null);
        }

        (var asked, options) = (options, composed.Adjust(options));
        Enter("Binding", options);
        var courses = Binder.Bind(composed.Curriculum, composed.Variant, composed.Changes, options, diagnostics);
        if (diagnostics.HasErrors)
        {
            return Result([], composed);
        }

        courses = ComingRefusals.AddTo(courses, parsed, composed, asked, diagnostics);
        if (composed.Stack is { } stack)
        {
            courses =
            [
                .. courses.Select(course =>
                    course with
                    {
                        Decisions = Decisions.Of(course, stack, parsed.Nodes.Value),
                        Slots = composed.Slots,
                    }
                ),
            ];
        }

        Lint(composed, courses, parsed.Sources, options, diagnostics);
        return Result(courses, composed);

        BoundCurriculum Result(ImmutableArray<Course> linked, Composition? composition) =>
            new(
                parsed.Sources,
                composition?.Curriculum ?? parsed.Syntax,
                linked,
                Strictness.Apply([.. parsed.Diagnostics.Concat(diagnostics.ToSorted()).Order()], options.Strict)
            )
            {
                Composition = composition,
            };
    }

    /// <summary><see cref="Parse"/> and <see cref="Bind"/>.</summary>
    public static BoundCurriculum Analyse(IWorkspace workspace, CompileOptions options) =>
        Bind(Parse(workspace, options), options);

    /// <summary>
    /// The pages of one course, the same for every format; null when the theme has errors.
    /// </summary>
    /// <param name="themes">Starting the template engine takes time: one made before <see cref="Analyse"/> does so
    /// meanwhile, and serves all courses.</param>
    /// <param name="memory">Takes the pages; null = memory of their own.</param>
    public static CoursePages? Render(
        Course course,
        SourceSet sources,
        Themes themes,
        CompileOptions options,
        DiagnosticBag diagnostics,
        PageMemory? memory = null
    )
    {
        Enter("Rendering", options);
        memory ??= new PageMemory();
        return PageRenderer
            .Render(course, sources, themes, options, memory, diagnostics)
            ?.WithParts(part => RenderPart(part, sources, themes, options, memory, diagnostics));
    }

    /// <summary>
    /// One package of the pages, written to the stream; null (and nothing usable in the stream) when there were errors.
    /// </summary>
    public static PackedPackage? Pack(
        CoursePages pages,
        IPackageFormat format,
        PackageOptions package,
        IWorkspace workspace,
        Stream output,
        DiagnosticBag diagnostics
    ) => Packager.Pack(pages, format, package, workspace, output, diagnostics);

    private static void Enter(string phase, CompileOptions options) =>
        options.Progress?.Report(new CompileProgress(phase, 0, 0));
}
