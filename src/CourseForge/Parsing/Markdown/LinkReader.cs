using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax.Inlines;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Parsing.Markdown;

/// <summary>Reads links: references to things of the curriculum, links out of the course, and nothing else.</summary>
internal static class LinkReader
{
    internal static readonly string[] Schemes =
    [
        "https",
        "http",
        "mailto",
        "tel",
        "obj",
        "law",
        "term",
        "contact",
        "source",
        "lesson",
    ];

    internal static void Read(LinkInline link, AttributeList? attributes, ContentBuilder content)
    {
        if (link.IsImage)
        {
            MediaReader.Read(link, attributes, content);
            return;
        }

        if (attributes is not null)
        {
            content.Report(Codes.Markdown.StrayAttributes, attributes.Span, attributes.Span.Slice.ToString());
        }

        if (link.Label is ['^', ..] && !link.UrlSpan.IsEmpty)
        {
            // A footnote of one word in a block: there it is read as the address of a link.
            DefinitionReader.ReportUndefined($"[{link.Label}]", content.Span(link), content);
            return;
        }

        var url = link.Url ?? "";
        if (
            link.IsAutoLink && (LinkScheme.Of(url) is not ("https" or "http" or "mailto" or "tel") || url.EndsWith(':'))
        )
        {
            // An address of another kind in the middle of a sentence, or the kind alone, is only named there.
            return;
        }

        var place = UrlSpan(link, content);
        LookAlikes.CheckTitle(link, content);
        var text = link.FirstChild is LinkInline { IsImage: true } image
            ? MarkdownText.Of(image)
            : MarkdownText.Of(link);
        if (Read(url, place, text, link.FirstChild is not null, content.Span(link), content) is { } record)
        {
            link.SetData(MarkdownData.Link, record);
        }
    }

    /// <summary><c>&lt;https://...&gt;</c>; a reference written so takes the record's own name.</summary>
    internal static void Read(AutolinkInline link, ContentBuilder content)
    {
        var span = content.Span(link);
        var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
        if (Read(url, span.Part(1, span.Length - 2), link.Url, hasText: false, span, content) is { } record)
        {
            link.SetData(MarkdownData.Link, record);
        }
    }

    /// <summary>The address as the author wrote it; for links by label, in its definition.</summary>
    internal static SourceSpan UrlSpan(LinkInline link, ContentBuilder content)
    {
        if (link.UrlSpan.IsEmpty)
        {
            return content.Span(link);
        }

        var span = content.Span(link.UrlSpan.Start, link.UrlSpan.Length);
        return span.Slice.StartsWith("<") && span.Slice.EndsWith(">") ? span.Part(1, span.Length - 2) : span;
    }

