using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>One scenarios/*.md file: front matter and nodes. Where its choices lead is for binding to check.</summary>
internal static class ScenarioDecoder
{
    /// <summary>What may stand in the braces of a node's heading.</summary>
    internal static readonly ImmutableArray<AttributeShape> NodeAttributes =
    [
        new(
            "outcome",
            AttributeType.Word,
            "How the scenario went, for a node without choices.",
            Words: EnumWords.Of<ScenarioOutcome>()
        ),
        new("score", AttributeType.Score, "Points for getting here."),
    ];

    /// <summary>Null when the file is too broken to be a scenario; then something was reported.</summary>
    internal static ScenarioSyntax? Decode(SourceFile file, bool rawHtml, DiagnosticBag diagnostics)
    {
        var document = DocumentParts.Read(file, "node", diagnostics);
        var nodes = ImmutableArray.CreateBuilder<ScenarioNodeSyntax>(document.Parts.Length);
        foreach (var part in document.Parts)
        {
            nodes.Add(Node(file, part, rawHtml, diagnostics));
        }

        if (document.FrontMatter is not { } mapping)
        {
            return null;
        }

        var record = YamlRecord.Open(mapping, Shapes.ScenarioFrontMatter, rawHtml, diagnostics);
        return new ScenarioSyntax
        {
            File = file,
            Id = record.Text("scenario"),
            Title = record.Text("title"),
            Objectives = record.List("objectives"),
            Minutes = record.OptionalInteger("minutes")?.Value,
            Start = record.Text("start"),
            Place = record.OptionalText("place"),
            Time = record.OptionalText("time"),
            People = record.List("people"),
            IsFictional = record.Flag("fictional"),
            Source = record.OptionalText("source"),
            Warning = record.OptionalMarkdown("warning"),
            Nodes = nodes.ToImmutable(),
            Span = record.Span,
        };
    }

    private static ScenarioNodeSyntax Node(SourceFile file, DocumentPart part, bool rawHtml, DiagnosticBag diagnostics)
    {
        var heading = PartHeading.Read(file, part, NodeAttributes, "a node", diagnostics);
        var bag = new DiagnosticBag();
        var choices = ChoiceReader.Read(file, part, rawHtml, bag, out var textEnd);
        var length = textEnd - part.Body;
        var content = MarkdownReader.Read(
            file.Text.Substring(part.Body, length),
            TextMap.Slice(file, part.Body, length),
            MarkdownKind.Lesson,
            rawHtml,
            bag
        );
        if (!content.Nodes.Any() && !bag.HasErrors)
        {
            bag.Add(Codes.MarkdownDocuments.EmptyLesson, heading.Span, heading.Title);
        }

        var outcome = heading.Attributes.TryGetValue("outcome", out var word) ? word : (Located<string>?)null;
        if (choices.IsEmpty && !heading.Written.Mentions("outcome") && !heading.Written.IsBroken && !bag.HasErrors)
        {
            bag.Add(Codes.MarkdownDocuments.EndingWithoutOutcome, heading.Span, heading.Title);
        }
        else if (!choices.IsEmpty && outcome is { } written)
        {
            bag.Add(Codes.MarkdownDocuments.DecisionWithOutcome, written.Span, heading.Title);
        }

        diagnostics.AddRange(bag);
        return new ScenarioNodeSyntax(
            heading.Id,
            heading.Title,
            content,
            choices,
            EnumWords.Read<ScenarioOutcome>(outcome?.Value),
            heading.Attributes.TryGetValue("score", out var score)
                ? int.Parse(score.Value, CultureInfo.InvariantCulture)
                : null,
            heading.Span
        );
    }
}
