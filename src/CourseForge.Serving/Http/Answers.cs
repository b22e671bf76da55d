using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CourseForge.Serving.Http;

/// <summary>Ways to answer: bytes, streams, JSON.</summary>
internal static class Answers
{
    private static readonly ImmutableDictionary<string, string> s_types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8",
        [".htm"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".xml"] = "text/xml; charset=utf-8",
        [".xsd"] = "text/xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".vtt"] = "text/vtt; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".ico"] = "image/x-icon",
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".ogg"] = "audio/ogg",
        [".oga"] = "audio/ogg",
        [".wav"] = "audio/wav",
        [".mp4"] = "video/mp4",
        [".webm"] = "video/webm",
        [".woff2"] = "font/woff2",
        [".woff"] = "font/woff",
        [".ttf"] = "font/ttf",
        [".pdf"] = "application/pdf",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>By the ending of a path; bytes of which nothing is known are never taken for a page.</summary>
    public static string TypeOf(string path) =>
        s_types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");

    /// <summary>Bytes that a browser may keep as long as they are the same.</summary>
    public static Task Send(HttpContext context, string type, ReadOnlyMemory<byte> content)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content.Span).AsSpan(0, 12))}\"";
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }

    public static Task SendText(HttpContext context, string type, string text) =>
        Send(context, type, Encoding.UTF8.GetBytes(text));

    /// <summary>A file that is not held in memory, or the part of it that is asked for, as players of films do.</summary>
    public static async Task SendFile(HttpContext context, string type, Stream content)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-cache";
        response.Headers.AcceptRanges = "bytes";
        response.ContentType = type;
        var (first, last) = Range(context.Request.Headers.Range.ToString(), content.Length) ?? (0, content.Length - 1);
        if (last - first + 1 < content.Length)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = string.Create(
                CultureInfo.InvariantCulture,
                $"bytes {first}-{last}/{content.Length}"
            );
        }

        response.ContentLength = last - first + 1;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        content.Seek(first, SeekOrigin.Begin);
        var buffer = new byte[64 * 1024];
        for (var left = last - first + 1; left > 0; )
        {
            var read = await content
                .ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), context.RequestAborted)
                .ConfigureAwait(false);
            if (read == 0)
            {
                // It became shorter meanwhile. What was promised cannot be sent.
                context.Abort();
                return;
            }

            await response.Body.WriteAsync(buffer.AsMemory(0, read), context.RequestAborted).ConfigureAwait(false);
            left -= read;
        }
    }

    public static Task NotThere(HttpContext context, string words)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = s_types[".txt"];
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(words)).AsTask();
    }

    /// <summary>One range of bytes (RFC 9110, 14.1.2); null for all of it, and for what is asked in another way.</summary>
    internal static (long First, long Last)? Range(string header, long length)
    {
        if (
            !header.StartsWith("bytes=", StringComparison.Ordinal)
            || header["bytes=".Length..].Split('-') is not [var from, var to]
        )
        {
            return null;
        }

        var hasFirst = long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first);
        var hasLast = long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last);
        return (hasFirst, hasLast) switch
        {
            (true, true) when first <= last && first < length => (first, Math.Min(last, length - 1)),
            (true, false) when first < length => (first, length - 1),
            (false, true) when last > 0 && length > 0 => (Math.Max(0, length - last), length - 1),
            _ => null,
        };
    }
}
