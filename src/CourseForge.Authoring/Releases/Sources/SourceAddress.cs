using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Authoring.Releases.Sources;

/// <summary>What may be written as the address of releases.</summary>
internal static class SourceAddress
{
    /// <summary>Whether an address is one of the web, and no path. Windows paths begin with one letter and a colon.</summary>
    public static bool IsWeb(string address) => address.Contains("://", StringComparison.Ordinal);

    /// <summary>An address that may be asked over the web.</summary>
    /// <exception cref="ReleaseException">It may not.</exception>
    public static Uri Web(Located<string> address)
    {
        var problem =
            !Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) ? "it is no address"
            : uri.UserInfo.Length > 0 ? "it holds a name or a password"
            : uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)
                ? "it does not begin with https://"
            : uri.Fragment.Length > 0 || uri.Query.Length > 0 ? "it holds a question mark or a hash sign"
            : null;
        return problem is null ? uri! : throw Refused(address, problem);
    }

    /// <summary>
    /// The address of a git repository: https, ssh, or a folder. Others could run a program (<c>ext::</c>) or be read by
    /// anybody on the way.
    /// </summary>
    /// <exception cref="ReleaseException">It may not be read.</exception>
    public static string Git(Located<string> address, Func<string, string> pathOf)
    {
        var text = address.Value;
        if (text.StartsWith('-') || text.Contains("::", StringComparison.Ordinal) || text.Any(char.IsControl))
        {
            throw Refused(address, "git would take it for something else than an address");
        }

        if (text.StartsWith("ssh://", StringComparison.Ordinal))
        {
            return text;
        }

        if (IsWeb(text))
        {
            Web(address);
            return text;
        }

        // name@host:path is how ssh is written short.
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && text.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || slash > colon)
            ? text
            : pathOf(text);
    }

    private static ReleaseException Refused(Located<string> address, string why) =>
        new(Diagnostic.Create(Codes.Dependencies.AddressRefused, address.Span, address.Value, why));
}
