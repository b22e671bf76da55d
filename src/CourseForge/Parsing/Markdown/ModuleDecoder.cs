using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>One modules/*.md file: front matter and lessons.</summary>
internal static class ModuleDecoder
{
    /// <summary>What may stand in the braces of a lesson's heading.</summary>
    internal static readonly ImmutableArray<AttributeShape> LessonAttributes =
    [
        new("minutes", AttributeType.Minutes, "How long a learner needs.", Required: true),
        new("objectives", AttributeType.Ids, "The objectives that it teaches.", Names: SymbolKind.Objective),
        .. BlockAttributes.Common,
        new(
            "priority",
            AttributeType.Rank,
            "When a short course takes it, if it is extended: 1 before 2, and those without one last."
        ),
        new("warning", AttributeType.Text, "A content warning, shown before the lesson."),
        new("sensitive", AttributeType.Flag, "It needs a content warning."),
    ];

    /// <summary>Null when the file is too broken to be a module; then something was reported.</summary>
    internal static ModuleSyntax? Decode(SourceFile file, bool rawHtml, DiagnosticBag diagnostics)
    {
        var document = DocumentParts.Read(file, "lesson", diagnostics);
        var lessons = ImmutableArray.CreateBuilder<LessonSyntax>(document.Parts.Length);
        foreach (var part in document.Parts)
        {
            lessons.Add(Lesson(file, part, rawHtml, diagnostics));
        }

        if (document.FrontMatter is not { } mapping)
        {
            return null;
        }

        var record = YamlRecord.Open(mapping, Shapes.ModuleFrontMatter, rawHtml, diagnostics);
        return new ModuleSyntax
        {
            File = file,
            Id = record.Text("module"),
            Title = record.Text("title"),
            Summary = record.OptionalMarkdown("summary"),
            Objectives = record.List("objectives"),
            Minutes = record.Integer("minutes"),
            Audience = record.List("audience"),
            Tier = record.OptionalChoice<Tier>("tier")?.Value,
            Warning = record.OptionalMarkdown("warning"),
            Lessons = lessons.ToImmutable(),
            Span = record.Span,
        };
    }

    /// <summary>A number whose attribute was checked.</summary>
    internal static Located<int>? Rank(Located<string>? priority) =>
        priority is { } written
            ? new Located<int>(int.Parse(written.Value, CultureInfo.InvariantCulture), written.Span)
            : null;

    private static LessonSyntax Lesson(SourceFile file, DocumentPart part, bool rawHtml, DiagnosticBag diagnostics)
    {
        var heading = PartHeading.Read(file, part, LessonAttributes, "a lesson", diagnostics);
        var attributes = heading.Attributes;
        var length = part.End - part.Body;
        var bag = new DiagnosticBag();
        var content = Read(bag) with { ReadAgain = () => Read(new DiagnosticBag()) };
        if (!content.Nodes.Any() && !bag.HasErrors)
        {
            bag.Add(Codes.MarkdownDocuments.EmptyLesson, heading.Span, heading.Title);
        }

        diagnostics.AddRange(bag);
        Located<string>? slide = attributes.TryGetValue(SlideText.Attribute, out var words) ? words : null;
        SlideCheck.Check(slide, diagnostics);
        return new LessonSyntax
        {
            Id = heading.Id,
            Title = heading.Title,
            Minutes = attributes.TryGetValue("minutes", out var minutes)
                ? new Located<int>(int.Parse(minutes.Value, CultureInfo.InvariantCulture), minutes.Span)
                : new Located<int>(0, heading.Span),
            Objectives = Ids("objectives"),
            Audience = Ids("audience"),
            Tier = EnumWords.Read<Tier>(Word("tier")),
            Priority = attributes.TryGetValue("priority", out var priority) ? Rank(priority) : null,
            Delivery = EnumWords.Read<Delivery>(Word("delivery")),
            Warning = attributes.TryGetValue("warning", out var warning) ? warning : null,
            IsSensitive = attributes.ContainsKey("sensitive"),
            Slide = slide,
            Content = content,
            Span = heading.Span,
        };

        MarkdownContent Read(DiagnosticBag said) =>
            MarkdownReader.Read(
                file.Text.Substring(part.Body, length),
                TextMap.Slice(file, part.Body, length),
                MarkdownKind.Lesson,
                rawHtml,
                said
            );

        ImmutableArray<Located<string>> Ids(string name) =>
            attributes.TryGetValue(name, out var value) ? value.Words() : [];

        string? Word(string name) => attributes.TryGetValue(name, out var value) ? value.Value : null;
    }
}
