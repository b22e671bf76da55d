using System.Buffers;
using System.Globalization;

namespace CourseForge.Text;

/// <summary>
/// Addresses that lead elsewhere than they look: a browser reads other parts of them than people do, or people read
/// other letters than a browser.
/// </summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> HostLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-."
    );

    /// <summary>An address of the web or of mail without any disguise.</summary>
    internal static bool IsPlain(string address) =>
        (IsOf(address, "https://") || IsOf(address, "http://") || IsOf(address, "mailto:"))
        && Disguise(address) is null;

    /// <summary>What makes an address look like another one, as the end of a sentence; null for all others.</summary>
    internal static string? Disguise(string address)
    {
        address = address.Trim(' ');
        foreach (var rune in address.EnumerateRunes())
        {
            if (HostNames.IsInvisible(rune))
            {
                return $"has a character that nobody sees (U+{rune.Value:X4})";
            }
        }

        if (HasEncodedControl(address))
        {
            return "has a line break or another control character written with '%'";
        }

        if (IsOf(address, "mailto:"))
        {
            return Mail(address);
        }

        return IsOf(address, "https:") || IsOf(address, "http:") ? Web(address) : null;
    }

    /// <summary>
    /// The host that words name, when they are an address and nothing else; null for all other words.
    /// </summary>
    internal static string? HostIn(string words)
    {
        words = words.Trim();
        if (words.Length == 0 || words.Any(char.IsWhiteSpace))
        {
            return null;
        }

        if (IsOf(words, "mailto:"))
        {
            words = words["mailto:".Length..];
        }

        if (
            words.IndexOf('@', StringComparison.Ordinal) is var at and > 0
            && !words.Contains('/', StringComparison.Ordinal)
        )
        {
            return Bare(words[(at + 1)..].Split('?')[0]);
        }

        return IsOf(words, "https://") || IsOf(words, "http://") || IsOf(words, "www.") ? Bare(Authority(words)) : null;
    }

    /// <summary>
    /// The same for the words of a link, where people leave the scheme out: <c>example.org/help</c>. A name of a
    /// program with a point in it, such as Node.js, is none.
    /// </summary>
    internal static string? HostInWords(string words)
    {
        if (HostIn(words) is { } host)
        {
            return host;
        }

        var name = words.Trim().Split('/')[0];
        return
            name.AsSpan().IndexOfAnyExcept(HostLetters) < 0
            && name.Split('.') is [_, .., var last] labels
            && labels.All(static label => label.Length > 0)
            && (
                last is "com" or "org" or "gov" or "edu" or "mil" or "int" or "info"
                || (labels.Length > 2 && last is [>= 'a' and <= 'z', >= 'a' and <= 'z'])
            )
            ? Bare(name)
            : null;
    }

    /// <summary>Whether an address leads to the host, or to a part of it.</summary>
    internal static bool LeadsTo(string address, string host) =>
        HostIn(address) is not { } own || own == host || own.EndsWith("." + host, StringComparison.Ordinal);

    private static string? Web(string address)
    {
        if (address.Contains('\\', StringComparison.Ordinal))
        {
            return "has a backslash, which browsers read as '/'";
        }

        var rest = address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (!rest.StartsWith("//", StringComparison.Ordinal) || rest.StartsWith("///", StringComparison.Ordinal))
        {
            return "does not have exactly two '/' behind the colon";
        }

        var authority = Authority(address);
        if (authority.Contains('@', StringComparison.Ordinal))
        {
            return $"names a user in front of the host: it leads to '{authority[(authority.LastIndexOf('@') + 1)..]}'";
        }

        return HostNames.Disguise(Host(authority));
    }

    private static string? Mail(string address)
    {
        var rest = address["mailto:".Length..];
        var question = rest.IndexOf('?', StringComparison.Ordinal);
        if (question >= 0 && rest[question..].Split('?', '&').FirstOrDefault(IsHiddenField) is { } field)
        {
            return $"fills in '{field.Split('=')[0]}', which readers do not expect";
        }

        var mailbox = question < 0 ? rest : rest[..question];
        foreach (var one in mailbox.Split(','))
        {
            if (
                one.IndexOf('@', StringComparison.Ordinal) is var at and >= 0
                && HostNames.Disguise(one[(at + 1)..]) is { } disguise
            )
            {
                return disguise;
            }
        }

        return null;
    }

    private static bool IsHiddenField(string field) =>
        Uri.UnescapeDataString(field.Split('=')[0]).ToLowerInvariant() is "bcc" or "attach" or "attachment" or "to";

    /// <summary>User, host and port, as browsers find them: they end at the first of <c>/ \ ? #</c>.</summary>
    private static string Authority(string address)
    {
        var start = address.IndexOf("//", StringComparison.Ordinal) is var slashes and >= 0 ? slashes + 2 : 0;
        var end = address.AsSpan(start).IndexOfAny("/\\?#") is var length and >= 0 ? start + length : address.Length;
        return address[start..end];
    }

    private static string Host(string authority) =>
        authority.StartsWith('[') ? authority
        : authority.LastIndexOf(':') is var colon and >= 0 ? authority[..colon]
        : authority;

    private static string Bare(string authority)
    {
        var host = Host(authority[(authority.LastIndexOf('@') + 1)..]).TrimEnd('.').ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static bool HasEncodedControl(string address)
    {
        for (var at = address.IndexOf('%', StringComparison.Ordinal); at >= 0; at = address.IndexOf('%', at + 1))
        {
            if (
                at + 2 < address.Length
                && int.TryParse(
                    address.AsSpan(at + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
                && code is < 0x20 or 0x7F
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(string address, string start) =>
        address.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
