using System.Globalization;
using CourseForge.Model;
using CourseForge.Rendering.Pages;
using CourseForge.Rendering.Templates;
using CourseForge.Syntax;
using CourseForge.Views;
using Markdig.Syntax.Inlines;

namespace CourseForge.Rendering.Markup;

/// <summary>Links, references and pictures in running text.</summary>
internal sealed class LinkWriter(PageWriterContext page, MarkdownWriter markdown)
{
    private readonly HashSet<object> _marked = new(ReferenceEqualityComparer.Instance);

    private Course Course => page.Context.Course;

    private PagePlan Plan => page.Context.Plan;

    /// <summary>
    /// Where a reference leads on this page.
    /// </summary>
    /// <param name="Href">Null when it leads nowhere here: then only its words are written.</param>
    /// <param name="Name">The record's own name.</param>
    /// <param name="Term">The id of the term whose definition the link shows.</param>
    /// <param name="IsExternal">Whether it leaves the course.</param>
    /// <param name="Elsewhere">The module that it is in, when a learning system launches that by itself: a link from
    /// one to the other would end the session.</param>
    /// <param name="Record">The record that may need a mark.</param>
    private readonly record struct Destination(
        string? Href,
        string Name,
        string? Term = null,
        bool IsExternal = false,
        object? Record = null,
        Confidence Confidence = Confidence.Verified,
        Module? Elsewhere = null
    );

    internal void Write(LinkInline link, TextWriter writer)
    {
        switch (link.GetData(MarkdownData.Link))
        {
            case ReferenceSyntax reference when Course.Bindings.References.TryGetValue(reference, out var target):
                WriteReference(link, reference, target, writer);
                break;
            case MediaSyntax { Kind: MediaKind.Document } file:
                WriteFile(file, link, writer);
                break;
            case MediaSyntax media:
                WriteInlineMedia(media, link, writer);
                break;
            case LinkSyntax { Url.Value: ['#', ..] } when page.Print is { HasReferences: false }:
                // A sheet or a slide, on which the section is not, or not with this id.
                markdown.WriteInlines(link, writer);
                break;
            case LinkSyntax written:
                Open(
                    written.Url.Value is ['#', .. var section] ? "#" + page.Anchor(section) : written.Url.Value,
                    IsWeb(written.Url.Value),
                    null,
                    writer
                );
                markdown.WriteInlines(link, writer);
                Close(IsWeb(written.Url.Value), writer);
                break;
            default:
                markdown.WriteInlines(link, writer);
                break;
        }
    }

    internal void Write(AutolinkInline link, TextWriter writer)
    {
        var url = (link.GetData(MarkdownData.Link) as LinkSyntax)?.Url.Value
            ?? (link.IsEmail ? "mailto:" + link.Url : link.Url);
        if (
            link.IsEmail
            || IsWeb(url)
            || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        )
        {
            Open(url, IsWeb(url), null, writer);
            HtmlText.Write(writer, link.Url);
            Close(IsWeb(url), writer);
        }
        else
        {
            HtmlText.Write(writer, link.Url);
        }
    }

    /// <summary>The picture, sound or film that a paragraph consists of, or null.</summary>
    internal (MediaSyntax Media, LinkInline Link)? SoleMedia(ContainerInline inline) =>
        inline.FirstChild is LinkInline link
        && link.NextSibling is null
        && link.GetData(MarkdownData.Link) is MediaSyntax { Kind: not MediaKind.Document } media
        && Plan.Media.ContainsKey(media.Path.Value)
            ? (media, link)
            : null;

    /// <summary>Writes a link to a record as other texts show it, such as the rationale of a question.</summary>
    internal void WriteRecord(ReferenceTarget target, TextWriter writer)
    {
        var destination = Resolve(target);
        WriteLink(destination, () => HtmlText.Write(writer, destination.Name), writer);
    }

    private void WriteReference(LinkInline link, ReferenceSyntax reference, ReferenceTarget target, TextWriter writer)
    {
        var destination = Resolve(target);
        WriteLink(destination, Words, writer);

        void Words()
        {
            if (reference.HasText && link.FirstChild is not null)
            {
                markdown.WriteInlines(link, writer);
            }
            else
            {
                HtmlText.Write(writer, destination.Name);
            }
        }
    }

