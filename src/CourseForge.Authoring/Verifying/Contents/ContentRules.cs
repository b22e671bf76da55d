using System.Text;
using CourseForge.Authoring.Packages;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Authoring.Verifying.Contents;

/// <summary>
/// Looks at the pages, scripts and style sheets of a package, one after the other as they are read: what they need,
/// whom they talk to, and the basics of accessibility.
/// </summary>
internal sealed class ContentRules(PackageIndex index, bool isOurs, DiagnosticBag diagnostics)
{
    /// <summary>In bytes: longer texts are bundles of data.</summary>
    public const int LargestText = 8_000_000;

    private readonly Dictionary<string, ContentFacts> _facts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Page, string Path)> _told = [];
    private readonly Lock _gate = new();

    /// <summary>By path; of pages and scripts alone.</summary>
    public IReadOnlyDictionary<string, ContentFacts> Facts => _facts;

    /// <summary>Of a package of courseforge, as it was built.</summary>
    public bool IsOurs { get; } = isOurs;

    public static bool IsPage(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm" or ".xhtml" or ".xht";

    public static bool IsLookedAt(string path) => EntryRules.LeftOver(path) is null && IsText(path);

    private static bool IsText(string path) =>
        IsPage(path) || Path.GetExtension(path).ToLowerInvariant() is ".js" or ".mjs" or ".css";

    /// <summary>Looks at one file; several may be looked at at once.</summary>
    public void Look(string path, byte[] bytes)
    {
        var own = new DiagnosticBag();
        var file = new SourceFile(new CoursePath(path), Decode(bytes));
        var facts = new ContentFacts();
        if (IsPage(path))
        {
            facts = new PageLook(file, this, own).Look();
        }
        else if (path.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var (address, start) in StyleLook.Addresses(file.Text))
            {
                CheckAddress(
                    file.Path.Folder,
                    address,
                    "style",
                    file.Span(start, address.Length),
                    loads: true,
                    facts,
                    own
                );
            }
        }
        else
        {
            facts.Words = ScriptLook.Look(file.Text, file.Span, IsOurs, own);
        }

        lock (_gate)
        {
            _facts[path] = facts;
            diagnostics.AddRange(own);
        }
    }

    /// <summary>One address of a page or a style sheet.</summary>
    /// <param name="folder">Where it leads from.</param>
    /// <param name="element">For the message.</param>
    /// <param name="loads">Whether it is fetched with the page, and not only when it is chosen.</param>
    /// <param name="facts">Of the page.</param>
    /// <param name="told">Takes what there is to say.</param>
    public void CheckAddress(
        string folder,
        string address,
        string element,
        SourceSpan place,
        bool loads,
        ContentFacts facts,
        DiagnosticBag told
    )
    {
        address = address.Trim();
        var page = place.File?.Path.Value ?? "";
        if (PackageIndex.IsElsewhere(address))
        {
            var host = HostOf(address);
            if (loads && host.Length > 0 && IsNew(page, $"{element} {host}"))
            {
                told.Add(Codes.PackageContents.LoadsElsewhere, place, element, host);
            }

            return;
        }

        // Other schemes (mailto:, data:, javascript:), places in the page itself, and what a script will fill in.
        if (
            address.Length == 0
            || address[0] is '#' or '?'
            || HasScheme(address)
            || address.AsSpan().IndexOfAny("{}$<>") >= 0
        )
        {
            return;
        }

        if (PackageIndex.Resolve(folder, address) is not { } path)
        {
            if (IsNew(page, address))
            {
                told.Add(Codes.Packages.AddressOutside, place, Quoted.Of(address));
            }

            return;
        }

        // An address that ends in a slash means the first page of a folder.
        path = path.Length == 0 || address.EndsWith('/') ? (path.Length == 0 ? "" : path + "/") + "index.html" : path;
        if (index.Find(path) is not null)
        {
            facts.LeadsTo.Add(path);
        }
        else if (!IsNew(page, path))
        {
            // It was told of this page already.
        }
        else if (index.InOtherCase(path) is { } other)
        {
            facts.LeadsTo.Add(other);
            told.Add(Codes.PackageContents.LinkCase, place, Quoted.Of(path), Quoted.Of(other));
        }
        else
        {
            told.Add(Codes.PackageContents.LinkBroken, place, Quoted.Of(path));
        }
    }

    private bool IsNew(string page, string what)
    {
        lock (_gate)
        {
            return _told.Add((page, what));
        }
    }

    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && address.AsSpan(0, colon).IndexOfAny("/?#") < 0;
    }

    private static string HostOf(string address) =>
        Uri.TryCreate(
            address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address,
            UriKind.Absolute,
            out var uri
        )
            ? uri.Host
            : "";

    /// <summary>UTF-8 by far most often; what is none is shown letter by letter.</summary>
    private static string Decode(byte[] bytes)
    {
        var isUtf8 = System.Text.Unicode.Utf8.IsValid(bytes);
        using var reader = new StreamReader(new MemoryStream(bytes), isUtf8 ? Encoding.UTF8 : Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
