using System.Globalization;
using System.Text;
using System.Text.Json;
using CourseForge.Output;

namespace CourseForge.Authoring.Printing;

/// <summary>A printed document.</summary>
/// <param name="Missing">Characters that no font of this machine has.</param>
internal sealed record PrintedFile(byte[] Pdf, int Pages, string Missing);

/// <summary>
/// Prints one document in one tab. Its files are handed to the browser when it asks for them; anything else is refused,
/// and its scripts are off.
/// </summary>
internal sealed class PagePrinter(
    DevTools tools,
    PrintDocument document,
    Func<OutputFile, byte[]?> read,
    PaperSize paper
)
{
    /// <summary>In bytes; far more than a manual has.</summary>
    private const int LargestFile = 256 << 20;

    // RFC 2606: nobody can have this name.
    private const string Origin = "https://document.invalid/";

    /// <summary>
    /// Page numbers may move a line, which may move a page: after this many prints it stays as it is.
    /// </summary>
    private const int MostPasses = 4;

    private const int PointsPerInch = 72;

    /// <summary>
    /// Tried in turn for a document that must fit a sheet. Text of 10 points is still 7 points then, the size of a
    /// timetable.
    /// </summary>
    private static readonly double[] Scales = [0.9, 0.8, 0.7];

    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Why the page will never be there: it crashed, or it could not be given what it is made of.</summary>
    private readonly TaskCompletionSource<PrintException> _lost = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private string _session = "";
    private double _scale = 1;

    public async Task<PrintedFile> Print(DateOnly date)
    {
        var target = (
            await tools
                .Send(null, "Target.createTarget", json => json.WriteString("url", "about:blank"))
                .ConfigureAwait(false)
        )
            .GetProperty("targetId")
            .GetString()
            ?? "";
        var attached = await tools
            .Send(null, "Target.attachToTarget", json =>
            {
                json.WriteString("targetId", target);
                json.WriteBoolean("flatten", true);
            })
            .ConfigureAwait(false);
        _session = attached.GetProperty("sessionId").GetString() ?? "";
        tools.OnEvents(_session, Hear);
        try
        {
            await Load().ConfigureAwait(false);
            var missing = await MissingCharacters().ConfigureAwait(false);
            var pdf = await PrintWithNumbers().ConfigureAwait(false);
            for (var i = 0; document.MostPages > 0 && pdf.Pages > document.MostPages && i < Scales.Length; i++)
            {
                _scale = Scales[i];
                pdf = await PrintWithNumbers().ConfigureAwait(false);
            }

            pdf.SetDates(date);
            pdf.NumberNodes();
            return new PrintedFile(pdf.Bytes, pdf.Pages, missing);
        }
        finally
        {
            tools.Tell(null, "Target.closeTarget", json => json.WriteString("targetId", target));
        }
    }

    private async Task Load()
    {
        await Ask("Fetch.enable").ConfigureAwait(false);
        await Ask("Page.enable").ConfigureAwait(false);
        await Ask("Inspector.enable").ConfigureAwait(false);
        await Ask("Emulation.setScriptExecutionDisabled", json => json.WriteBoolean("value", true))
            .ConfigureAwait(false);
        await Ask("Page.navigate", json => json.WriteString("url", Origin + document.Main)).ConfigureAwait(false);
        await OrLost(_loaded.Task).ConfigureAwait(false);
    }

    /// <summary>
    /// Finds which page everything comes to, writes the numbers into their places and prints, until they hold.
    /// </summary>
    private async Task<PdfFile> PrintWithNumbers()
    {
        var isPlain = (
            await Evaluate("document.querySelector('[data-page-of], [data-part]') === null").ConfigureAwait(false)
        ).GetBoolean();
        if (isPlain)
        {
            return await PrintOnce(isFinal: true).ConfigureAwait(false);
        }

        var height = (document.PageSize?.Height ?? paper.Height) * PointsPerInch;
        var measure = new DocumentMeasure(height, Evaluate, () => PrintOnce(isFinal: false));
        var pages = await measure.Pages().ConfigureAwait(false);
        for (var pass = 2; ; pass++)
        {
            await FillIn(pages).ConfigureAwait(false);
            var pdf = await PrintOnce(isFinal: true).ConfigureAwait(false);
            var now = pdf.Destinations()
                .ToDictionary(static pair => pair.Key, static pair => pair.Value.Page, StringComparer.Ordinal);
            if (
                pass >= MostPasses
                || pages.Count == now.Count
                    && pages.All(pair => now.TryGetValue(pair.Key, out var page) && page == pair.Value)
            )
            {
                return pdf;
            }

            pages = now;
        }
    }

    private Task<JsonElement> FillIn(Dictionary<string, int> pages)
    {
        using var numbers = new MemoryStream();
        using (var json = new Utf8JsonWriter(numbers))
        {
            json.WriteStartObject();
            foreach (var (name, page) in pages)
            {
                json.WriteString(name, page.ToString(CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        var map = Encoding.UTF8.GetString(numbers.ToArray());
        return Evaluate(
            $"(pages => {{ for (const place of document.querySelectorAll('[data-page-of]')) place.textContent = pages[place.dataset.pageOf] ?? '' }})({map})"
        );
    }

    /// <param name="isFinal">Tags and bookmarks take a third of the time, and the first pass is only read for page
    /// numbers.</param>
    private async Task<PdfFile> PrintOnce(bool isFinal)
    {
        var printed = await Ask("Page.printToPDF", json =>
            {
                json.WriteNumber("paperWidth", document.PageSize?.Width ?? paper.Width);
                json.WriteNumber("paperHeight", document.PageSize?.Height ?? paper.Height);
                json.WriteNumber("scale", _scale);
                json.WriteBoolean("printBackground", true);
                json.WriteBoolean("generateTaggedPDF", isFinal);
                json.WriteBoolean("generateDocumentOutline", isFinal);
                json.WriteString("transferMode", "ReturnAsStream");
            })
            .ConfigureAwait(false);
        var handle = printed.GetProperty("stream").GetString() ?? "";
        using var bytes = new MemoryStream();
        while (true)
        {
            var part = await Ask("IO.read", json =>
                {
                    json.WriteString("handle", handle);
                    json.WriteNumber("size", 1 << 20);
                })
                .ConfigureAwait(false);
            var data = part.GetProperty("data");
            bytes.Write(
                part.TryGetProperty("base64Encoded", out var encoded) && encoded.GetBoolean()
                    ? data.GetBytesFromBase64()
                    : Encoding.Latin1.GetBytes(data.GetString() ?? "")
            );
            if (bytes.Length > LargestFile)
            {
                throw new PrintException("the browser's PDF does not end");
            }

            if (part.GetProperty("eof").GetBoolean())
            {
                break;
            }
        }

        await Ask("IO.close", json => json.WriteString("handle", handle)).ConfigureAwait(false);
        return PdfFile.Read(bytes.ToArray()) ?? throw new PrintException("it gave a PDF that cannot be read");
    }

    /// <summary>Draws each character beyond the common Latin ones and compares it with one that no font has.</summary>
    private async Task<string> MissingCharacters()
    {
        var result = await Evaluate(
                """
                (() => {
                  const unusual = [...new Set(document.body.textContent)].filter(c => c.codePointAt(0) > 0x24f && /[\p{L}\p{N}\p{S}]/u.test(c)).slice(0, 5000);
                  if (!unusual.length) return '';
                  const canvas = document.createElement('canvas');
                  canvas.width = canvas.height = 24;
                  const pen = canvas.getContext('2d', { willReadFrequently: true });
                  pen.font = '16px ' + getComputedStyle(document.body).fontFamily;
                  const draw = c => { pen.clearRect(0, 0, 24, 24); pen.fillText(c, 4, 18); return pen.getImageData(0, 0, 24, 24).data.join(); };
                  const box = draw('\u0378');
                  return unusual.filter(c => draw(c) === box).sort().join('');
                })()
                """
            )
            .ConfigureAwait(false);
        return result.GetString() ?? "";
    }

    private async Task<JsonElement> Evaluate(string expression)
    {
        var answer = await Ask("Runtime.evaluate", json =>
            {
                json.WriteString("expression", expression);
                json.WriteBoolean("returnByValue", true);
            })
            .ConfigureAwait(false);
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    private Task<JsonElement> Ask(string method, Action<Utf8JsonWriter>? parameters = null) =>
        OrLost(tools.Send(_session, method, parameters));

    private async Task<T> OrLost<T>(Task<T> task)
    {
        await OrLost((Task)task).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }

    private async Task OrLost(Task task)
    {
        var first = await Task.WhenAny(task, _lost.Task, tools.Ended).ConfigureAwait(false);
        if (first != task)
        {
            task.Unawaited();
            throw first == _lost.Task
                ? await _lost.Task.ConfigureAwait(false)
                : new PrintException("the browser ended");
        }

        await task.ConfigureAwait(false);
    }

    private void Hear(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "Page.loadEventFired":
                // The empty page that a tab begins with has fired long before.
                _loaded.TrySetResult();
                break;
            case "Inspector.targetCrashed":
                _lost.TrySetResult(new PrintException("the page was too much for it"));
                break;
            case "Fetch.requestPaused":
                var id = parameters.GetProperty("requestId").GetString() ?? "";
                var url = parameters.GetProperty("request").GetProperty("url").GetString() ?? "";
                _ = Task.Run(() => Serve(id, url));
                break;
        }
    }

    /// <summary>
    /// Never fails, since nobody waits for it: what goes wrong ends the print, which is waited for. A request that the
    /// page gave up meanwhile is none of it.
    /// </summary>
    private void Serve(string request, string url)
    {
        var path = url.StartsWith(Origin, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(url[Origin.Length..])
            : null;
        try
        {
            var file = path is null ? null : document.Files.FirstOrDefault(file => file.Path == path);
            if (file is null || read(file) is not { } content)
            {
                tools.Tell(_session, "Fetch.failRequest", json =>
                {
                    json.WriteString("requestId", request);
                    json.WriteString("errorReason", "AccessDenied");
                });
                return;
            }

            tools.Tell(_session, "Fetch.fulfillRequest", json =>
            {
                json.WriteString("requestId", request);
                json.WriteNumber("responseCode", 200);
                json.WriteStartArray("responseHeaders");
                json.WriteStartObject();
                json.WriteString("name", "Content-Type");
                json.WriteString("value", TypeOf(file.Path));
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteBase64String("body", content);
            });
        }
        catch (Exception problem)
        {
            _lost.TrySetResult(
                new PrintException($"'{path}' could not be handed to it: {problem.Message.TrimEnd('.')}", problem)
            );
        }
    }

    private static string TypeOf(string path) =>
        Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            ".avif" => "image/avif",
            _ => "application/octet-stream",
        };
}
