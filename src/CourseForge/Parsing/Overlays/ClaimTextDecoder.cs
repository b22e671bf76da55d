using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Parsing.Markdown;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>What an overlay says in Markdown: overlays/ID/*.md.</summary>
internal static class ClaimTextDecoder
{
    internal static ImmutableArray<ClaimSyntax> Decode(SourceFile file, DiagnosticBag diagnostics)
    {
        var layer = CurriculumLayout.LayerOf(file.Path) ?? "";
        var claims = ImmutableArray.CreateBuilder<ClaimSyntax>();
        foreach (var part in ClaimParts.Read(file, diagnostics))
        {
            if (Claim(file, part, layer, diagnostics) is { } claim)
            {
                claims.Add(claim);
            }
        }

        return claims.ToImmutable();
    }

    private static ClaimSyntax? Claim(SourceFile file, ClaimPart part, string layer, DiagnosticBag diagnostics)
    {
        var span = file.Span(part.Opening, part.OpeningLength);
        var head = ClaimHead.Read(part, span, diagnostics);
        var isUse = part.Verb == ClaimBlockVerb.Decide && head.Attributes.ContainsKey("use");
        var choices = ImmutableArray<ScenarioChoiceSyntax>.Empty;
        if (part.Verb == ClaimBlockVerb.Replace && head.Facet is not null)
        {
            // Of a scenario, nodes alone are named behind a point: what a node ends with are its choices.
            choices = ChoiceReader.Read(
                file,
                new DocumentPart(part.Opening, part.OpeningLength, part.Body, part.End),
                rawHtml: false,
                diagnostics,
                out var end
            );
            part = part with { End = end };
        }

        var content = Content(file, part, out var isEmpty, diagnostics);
        if (part.Verb == ClaimBlockVerb.Decide)
        {
            if (isUse != isEmpty && head.IsWhole)
            {
                diagnostics.Add(
                    Codes.OverlayFiles.OneDecision,
                    part.Word.Span,
                    head.Target?.Value,
                    isUse ? "both 'use' and a text" : "neither 'use' nor a text"
                );
            }
        }
        else if (isEmpty)
        {
            diagnostics.Add(Codes.OverlayFiles.EmptyClaim, part.Word.Span, part.Word.Value);
        }

        if (head.Target is not { } target)
        {
            return null;
        }

        var terms = head.Terms(diagnostics);
        return part.Verb switch
        {
            ClaimBlockVerb.Replace => new ReplaceTextSyntax(target, terms, content, span)
            {
                Facet = head.Facet,
                Choices = choices,
            },
            ClaimBlockVerb.Note => new NoteSyntax(target, terms, content, span),
            ClaimBlockVerb.Fill => new FillSyntax(target, terms, null, content, span),
            ClaimBlockVerb.Define => new DefineSyntax(target, terms, content, span),
            ClaimBlockVerb.Decide => new DecideSyntax(
                target,
                head.Facet,
                terms,
                head.Value("use"),
                null,
                isEmpty ? null : content,
                span
            ),
            ClaimBlockVerb.Before or ClaimBlockVerb.After or ClaimBlockVerb.FirstIn or ClaimBlockVerb.LastIn => Insert(
                part.Verb,
                head,
                target,
                terms,
                content,
                layer,
                diagnostics
            ),
            _ => throw new InvalidOperationException($"no such verb: {part.Verb}"),
        };
    }

    private static InsertPlace PlaceOf(ClaimBlockVerb verb) =>
        verb switch
        {
            ClaimBlockVerb.Before => InsertPlace.Before,
            ClaimBlockVerb.After => InsertPlace.After,
            ClaimBlockVerb.FirstIn => InsertPlace.FirstIn,
            ClaimBlockVerb.LastIn => InsertPlace.LastIn,
            _ => throw new UnreachableException(),
        };

    private static InsertSyntax? Insert(
        ClaimBlockVerb verb,
        ClaimHead head,
        Located<string> anchor,
        ClaimTermsSyntax terms,
        MarkdownContent content,
        string layer,
        DiagnosticBag diagnostics
    )
    {
        var lesson = Lesson(head, diagnostics);
        if (head.Value("id") is not { } id)
        {
            return null;
        }

        if (AuthoredId.IsNodeId(id.Value))
        {
            ClaimTerms.CheckOwnId(id, layer, diagnostics);
        }

        return new InsertSyntax(id, terms, PlaceOf(verb), anchor, head.Value("title"), lesson, content, head.Span);
    }

    private static InsertedLessonSyntax? Lesson(ClaimHead head, DiagnosticBag diagnostics)
    {
        if (head.Value("minutes") is not { } minutes)
        {
            if (
                !head.Written.Mentions("minutes")
                && head.Written.Items.FirstOrDefault(item => IsOfLesson(item.Name.Value))
                    is { Name.Value: { } name } item
            )
            {
                diagnostics.Add(Codes.OverlayFiles.LessonAttribute, item.Name.Span, name);
            }

            return null;
        }

        if (!head.Written.Mentions("title"))
        {
            diagnostics.Add(Codes.Markdown.MissingAttribute, head.Span, "a new lesson", "'title=\"...\"'");
        }

        return new InsertedLessonSyntax(
            new Located<int>(int.Parse(minutes.Value, CultureInfo.InvariantCulture), minutes.Span),
            head.Value("objectives")?.Words() ?? [],
            head.Value("audience")?.Words() ?? [],
            EnumWords.Read<Tier>(head.Value("tier")?.Value),
            ModuleDecoder.Rank(head.Value("priority")),
            EnumWords.Read<Delivery>(head.Value("delivery")?.Value),
            head.Value("warning"),
            head.Attributes.ContainsKey("sensitive")
        );
    }

    private static bool IsOfLesson(string name)
    {
        foreach (var shape in ClaimVerbs.Lesson)
        {
            if (shape.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static MarkdownContent Content(SourceFile file, ClaimPart part, out bool isEmpty, DiagnosticBag diagnostics)
    {
        var length = part.End - part.Body;
        var bag = new DiagnosticBag();
        var kind = part.Verb == ClaimBlockVerb.Define ? MarkdownKind.Value : MarkdownKind.Lesson;
        var content = Read(bag);
        isEmpty = !content.Nodes.Any() && !bag.HasErrors;
        diagnostics.AddRange(bag);
        return content with { ReadAgain = () => Read(new DiagnosticBag()) };

        MarkdownContent Read(DiagnosticBag said) =>
            MarkdownReader.Read(
                file.Text.Substring(part.Body, length),
                TextMap.Slice(file, part.Body, length),
                kind,
                rawHtml: false,
                said
            );
    }
}
