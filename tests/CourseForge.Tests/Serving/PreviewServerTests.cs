using System.Net;
using System.Net.Sockets;
using CourseForge.Serving;
using CourseForge.Serving.Http;
using CourseForge.Serving.Previewing;

namespace CourseForge.Tests.Serving;

/// <summary>A preview shows what is saved, keeps what could be shown last, and answers nobody else's pages.</summary>
public sealed class PreviewServerTests
{
    [Fact]
    public async Task The_window_the_pages_and_the_script_of_the_frame_are_there()
    {
        await using var stage = await PreviewStage.OpenAsync();

        var (status, window, response) = await stage.Ask("/");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(
            "frame-ancestors 'none'",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        foreach (
            var name in window
                .Split("\"/_/")
                .Skip(1)
                .Select(static rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])
        )
        {
            Assert.Equal(HttpStatusCode.OK, (await stage.Ask("/_/" + name)).Status);
        }

        var state = await stage.State();
        foreach (var page in state.GetProperty("course").GetProperty("pages").EnumerateArray())
        {
            var path = page.GetProperty("path").GetString();
            Assert.Equal(HttpStatusCode.OK, (await stage.Ask("/p/-/" + path)).Status);
        }

        Assert.Contains("lesson", (await stage.Ask("/paper/-/manual/-/")).Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_length_is_asked_of_the_course_that_is_shown_alone()
    {
        await using var stage = await PreviewStage.OpenAsync();
        await stage.After(() =>
            File.WriteAllText(
                stage.At("modules/more.md"),
                """
                ---
                module: more
                title: More
                objectives: [lo-basics]
                minutes: 20
                ---

                ## What else water does {#more-water minutes=20 objectives="lo-basics"}

                Water freezes when it is cold.

                """
            )
        );
        await stage.After(() =>
            File.WriteAllText(
                stage.At("courses/later.yaml"),
                "course: later\ntitle: Later\naudience: everyone\nhours: 0.4\nmodules: [basics, more]\n"
            )
        );

        var shown = await stage.State("m~6");
        var other = await stage.State("c~later,m~6");

        Assert.True(shown.GetProperty("current").GetBoolean(), shown.GetRawText());
        Assert.Equal("basic", shown.GetProperty("course").GetProperty("id").GetString());
        Assert.False(other.GetProperty("current").GetBoolean());
        Assert.Contains("cannot be cut to 6 minutes", other.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_file_is_shown_and_one_with_errors_leaves_the_last_page()
    {
        await using var stage = await PreviewStage.OpenAsync();
        var path = await AnyLesson(stage);
        _ = (await stage.Ask("/p/-/" + path)).Body;
        var text = await File.ReadAllTextAsync(stage.At("modules/basics.md"));

        var good = await stage.After(() =>
            stage.Edit("modules/basics.md", static text => text + "\nAnd another thing.\n")
        );
        Assert.Equal("modules/basics.md", Assert.Single(good.Changed));
        Assert.True(Assert.Single(good.Views).IsCurrent);
        Assert.Contains("And another thing.", (await stage.Ask("/p/-/" + path)).Body, StringComparison.Ordinal);

        var bad = await stage.After(() =>
            stage.Edit("modules/basics.md", static text => text + "\n::: nonsense\nWhat?\n:::\n")
        );
        var view = Assert.Single(bad.Views);
        Assert.True(view.HasErrors);
        Assert.False(view.IsCurrent);
        Assert.Contains("And another thing.", (await stage.Ask("/p/-/" + path)).Body, StringComparison.Ordinal);
        var problem = (await stage.State()).GetProperty("problems").EnumerateArray().First();
        Assert.Equal("error", problem.GetProperty("severity").GetString());
        Assert.Equal("modules/basics.md", problem.GetProperty("place").GetProperty("path").GetString());

        var again = await stage.After(() => File.WriteAllText(stage.At("modules/basics.md"), text));
        Assert.True(Assert.Single(again.Views).IsCurrent);
        Assert.DoesNotContain("And another thing.", (await stage.Ask("/p/-/" + path)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_vanishes_leaves_the_last_page_and_is_shown_again_when_it_is_back()
    {
        await using var stage = await PreviewStage.OpenAsync();
        var path = await AnyLesson(stage);
        Assert.Equal(HttpStatusCode.OK, (await stage.Ask("/p/-/" + path)).Status);

        await stage.After(() => Directory.Move(stage.Folder, stage.Folder + "-away"), static news => !news.IsThere);
        Assert.Equal(HttpStatusCode.OK, (await stage.Ask("/p/-/" + path)).Status);

        var back = await stage.After(
            () => Directory.Move(stage.Folder + "-away", stage.Folder),
            static news => news.IsThere
        );
        Assert.True(Assert.Single(back.Views).IsCurrent);
    }

    [Fact]
    public async Task Every_page_has_the_bytes_of_the_package()
    {
        await using var stage = await PreviewStage.OpenAsync();
        var live = stage.Server.Curriculum.View(new ViewChoice());
        var course = Assert.IsType<LiveCourse>(live.Course);
        var problems = new CourseForge.Diagnostics.DiagnosticBag();
        var whole = Compiler.Render(
            course.Course,
            course.Bound.Sources,
            new CourseForge.Rendering.Templates.Themes(),
            new CompileOptions(),
            problems
        )!;

        Assert.True(whole.Files.Length > 10);
        foreach (var file in whole.Files.OfType<CourseForge.Output.GeneratedFile>())
        {
            var made = Assert.IsType<CourseForge.Output.GeneratedFile>(course.Site.Find(file.Path, problems));
            Assert.True(file.Content.Span.SequenceEqual(made.Content.Span), file.Path);
        }
    }

    [Theory]
    [InlineData("POST", "", "", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "", "", HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", "Origin", "https://evil.example", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("GET", "Host", "127.0.0.1:1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("GET", "Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("GET", "Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("GET", "Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("GET", "Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("GET", "Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task Pages_of_others_are_refused(string method, string header, string value, HttpStatusCode expected)
    {
        await using var stage = await PreviewStage.OpenAsync();
        var (status, body, response) = await stage.Ask(
            "/p/-/index.html",
            new HttpMethod(method),
            header.Length > 0 ? [(header, value)] : []
        );

        Assert.Equal(expected, status);
        Assert.Equal(expected == HttpStatusCode.OK, body.Length > 0);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/p/-/../../curriculum.yaml")]
    [InlineData("/p/-/%2e%2e/%2e%2e/curriculum.yaml")]
    [InlineData("/p/-/curriculum.yaml")]
    [InlineData("/p/-/modules/basics.md")]
    [InlineData("/p/-//etc/passwd")]
    [InlineData("/_/../curriculum.yaml")]
    [InlineData("/paper/-/manual/-/../../../curriculum.yaml")]
    [InlineData("/paper/-/nothing/-/index.html")]
    [InlineData("/paper/-/manual/no-such-part/index.html")]
    [InlineData("/p/z~what/index.html")]
    [InlineData("/lms/-/nothing/")]
    public async Task Nothing_but_what_was_made_is_served(string path)
    {
        await using var stage = await PreviewStage.OpenAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, stage.Server.Port, stage.End);
        var stream = client.GetStream();
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n" };
        await writer.WriteAsync(
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{stage.Server.Port}\r\nConnection: close\r\n\r\n".AsMemory(),
            stage.End
        );
        await writer.FlushAsync(stage.End);
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 404", await reader.ReadToEndAsync(stage.End), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_servers_show_one_curriculum_on_two_ports()
    {
        await using var one = await PreviewStage.OpenAsync();
        var other = await PreviewServer.StartAsync(
            new PreviewRequest
            {
                Folder = one.Folder,
                Host = one.Host,
                Options = new CompileOptions(),
                View = new ViewChoice(),
                Port = one.Server.Port,
            },
            static _ => { }
        );

        await using (Assert.IsType<PreviewServer>(other))
        {
            Assert.InRange(other!.Port, one.Server.Port + 1, one.Server.Port + 19);
        }
    }

    [Fact]
    public async Task A_view_that_is_not_there_is_told_and_what_is_near_is_named()
    {
        await using var stage = await PreviewStage.OpenAsync();
        var state = await stage.State("t~nowhere");

        Assert.Contains("no target 'nowhere'", state.GetProperty("refusal").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stage.Ask("/p/t~nowhere/index.html")).Status);
    }

    [Fact]
    public async Task A_window_is_told_of_changes()
    {
        await using var stage = await PreviewStage.OpenAsync();
        using var client = new HttpClient();
        await using var stream = await client.GetStreamAsync(
            new Uri($"http://127.0.0.1:{stage.Server.Port}/_/events?view=-"),
            stage.End
        );
        using var reader = new StreamReader(stream);
        Assert.Contains("\"revision\":1", await Data(reader, stage.End), StringComparison.Ordinal);

        stage.Edit("modules/basics.md", static text => text + "\nMore.\n");

        var news = await Data(reader, stage.End);
        Assert.Contains("modules/basics.md", news, StringComparison.Ordinal);
        Assert.Contains("\"current\":true", news, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clicked_words_lead_to_their_file()
    {
        await using var stage = await PreviewStage.OpenAsync();
        stage.Edit("modules/basics.md", static text =>
            text + "\nA sentence with **strong words** and an [address](https://example.org) in it.\n"
        );
        var path = await AnyLesson(stage);
        var found = await stage.Ask(
            $"/_/where?view=-&path={path}&t=A+sentence+with&t=strong+words&t=and+an&t=address&t=in+it."
        );

        var place = System.Text.Json.JsonDocument.Parse(found.Body).RootElement.GetProperty("place");
        var line = (await File.ReadAllLinesAsync(stage.At("modules/basics.md"), stage.End))[
            place.GetProperty("line").GetInt32() - 1
        ];
        Assert.StartsWith("A sentence", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes=0-4", 10, 0, 4)]
    [InlineData("bytes=5-", 10, 5, 9)]
    [InlineData("bytes=-3", 10, 7, 9)]
    [InlineData("bytes=2-99", 10, 2, 9)]
    public void A_part_of_a_film_can_be_asked_for(string header, long length, long first, long last) =>
        Assert.Equal((first, last), Answers.Range(header, length));

    [Theory]
    [InlineData("bytes=9-2")]
    [InlineData("bytes=20-30")]
    [InlineData("bytes=a-b")]
    [InlineData("lines=1-2")]
    [InlineData("bytes=0-1,3-4")]
    [InlineData("")]
    public void What_is_no_part_is_answered_with_all(string header) => Assert.Null(Answers.Range(header, 10));

    [Theory]
    [InlineData("-")]
    [InlineData("c~a,t~b,a~patrol,m~90,d~2026-01-31,p~yes")]
    [InlineData("l~one+two")]
    public void A_view_is_written_as_it_is_read(string text) => Assert.Equal(text, ViewChoice.Parse(text)?.ToString());

    [Theory]
    [InlineData("x~1")]
    [InlineData("m~many")]
    [InlineData("m~0")]
    [InlineData("d~2026-13-01")]
    [InlineData("t~a,l~b")]
    [InlineData("c~")]
    public void What_is_no_view_is_refused(string text) => Assert.Null(ViewChoice.Parse(text));

    private static async Task<string> AnyLesson(PreviewStage stage) =>
        (await stage.State())
            .GetProperty("course")
            .GetProperty("pages")
            .EnumerateArray()
            .Last(static page => page.GetProperty("kind").GetString() == "lesson")
            .GetProperty("path")
            .GetString()!;

    private static async Task<string> Data(StreamReader reader, CancellationToken end)
    {
        while (await reader.ReadLineAsync(end) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new EndOfStreamException();
    }
}
