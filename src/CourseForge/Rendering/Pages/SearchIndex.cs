using System.Buffers;
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

    private static readonly JsonWriterOptions Letters = new()
    {
        // The file is no part of a page, and other letters than ASCII would take three times the room.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <param name="pages">The pages as they were written.</param>
    internal static GeneratedFile Of(
        CourseRenderContext context,
        IReadOnlyCollection<GeneratedFile> pages,
        int maxParallelism
    )
    {
        var texts = new List<string>();
        using var buffer = new RentedBytes();
        buffer.Write("globalThis.courseForgeSearch = "u8);
        using (var json = new Utf8JsonWriter(buffer, Letters))
        {
            Write(json, texts, context, Read(context, pages, maxParallelism));
        }

        buffer.Write(";\n"u8);
        return new GeneratedFile(Path, buffer.Written.ToArray()) { Texts = texts };
    }

    private static SearchedPage[] Read(
        CourseRenderContext context,
        IReadOnlyCollection<GeneratedFile> pages,
        int maxParallelism
    )
    {
        var byPath = pages.ToDictionary(static page => page.Path, StringComparer.Ordinal);
        var planned = context.Plan.Lessons;
        var lessons = new SearchedPage[planned.Length];
        Parallel.For(0, lessons.Length, new ParallelOptions { MaxDegreeOfParallelism = maxParallelism }, i =>
            lessons[i] = SearchedPage.Of(byPath[planned[i].Href])
        );
        return lessons;
    }

    /// <summary>
    /// One array for each page: address, title, what it is, and its sections as anchor, heading, text and other words.
    /// </summary>
    /// <param name="texts">Takes each text and each rare word by itself.</param>
    private static void Write(
        Utf8JsonWriter json,
        List<string> texts,
        CourseRenderContext context,
        SearchedPage[] lessons
    )
    {
        var (plan, course) = (context.Plan, context.Course);
        var rare = new RareWords([.. lessons.SelectMany(static page => page.Sections)]);
        var number = 0;
        json.WriteStartArray();
        foreach (var (lesson, page) in plan.Lessons.Zip(lessons))
        {
            Page(lesson.Href, lesson.Lesson.Title, lesson.Module.Title);
            foreach (var section in page.Sections)
            {
                Section(section.Anchor, section.Title, section.Kept, rare.Of(number++));
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
                Section(ElementIds.Term(term.Id), Joined(term.Term, term.Also), KeyWordsOf(term.Definition));
            }

            End();
        }

        if (plan.Contacts is { } contacts)
        {
            var records = Records(PageKind.Contacts, PagePlan.ContactsPath, contacts);
            foreach (var contact in course.Contacts.Select(records.Contact))
            {
                var numbers = string.Join(", ", contact.Phones.Select(static phone => phone.Number));
                Section(
                    ElementIds.Contact(contact.Id),
                    contact.Name,
                    KeyWords.Of(Joined(numbers, WordsOf(contact.Description)))
                );
            }

            End();
        }

        if (plan.Law is { } law)
        {
            var records = Records(PageKind.Law, PagePlan.LawPath, law);
            foreach (var statute in course.Statutes.Select(records.Statute))
            {
                Section("law-" + statute.Id, Joined(statute.Title, statute.Cite), KeyWordsOf(statute.Summary));
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
            Text(title);
            Text(kind);
        }

        void Section(string anchor, string title, string text, params ReadOnlySpan<string> more)
        {
            json.WriteStringValue(anchor);
            Text(title);
            Text(text);
            json.WriteStringValue(string.Join(' ', more));
            texts.AddRange(more);
        }

        void Text(string text)
        {
            json.WriteStringValue(text);
            texts.Add(text);
        }

        void End() => json.WriteEndArray();
    }

    private static string KeyWordsOf(Html? html) => KeyWords.Of(WordsOf(html));

    private static string WordsOf(Html? html) => html is null ? "" : PageSections.WordsOf(html.ToString());

    private static string Joined(string first, string? second) =>
        string.IsNullOrEmpty(second) ? first
        : first.Length == 0 ? second
        : $"{first} · {second}";
}
