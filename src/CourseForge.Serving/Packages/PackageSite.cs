using System.Text;
using System.Text.Json;
using CourseForge.Serving.Http;
using Microsoft.AspNetCore.Http;

namespace CourseForge.Serving.Packages;

/// <summary>The files of a package, and what a learning system's panel must know of it.</summary>
internal static class PackageSite
{
    /// <param name="path">In the package; empty for what the panel must know.</param>
    public static Task Serve(HttpContext context, OpenedPackage package, string path)
    {
        if (path.Length == 0)
        {
            return Answers.SendText(context, Answers.TypeOf(".json"), About(package));
        }

        return package.Read(path) is { } bytes
            ? Send(context, path, bytes)
            : Answers.NotThere(context, "The package has no such file.");
    }

    internal static string About(OpenedPackage package)
    {
        var manifest = package.Manifest;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("standard", manifest.Standard);
            json.WriteString("edition", manifest.Edition);
            json.WriteString("title", manifest.Title);
            json.WriteNumber("files", package.Files.Count());
            json.WriteStartArray("units");
            foreach (var unit in manifest.Units)
            {
                json.WriteStartObject();
                json.WriteString("id", unit.Id);
                json.WriteString("title", unit.Title);
                json.WriteString("href", unit.Href);
                json.WriteBoolean("speaks", unit.Speaks);
                json.WriteString("passMark", unit.PassMark);
                json.WriteString("launchData", unit.LaunchData);
                json.WriteString("completionThreshold", unit.CompletionThreshold);
                json.WriteString("moveOn", unit.MoveOn);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Films are asked for in parts.</summary>
    private static async Task Send(HttpContext context, string path, byte[] bytes)
    {
        var type = Answers.TypeOf(path);
        if (context.Request.Headers.Range.Count == 0)
        {
            await Answers.Send(context, type, bytes).ConfigureAwait(false);
            return;
        }

        using var content = new MemoryStream(bytes, writable: false);
        await Answers.SendFile(context, type, content).ConfigureAwait(false);
    }
}