    private void WriteLink(Destination destination, Action words, TextWriter writer)
    {
        if (destination.Href is { } href)
        {
            Open(href, destination.IsExternal, destination.Term, writer);
            words();
            Close(destination.IsExternal, writer);
        }
        else
        {
            words();
            if (destination.Elsewhere is { } module)
            {
                writer.Write(" (");
                HtmlText.Write(writer, $"{page.Context.Words["module"]} {RecordViews.Number(module.Number)}");
                writer.Write(')');
            }
        }

        // Once a page: a mark at every mention would be noise, and none at all would hide that the record needs a
        // check.
        if (
            destination is { Record: { } record }
            && page.Records.Mark(destination.Confidence) is { } mark
            && _marked.Add(record)
        )
        {
            // A template ends in a line break, which before a full stop would be a space.
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            page.Context.Templates.Write(TemplateNames.Mark, mark, text);
            writer.Write(' ');
            writer.Write(text.ToString().AsSpan().TrimEnd());
        }
    }

    private Destination Resolve(ReferenceTarget target) =>
        page.Print is { } print
            ? InPrint(target, print)
            : target switch
            {
                ObjectiveTarget { Objective: var objective } => new(
                    Course.Objectives.Any(other => other.Id == objective.Id)
                        ? page.Root + PagePlan.HomePath + "#" + ElementIds.Objective(objective.Id.Value)
                        : null,
                    objective.Text
                ),
                StatuteTarget { Statute: var statute } => new(
                    On(PageKind.Law, PagePlan.LawPath, Plan.Law is not null, ElementIds.Statute(statute.Id.Value)),
                    statute.Cite,
                    Record: statute,
                    Confidence: statute.Confidence
                ),
                ContactTarget { Contact: var contact } => new(
                    On(
                        PageKind.Contacts,
                        PagePlan.ContactsPath,
                        Plan.Contacts is not null,
                        ElementIds.Contact(contact.Id.Value)
                    ),
                    contact.Name,
                    Record: contact,
                    Confidence: contact.Syntax.Currency.Confidence.Value
                ),
                TermTarget { Term: var term } => OfTerm(term),
                SourceTarget { Source: var source } => OfSource(source),
                LessonTarget lesson => new(OfLesson(lesson), lesson.LessonTitle, Elsewhere: ModuleOf(lesson)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };

    /// <summary>A printed document is one page that holds all there is, or a sheet that leads nowhere.</summary>
    private static Destination InPrint(ReferenceTarget target, PrintScope print)
    {
        return target switch
        {
            ObjectiveTarget { Objective: var objective } => new(
                To(ElementIds.Objective(objective.Id.Value)),
                objective.Text
            ),
            StatuteTarget { Statute: var statute } => new(
                To(ElementIds.Statute(statute.Id.Value)),
                statute.Cite,
                Record: statute,
                Confidence: statute.Confidence
            ),
            ContactTarget { Contact: var contact } => new(
                To(ElementIds.Contact(contact.Id.Value)),
                contact.Name,
                Record: contact,
                Confidence: contact.Syntax.Currency.Confidence.Value
            ),
            TermTarget { Term: var term } => new(To(ElementIds.Term(term.Id.Value)), term.Name),
            SourceTarget { Source: var source } => new(
                To(ElementIds.Source(source.Id.Value)),
                source.Title,
                Record: source,
                Confidence: source.Syntax.Currency.Confidence.Value
            ),
            LessonTarget lesson => new(
                To(
                    lesson.Section is { } section
                        ? ElementIds.InLesson(lesson.Lesson.Value, section)
                        : ElementIds.Lesson(lesson.Lesson.Value)
                ),
                lesson.LessonTitle
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        string? To(string anchor) => print.HasReferences ? "#" + anchor : null;
    }

    /// <summary>An entry of a reference page, which may be the page itself.</summary>
    private string? On(PageKind kind, string path, bool exists, string anchor) =>
        !exists ? null
        : page.Kind == kind ? "#" + anchor
        : page.Root + path + "#" + anchor;

    private Destination OfTerm(Term term)
    {
        // Only lessons and the glossary carry definitions, which the player shows beside the word.
        if ((page.Kind == PageKind.Lesson || page.Kind == PageKind.Glossary) && page.Facts.Has(term))
        {
            return new Destination("#" + ElementIds.Term(term.Id.Value), term.Name, Term: term.Id.Value);
        }

        return new Destination(
            On(PageKind.Glossary, PagePlan.GlossaryPath, Plan.Glossary is not null, ElementIds.Term(term.Id.Value)),
            term.Name
        );
    }

    private Destination OfSource(Publication source)
    {
        if (page.Kind == PageKind.Lesson && page.Facts.Has(source))
        {
            return new Destination("#" + ElementIds.Source(source.Id.Value), source.Title);
        }

        // Other pages have no list of sources: straight to the publication, with its mark.
        return new Destination(
            source.Syntax.Url?.Value,
            source.Title,
            IsExternal: true,
            Record: source,
            Confidence: source.Syntax.Currency.Confidence.Value
        );
    }

    private string? OfLesson(LessonTarget target)
    {
        if (Plan.Find(target.Lesson) is not { } lesson)
        {
            return null;
        }

        var section = target.Section is { } id ? "#" + ElementIds.Section(id) : "";
        return lesson == page.Lesson && section.Length > 0 ? section : page.Root + lesson.Href + section;
    }

    /// <summary>The module of a lesson that is not in this part of the course.</summary>
    private Module? ModuleOf(LessonTarget target) =>
        Plan.Find(target.Lesson) is null
            ? Course.Whole?.Modules.FirstOrDefault(module => module.Lessons.Any(lesson => lesson.Id == target.Lesson))
            : null;

    private void WriteInlineMedia(MediaSyntax media, LinkInline link, TextWriter writer)
    {
        var words = Course.Bindings.Fill(media.AltText);
        if (!Plan.Media.TryGetValue(media.Path.Value, out var path))
        {
            HtmlText.Write(writer, words);
        }
        else if (media.Kind == MediaKind.Image)
        {
            writer.Write("<img");
            HtmlText.WriteAttribute(writer, "src", page.Root + path);
            HtmlText.WriteAttribute(writer, "alt", media.IsDecorative ? "" : words);
            writer.Write('>');
        }
        else
        {
            // A player in the middle of a sentence helps nobody: a link does.
            Open(page.Root + path, false, null, writer);
            HtmlText.Write(writer, words.Length > 0 ? words : link.Title ?? media.Path.Value);
            Close(false, writer);
        }
    }

    /// <summary>
    /// A file to download, with its kind and size, so that nobody is surprised on a phone. Paper has its name instead.
    /// </summary>
    private void WriteFile(MediaSyntax file, LinkInline link, TextWriter writer)
    {
        var isAlone = page.Print is null && IsAlone(link);
        writer.Write(isAlone ? "<span class=\"download\">" : "");
        WriteFileItself(file, link, writer);
        writer.Write(isAlone ? "</span>" : "");
    }

    /// <summary>A line or an item of a list that is nothing but a file is something to take along, not a mention.</summary>
    private static bool IsAlone(LinkInline link) =>
        (link.PreviousSibling is null or LineBreakInline) && (link.NextSibling is null or LineBreakInline);

    private void WriteFileItself(MediaSyntax file, LinkInline link, TextWriter writer)
    {
        var isThere = Plan.Media.TryGetValue(file.Path.Value, out var path);
        if (isThere && page.Print is null)
        {
            writer.Write("<a");
            HtmlText.WriteAttribute(writer, "href", page.Root + path);
            writer.Write(" download>");
            markdown.WriteInlines(link, writer);
            writer.Write("</a>");
        }
        else
        {
            markdown.WriteInlines(link, writer);
        }

        writer.Write(" <span class=\"file\">(");
        HtmlText.Write(writer, Described(file, Plan, withName: page.Print is not null));
        writer.Write(")</span>");
    }

    /// <summary>Kind and size: "PDF, 120 kB"; on paper with the file's name in front.</summary>
    internal static string Described(MediaSyntax file, PagePlan plan, bool withName)
    {
        var path = file.Path.Value;
        var kind = MediaType.Of(path)?.Name ?? "";
        var size = plan.MediaLengths.TryGetValue(path, out var length) ? ", " + Size(length) : "";
        return withName ? $"{path[(path.LastIndexOf('/') + 1)..]}{size}" : kind + size;
    }

    /// <summary>Whole kilobytes or megabytes, rounded up: no decimal mark, which differs from language to language.</summary>
    private static string Size(long length) =>
        length < 1_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{(length + 999) / 1000} kB")
            : string.Create(CultureInfo.InvariantCulture, $"{(length + 999_999) / 1_000_000} MB");

    private static bool IsWeb(string url) =>
        url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    private static void Open(string href, bool isExternal, string? term, TextWriter writer)
    {
        writer.Write("<a");
        HtmlText.WriteAttribute(writer, "href", href);
        if (term is not null)
        {
            HtmlText.WriteAttribute(writer, "data-term", term);
        }

        // In a new window, because in the frame of an LMS the course itself would be gone.
        writer.Write(isExternal ? " target=\"_blank\" rel=\"noopener noreferrer\">" : ">");
    }

    private void Close(bool isExternal, TextWriter writer)
    {
        if (isExternal)
        {
            writer.Write("<span class=\"visually-hidden\"> (");
            HtmlText.Write(writer, page.Context.Words["newWindow"]);
            writer.Write(")</span>");
        }

        writer.Write("</a>");
    }
}