    private static object? Read(
        string url,
        SourceSpan place,
        string text,
        bool hasText,
        SourceSpan span,
        ContentBuilder content
    )
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            content.Report(Codes.Markdown.EmptyLink, span, "target");
            return null;
        }

        if (LinkScheme.Forbidden(url) is { } forbidden)
        {
            content.Report(Codes.Markdown.ForbiddenScheme, place, forbidden);
            return null;
        }

        if (HasParameter(url, place, content))
        {
            return null;
        }

        var scheme = LinkScheme.Of(url);
        if (ReferenceScheme(scheme) is { } kind)
        {
            return Reference(kind, scheme, url, place, hasText, span, content);
        }

        if (content.Paths is { } paths && scheme.Length == 0)
        {
            return
                paths.FromRoot(url) is { } path
                && CurriculumLayout.IsInMedia(path)
                && MediaReader.ReadDocument(path, place, text, span, content, out var download)
                ? download
                : paths.Read(url, place, hasText, span, content);
        }

        if (url[0] == '#')
        {
            return Section(url, place, text, span, content);
        }

        if (scheme.Length == 0)
        {
            if (MediaReader.ReadDocument(url, place, text, span, content, out var file))
            {
                return file;
            }

            content.Diagnostics.Add(Diagnostic.Create(Codes.Markdown.RelativeLink, place, url).WithHint(PathHint(url)));
            return null;
        }

        if (!Schemes.Contains(scheme))
        {
            content.Diagnostics.Add(
                Diagnostic.Create(Codes.Markdown.UnknownScheme, place, scheme).WithNearest(scheme, Schemes)
            );
            return null;
        }

        if (url.Length == scheme.Length + 1 || (scheme is "https" or "http" && !IsWebAddress(url)))
        {
            content.Report(
                Codes.Markdown.EmptyLink,
                place,
                scheme is "mailto" or "tel" ? "address" : "host name, as in 'https://example.org'"
            );
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            content.Report(Codes.Markdown.EmptyLink, span, "text");
            return null;
        }

        if (WebAddress.Disguise(url) is { } disguise)
        {
            content.Report(Codes.Markdown.DisguisedAddress, place, disguise);
            return null;
        }

        if (WebAddress.HostInWords(text) is { } host && !WebAddress.LeadsTo(url, host))
        {
            content.Report(Codes.Markdown.OtherAddressInText, span, host, WebAddress.HostIn(url) ?? url);
        }

        var link = new LinkSyntax(new Located<string>(url, place), text, span);
        content.Links.Add(link);
        return link;
    }

    /// <summary>
    /// Whether an address holds a parameter; that is told. What it leads to would be known to nobody who checks it.
    /// </summary>
    internal static bool HasParameter(string url, SourceSpan place, ContentBuilder content)
    {
        var isEncoded = url.Contains("%7B%7B", StringComparison.OrdinalIgnoreCase);
        var taken = ParameterPlaces.Find(place);
        if (taken is null && !isEncoded && ParameterPlaces.Find(url) is null)
        {
            return false;
        }

        var written = taken ?? place;
        content.Diagnostics.Add(
            Diagnostic
                .Create(Codes.Markdown.ParameterNotTaken, written, written.Slice.ToString(), "an address")
                .WithHint(
                    LinkScheme.Of(url) is "tel" or "mailto"
                        ? "write it into contacts.yaml and link to it: '[text](contact:its-id)'; a layer can replace a contact"
                        : "write the address itself, or make it a contact: '[text](contact:its-id)'; a layer can replace a contact"
                )
        );
        return true;
    }

    private static ReferenceSyntax? Reference(
        ReferenceKind kind,
        string scheme,
        string url,
        SourceSpan place,
        bool hasText,
        SourceSpan span,
        ContentBuilder content
    )
    {
        var id = url[(scheme.Length + 1)..];
        var hash = kind == ReferenceKind.Lesson ? id.IndexOf('#', StringComparison.Ordinal) : -1;
        var section = hash < 0 ? null : id[(hash + 1)..];
        id = hash < 0 ? id : id[..hash];
        // What was written with entities or escapes is not letter for letter the address; then the whole address is the
        // place.
        var isLiteral = place.Slice.SequenceEqual(url);
        var idPlace = isLiteral ? place.Part(scheme.Length + 1, id.Length) : place;
        if (kind == ReferenceKind.Statute ? !AuthoredId.IsStatuteId(id) : !AuthoredId.IsNodeId(id))
        {
            var suggestion = kind == ReferenceKind.Statute ? null : AuthoredId.Suggest(id);
            var diagnostic = Diagnostic
                .Create(Codes.Markdown.MalformedReference, idPlace, id, scheme + ":")
                .WithHint(
                    kind == ReferenceKind.Statute ? AuthoredId.StatuteRule
                    : suggestion is not null ? $"'{scheme}:{suggestion}' would do"
                    : null
                );
            content.Diagnostics.Add(
                suggestion is not null && isLiteral
                    ? diagnostic.WithFix($"write '{suggestion}'", idPlace, suggestion)
                    : diagnostic
            );
            return null;
        }

        var sectionPlace =
            section is null ? default
            : isLiteral ? place.Part(scheme.Length + 1 + hash + 1, section.Length)
            : place;
        if (section is not null && !AuthoredId.IsNodeId(section))
        {
            content.Report(Codes.Markdown.MalformedReference, sectionPlace, section, scheme + ":");
            return null;
        }

        var reference = new ReferenceSyntax(
            kind,
            new Located<string>(id, idPlace),
            section is null ? null : new Located<string>(section, sectionPlace),
            hasText,
            span
        );
        content.References.Add(reference);
        return reference;
    }

    private static LinkSyntax? Section(
        string url,
        SourceSpan place,
        string text,
        SourceSpan span,
        ContentBuilder content
    )
    {
        if (!AuthoredId.IsNodeId(url.AsSpan(1)))
        {
            content.Report(Codes.Markdown.MalformedReference, place, url[1..], "#");
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            content.Report(Codes.Markdown.EmptyLink, span, "text");
            return null;
        }

        var link = new LinkSyntax(new Located<string>(url, place), text, span);
        content.Links.Add(link);
        return link;
    }

    private static ReferenceKind? ReferenceScheme(string scheme) =>
        scheme switch
        {
            "obj" => ReferenceKind.Objective,
            "law" => ReferenceKind.Statute,
            "term" => ReferenceKind.Term,
            "contact" => ReferenceKind.Contact,
            "source" => ReferenceKind.Source,
            "lesson" => ReferenceKind.Lesson,
            _ => null,
        };

    private static bool IsWebAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0;

    /// <summary>
    /// What to write instead of a path: for a file that can be shown or downloaded that, and a lesson only where the
    /// path may well be one.
    /// </summary>
    private static string? PathHint(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = (hash < 0 ? url : url[..hash]).TrimEnd('/');
        var ending = Path.GetExtension(path).ToLowerInvariant();
        var name = Path.GetFileNameWithoutExtension(path);
        return path.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? $"'https://{url}'?"
            : MediaType.Of(path)?.Kind switch
            {
                MediaKind.Document => $"put the file below media/ and write 'media/{Path.GetFileName(path)}'",
                MediaKind.Image => $"a picture is shown with '!' in front: '![what it shows]({path})'",
                MediaKind.Audio => $"a recording is played with '!' in front: '![what is heard]({path})'",
                MediaKind.Video => $"a film is shown with '!' in front: '![what it shows]({path})'",
                _ => !path.StartsWith(CurriculumLayout.MediaPrefix, StringComparison.Ordinal)
                && ending is "" or ".md" or ".html" or ".htm"
                && AuthoredId.Suggest(name) is { } id
                    ? $"a lesson is linked to as 'lesson:{id}{(hash < 0 ? "" : url[hash..])}'"
                : ending.Length > 0
                    ? $"files to download are below media/ and end in {MediaType.Endings(MediaKind.Document)}"
                : null,
            };
    }
}
