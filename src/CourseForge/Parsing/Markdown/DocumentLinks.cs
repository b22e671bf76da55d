using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// Where the links of a document lead: to other documents by their files and headings, as everywhere in Markdown. A link
/// to a file that is no document becomes its words, since a course does not carry that file.
/// </summary>
internal sealed class DocumentLinks(PlainDocument document, PlainDocuments all)
{
    /// <summary>The id of a heading by the place of its line; null where it is none that was found.</summary>
    internal Located<string>? IdOf(SourceSpan line) =>
        document.At(line.Start) is { } heading ? new Located<string>(heading.Id, line) : null;

    /// <summary>
    /// A path beside the document as one from the curriculum folder; null when it leads out of the folder.
    /// </summary>
    internal string? FromRoot(string path) => document.File.Path.Resolve(path);

    /// <summary>
    /// Reads an address without a scheme. Null when the link becomes its words, or leads nowhere, which was reported.
    /// </summary>
    internal ReferenceSyntax? Read(string url, SourceSpan place, bool hasText, SourceSpan span, ContentBuilder content)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var slug = hash < 0 ? null : Uri.UnescapeDataString(url[(hash + 1)..]);
        var path = hash < 0 ? url : url[..hash];
        var target = path.Length == 0 ? document : null;
        if (path.Length > 0)
        {
            if (FromRoot(path) is not { } file)
            {
                return null;
            }

            target = all.Find(file);
            if (target is null)
            {
                if (file.EndsWith(".md", StringComparison.Ordinal) && !all.HasFile(file))
                {
                    content.Diagnostics.Add(
                        Diagnostic
                            .Create(Codes.MarkdownDocuments.DocumentLink, place, url, $"there is no file '{file}'")
                            .WithNearest(file, [.. all.Paths])
                    );
                }

                return null;
            }
        }

        var heading = slug is null ? target!.Title : target!.Find(slug);
        if (heading is null)
        {
            if (slug is not null)
            {
                content.Diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.MarkdownDocuments.DocumentLink,
                            place,
                            url,
                            $"no heading of {target.File.Path} is called '#{slug}'"
                        )
                        .WithNearest(slug, [.. target.Headings.Select(static one => one.Slug)])
                );
            }

            return null;
        }

        var reference = new ReferenceSyntax(
            ReferenceKind.Lesson,
            new Located<string>(heading.Lesson, place),
            heading.Level > 2 ? new Located<string>(heading.Id, place) : null,
            hasText,
            span
        );
        content.References.Add(reference);
        return reference;
    }
}
