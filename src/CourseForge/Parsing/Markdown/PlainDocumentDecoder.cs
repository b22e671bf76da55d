using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>
/// A document as a module: its title is the module's, the text below the title and each <c>##</c> are lessons. What a
/// module says in front matter and braces is made from the text: ids from headings, minutes from words.
/// </summary>
internal static class PlainDocumentDecoder
{
    /// <summary>How many words people read in a minute, when they want to know what is said.</summary>
    private const int WordsInMinute = 200;

    /// <summary>Null when it has no title; that was reported.</summary>
    internal static ModuleSyntax? Decode(
        PlainDocument document,
        PlainDocuments all,
        bool rawHtml,
        DiagnosticBag diagnostics
    )
    {
        var file = document.File;
        if (document.Title is not { } title)
        {
            diagnostics.Add(Codes.MarkdownDocuments.DocumentWithoutTitle, file.Start);
            return null;
        }

        var lessons = ImmutableArray.CreateBuilder<LessonSyntax>();
        var parts = document.Headings.Where(static heading => heading.Level == 2).ToList();
        var first = parts.Count > 0 ? parts[0].Start : file.Length;
        if (!file.Text.AsSpan(document.Body, first - document.Body).IsWhiteSpace())
        {
            lessons.Add(Lesson(title, document.Body, first));
        }

        for (var i = 0; i < parts.Count; i++)
        {
            var end = i + 1 < parts.Count ? parts[i + 1].Start : file.Length;
            lessons.Add(Lesson(parts[i], parts[i].Start + parts[i].Length, end));
        }

        var place = file.Span(title.Start, title.Length);
        return new ModuleSyntax
        {
            File = file,
            Id = new Located<string>(document.Id, document.Path.Span),
            Title = new Located<string>(title.Words, place),
            Summary = null,
            Objectives = [],
            Minutes = new Located<int>(lessons.Sum(static lesson => lesson.Minutes.Value), place),
            Audience = [],
            Tier = null,
            Warning = null,
            Lessons = lessons.ToImmutable(),
            Span = place,
            IsDocument = true,
        };

        LessonSyntax Lesson(PlainHeading heading, int start, int end)
        {
            var span = file.Span(heading.Start, heading.Length);
            var bag = new DiagnosticBag();
            var text = file.Text[start..end];
            var content = MarkdownReader.Read(
                text,
                TextMap.Slice(file, start, end - start),
                MarkdownKind.Lesson,
                rawHtml,
                bag,
                new DocumentLinks(document, all)
            );
            if (!content.Nodes.Any() && !bag.HasErrors)
            {
                bag.Add(Codes.MarkdownDocuments.EmptyLesson, span, heading.Words);
            }

            diagnostics.AddRange(bag);
            return new LessonSyntax
            {
                Id = new Located<string>(heading.Id, span),
                Title = heading.Words,
                Minutes = new Located<int>(MinutesOf(text), span),
                Objectives = [],
                Audience = [],
                Tier = null,
                Priority = null,
                Delivery = null,
                Warning = null,
                IsSensitive = false,
                Content = content,
                Span = span,
            };
        }
    }

    private static int MinutesOf(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isInside = false;
        foreach (var sign in text)
        {
            var isLetter = char.IsLetterOrDigit(sign);
            words += isLetter && !isInside ? 1 : 0;
            isInside = isLetter;
        }

        return Math.Max(1, (words + WordsInMinute - 1) / WordsInMinute);
    }
}
