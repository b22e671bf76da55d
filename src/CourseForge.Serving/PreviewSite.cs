using CourseForge.Authoring.Printing;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Rendering.Pages;
using CourseForge.Serving.Http;
using CourseForge.Serving.Previewing;
using Microsoft.AspNetCore.Http;

namespace CourseForge.Serving;

/// <summary>
/// What there is under which address. <c>/</c> is the window, <c>/_/</c> what it is made of and told, <c>/p/VIEW/</c> the
/// files of a course, <c>/paper/VIEW/KIND/PART/</c> a document, <c>/lms/VIEW/FORMAT/</c> a package. Everything is looked up
/// by name in what was made; no address leads to the disk.
/// </summary>
internal sealed class PreviewSite(LiveCurriculum curriculum, EventStreams events)
{
    /// <summary>The window loads and asks this server alone, and no other page may show it in a frame.</summary>
    internal const string WindowPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "frame-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Json = "application/json; charset=utf-8";

    private readonly LivePackages _packages = new(curriculum);

    public Task Handle(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path is "/" or "/index.html")
        {
            return Window(context, "window.html");
        }

        return path.Split('/', 4) switch
        {
            ["", "_", "events"] => Events(context),
            ["", "_", "state"] => State(context),
            ["", "_", "where"] => Where(context),
            ["", "_", "frame.js"] => Answers.Send(context, Answers.TypeOf(".js"), CourseSite.FrameScript),
            ["", "_", "sw.js"] => Worker(context),
            ["", "_", .. { Length: > 0 } name] when SiteFiles.Find(string.Join('/', name)) is { } file => Answers.Send(
                context,
                Answers.TypeOf(path),
                file
            ),
            ["", "p", var view, var file] when ViewChoice.Parse(view) is { } choice => Page(context, choice, file),
            ["", "paper", var view, var rest] when ViewChoice.Parse(view) is { } choice => Paper(context, choice, rest),
            ["", "lms", var view, var rest] when ViewChoice.Parse(view) is { } choice => _packages.Serve(
                context,
                choice,
                rest
            ),
            _ => Answers.NotThere(context, "There is nothing here. The preview begins at /."),
        };
    }

    internal static Task Window(HttpContext context, string name)
    {
        context.Response.Headers.ContentSecurityPolicy = WindowPolicy;
        context.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Answers.Send(context, Answers.TypeOf(".html"), SiteFiles.Find(name)!);
    }

    /// <summary>The worker hands over what packages say, which lie in other folders than itself.</summary>
    internal static Task Worker(HttpContext context)
    {
        context.Response.Headers["Service-Worker-Allowed"] = "/";
        return Answers.Send(context, Answers.TypeOf(".js"), SiteFiles.Find("sw.js")!);
    }

    private static ViewChoice? Asked(HttpContext context) => ViewChoice.Parse(context.Request.Query["view"].ToString());

    private Task Events(HttpContext context) =>
        Asked(context) is { } choice
            ? events.Serve(
                context,
                choice.ToString(),
                StateJson.News(curriculum.View(choice), [], isThere: true, TimeSpan.Zero)
            )
            : Answers.NotThere(context, "This is no view of a curriculum.");

    private Task State(HttpContext context) =>
        Asked(context) is { } choice
            ? Answers.SendText(context, Json, StateJson.Write(curriculum, curriculum.View(choice)))
            : Answers.NotThere(context, "This is no view of a curriculum.");

    private Task Where(HttpContext context)
    {
        if (Asked(context) is not { } choice)
        {
            return Answers.NotThere(context, "This is no view of a curriculum.");
        }

        var query = context.Request.Query;
        string[] pieces = [.. query["t"].OfType<string>().Take(40)];
        return Answers.SendText(
            context,
            Json,
            PassageJson.Write(curriculum, curriculum.View(choice), query["path"].ToString(), pieces)
        );
    }

    private Task Page(HttpContext context, ViewChoice choice, string path)
    {
        var view = curriculum.View(choice);
        if (view.Course is not { } shown)
        {
            return Answers.NotThere(context, "There is nothing to show yet: the curriculum has errors.");
        }

        var problems = new DiagnosticBag();
        return shown.Site.Find(path, problems) is { } file
            ? Send(context, file, shown.Workspace)
            : Answers.NotThere(
                context,
                problems.ToSorted() is [var problem, ..]
                    ? DiagnosticText.Line(problem)
                    : "This page is not in the course. It may have been renamed: choose another one above."
            );
    }

    private Task Paper(HttpContext context, ViewChoice choice, string rest)
    {
        var view = curriculum.View(choice);
        if (
            rest.Split('/', 3) is not [var name, var part, var path]
            || KindOf(name) is not { } kind
            || curriculum.Document(view, kind, part == "-" ? "" : part, new DiagnosticBag()) is not { } document
        )
        {
            return Answers.NotThere(context, "There is no such document of the course.");
        }

        path = path.Length == 0 ? document.Main : path;
        return document.Files.FirstOrDefault(file => file.Path == path) is { } file && view.Course is { } shown
            ? Send(context, file, shown.Workspace)
            : Answers.NotThere(context, "The document has no such file.");
    }

    private static PrintKind? KindOf(string name)
    {
        foreach (var kind in PrintFormats.All.SelectMany(static format => format.Kinds))
        {
            if (PrintFormats.NameOf(kind) == name)
            {
                return kind;
            }
        }

        return null;
    }

    internal static Task Send(HttpContext context, OutputFile file, IWorkspace workspace) =>
        file switch
        {
            GeneratedFile made => Answers.Send(context, Answers.TypeOf(made.Path), made.Content),
            CopiedFile copied when workspace.Open(copied.Source) is { } content => SendAndClose(
                context,
                copied,
                content
            ),
            _ => Answers.NotThere(context, "The file is not there any more."),
        };

    private static async Task SendAndClose(HttpContext context, CopiedFile file, Stream content)
    {
        await using (content.ConfigureAwait(false))
        {
            await Answers.SendFile(context, Answers.TypeOf(file.Path), content).ConfigureAwait(false);
        }
    }
}
