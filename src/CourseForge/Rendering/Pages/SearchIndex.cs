using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CourseForge.Output;
using CourseForge.Rendering.Markup;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Pages;

/// <summary>
/// assets/search-index.js: what the search of a course finds. Titles, headings, the first words under each of the lessons
/// as learners get them and the rare ones among the rest, terms, contacts and laws. A page loads it when somebody searches, as a script, because
/// a page that was opened from a folder may read no other file. What instructors alone may see is in no page, so that it
/// cannot be in here.
/// </summary>
internal static class SearchIndex
{
    internal const string Path = "assets/search-index.js";

    /// <summary>Characters of text that are kept of a section: enough to say what it is about.</summary>
    private const int Most = 170;

    private static readonly JsonWriterOptions Letters = new()
    {
        // The file is no part of a page, and other letters than ASCII would take three times the room.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="pages">The pages as they were written.</param>
    internal static byte[] ToBytes(CourseRenderContext context, IReadOnlyCollection<GeneratedFile> pages)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        buffer.Write("globalThis.courseForgeSearch = "u8);
        using (var json = new Utf8JsonWriter(buffer, Letters))
        {
            Write(json, context, pages.ToDictionary(static page => page.Path, StringComparer.Ordinal));
        }

        buffer.Write(";\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>
    /// One array for each page: address, title, what it is, and its sections as anchor, heading, text and other words.
    /// </summary>
    private static void Write(Utf8JsonWriter json, CourseRenderContext context, Dictionary<string, GeneratedFile> pages)
    {
        var (plan, course) = (context.Plan, context.Course);
        var lessons = plan
            .Lessons.Select(lesson =>
                PageText.SectionsOf(Encoding.UTF8.GetString(pages[lesson.Href].Content.Span), lesson.Lesson.Title)
            )
            .ToArray();
        var rare = new RareWords(
            lessons.SelectMany(static sections => sections.Select(static one => (KeyWords(one.Text), one.Text)))
        );
        var number = 0;
        json.WriteStartArray();
        foreach (var (lesson, sections) in plan.Lessons.Zip(lessons))
        {
            Page(lesson.Href, lesson.Lesson.Title, lesson.Module.Title);
            foreach (var section in sections)
            {
                Section(
                    section.Anchor,
                    section.Anchor.Length == 0 ? "" : section.Title,
                    section.Text,
                    rare.Of(number++)
                );
            }

            End();
        }

        foreach (var assessment in plan.Assessments)
        {
            Page(
                assessment.Href,
                assessment.Assessment.Title,
                context.Words["test" + assessment.Assessment.Syntax.Kind]
            );
            End();
        }

        foreach (var page in plan.Others)
        {
            Page(page.Href, page.Title(context), "");
            End();
        }

        if (plan.Glossary is { } glossary)
        {
            var records = Records(PageKind.Glossary, PagePlan.GlossaryPath, glossary);
            foreach (var term in course.Terms.Select(records.Term))
            {
                Section(ElementIds.Term(term.Id), Joined(term.Term, term.Also), WordsOf(term.Definition));
            }

            End();
        }

        if (plan.Contacts is { } contacts)
        {
            var records = Records(PageKind.Contacts, PagePlan.ContactsPath, contacts);
            foreach (var contact in course.Contacts.Select(records.Contact))
            {
                var numbers = string.Join(", ", contact.Phones.Select(static phone => phone.Number));
                Section(ElementIds.Contact(contact.Id), contact.Name, Joined(numbers, WordsOf(contact.Description)));
            }

            End();
        }

        if (plan.Law is { } law)
        {
            var records = Records(PageKind.Law, PagePlan.LawPath, law);
            foreach (var statute in course.Statutes.Select(records.Statute))
            {
                Section("law-" + statute.Id, Joined(statute.Title, statute.Cite), WordsOf(statute.Summary));
            }

            End();
        }

        json.WriteEndArray();

        RecordViews Records(PageKind kind, string path, PageNeeds facts)
        {
            Page(path, context.Words[kind.Name], context.Words["reference"]);
            return new PageWriterContext(context, kind, "", facts).Records;
        }

        void Page(string href, string title, string kind)
        {
            json.WriteStartArray();
            json.WriteStringValue(href);
            json.WriteStringValue(title);
            json.WriteStringValue(kind);
        }

        void Section(string anchor, string title, string text, string more = "")
        {
            json.WriteStringValue(anchor);
            json.WriteStringValue(title);
            json.WriteStringValue(KeyWords(text));
            json.WriteStringValue(more);
        }

        void End() => json.WriteEndArray();
    }

    private static string WordsOf(Html? html) => html is null ? "" : PageSections.WordsOf(html.ToString());

    private static string Joined(string first, string? second) =>
        string.IsNullOrEmpty(second) ? first
        : first.Length == 0 ? second
        : $"{first} · {second}";

    /// <summary>Whole sentences as far as they fit, and at least a piece of the first.</summary>
    private static string KeyWords(string text)
    {
        if (text.Length <= Most)
        {
            return text;
        }

        for (var at = Most - 1; at > Most / 2; at--)
        {
            if (Sentences.EndAt(text, at, isLast: false) is { } end && end <= Most)
            {
                return text[..end];
            }
        }

        return Shortened.To(Most, text);
    }
}
