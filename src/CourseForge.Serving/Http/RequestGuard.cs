using Microsoft.AspNetCore.Http;

namespace CourseForge.Serving.Http;

/// <summary>
/// Who may ask. The pages of a course are not published yet, and other pages in the same browser can reach this port: by
/// a name that leads here (DNS rebinding), by a form, by a script or picture that they embed. None of them is answered.
/// </summary>
internal sealed class RequestGuard
{
    /// <summary>Known once the server has one.</summary>
    public int Port { get; set; }

    /// <summary>Whether the request was refused; it has been answered then.</summary>
    public bool Refuses(HttpContext context)
    {
        var response = context.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.XFrameOptions = "SAMEORIGIN";
        if (Reason(context.Request) is not var (status, reason))
        {
            return false;
        }

        response.StatusCode = status;
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = "GET, HEAD";
        }

        response.Headers["X-CourseForge-Refused"] = reason;
        return true;
    }

    private (int Status, string Reason)? Reason(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return (StatusCodes.Status405MethodNotAllowed, "nothing is written by this server");
        }

        if (!IsOwn(request.Host))
        {
            return (StatusCodes.Status421MisdirectedRequest, "asked by the name of another host");
        }

        var origin = request.Headers.Origin.ToString();
        if (
            origin.Length > 0
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !IsOwn(new HostString(from.Authority)))
        )
        {
            return (StatusCodes.Status403Forbidden, "asked by another page");
        }

        // What a browser says of who asks, and no script can change (w3.org/TR/fetch-metadata). Following a link is fine.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return
            site is "" or "same-origin" or "none"
            || (request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document")
            ? null
            : (StatusCodes.Status403Forbidden, "asked by another page");
    }

    private bool IsOwn(HostString host) =>
        (host.Host is "127.0.0.1" || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        && (host.Port ?? 80) == Port;
}
