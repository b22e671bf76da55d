using System.Buffers;
using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>The line that begins a lesson or a scenario node: <c>## Title {#id minutes=10}</c>.</summary>
/// <param name="Attributes">Those that are known and of the right type.</param>
internal sealed record PartHeading(
    AttributeList Written,
    Located<string> Id,
    string Title,
    ImmutableDictionary<string, Located<string>> Attributes,
    SourceSpan Span
)
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("*_`[]<>&\\{!");

    /// <param name="owner">For messages: "a lesson".</param>
    internal static PartHeading Read(
        SourceFile file,
        DocumentPart part,
        ImmutableArray<AttributeShape> shapes,
        string owner,
        DiagnosticBag diagnostics
    )
    {
        var span = file.Span(part.Heading, part.HeadingLength);
        var line = span.Slice;
        var braces = BracesOf(line);
        var list =
            braces < line.Length
                ? AttributeReader.Read(line[braces..], span.Part(braces, line.Length - braces), diagnostics)
                : AttributeList.Empty(span);
        if (braces == line.Length && line.IndexOf("{#") is var broken and > 0)
        {
            diagnostics.Add(
                Codes.Markdown.MalformedAttributes,
                span.Part(broken, line.Length - broken),
                line[broken..].ToString()
            );
            list = list with { IsBroken = true };
            braces = broken;
        }

        var title = ReadTitle(file, part, braces, diagnostics);
        if (list is { Id: null, IsBroken: false })
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Markdown.MissingAttribute, span, owner, "an id, such as '{#an-id}'")
                    .WithFix(NewIds.For(title, span, braces, line.Length))
            );
        }

        var attributes = AttributeCheck.Check(list, shapes.AsSpan(), [], owner, span, diagnostics);
        return new PartHeading(list, list.Id ?? new Located<string>("", span), title, attributes, span);
    }

    private static string ReadTitle(SourceFile file, DocumentPart part, int braces, DiagnosticBag diagnostics)
    {
        var heading = file.Text.AsSpan(part.Heading, braces);
        var start = 2 + heading[2..].Length - heading[2..].TrimStart().Length;
        var title = heading[start..].TrimEnd();
        // CommonMark 0.31, 4.2: a closing sequence of '#' behind a blank is not part of the title.
        var open = title.TrimEnd('#');
        title = open.Length < title.Length && (open.IsEmpty || open[^1] == ' ') ? open.TrimEnd() : title;
        if (title.IsEmpty)
        {
            diagnostics.Add(Codes.Markdown.EmptyHeading, file.Span(part.Heading, part.HeadingLength));
            return "";
        }

        if (!title.ContainsAny(Markup))
        {
            return title.ToString();
        }

        var content = MarkdownReader.Read(
            title.ToString(),
            TextMap.Slice(file, part.Heading + start, title.Length),
            MarkdownKind.Value,
            false,
            diagnostics
        );
        SourceSpan? markup =
            content.References.Length > 0 ? content.References[0].Span
            : content.Links.Length > 0 ? content.Links[0].Span
            : content.Media.Length > 0 ? content.Media[0].Span
            : content.Parameters.Length > 0 ? content.Parameters[0].Span
            : null;
        if (markup is { } place)
        {
            diagnostics.Add(Codes.MarkdownDocuments.MarkupInTitle, place, place.Slice.ToString());
        }

        return Syntax.MarkdownText.Of(content);
    }

    /// <summary>Where the braces at the end of the line begin; the line's length when there are none.</summary>
    private static int BracesOf(ReadOnlySpan<char> line)
    {
        for (var i = 2; i < line.Length; i++)
        {
            if (line[i] == '{' && line[i - 1] != '\\' && AttributeReader.LengthOf(line[i..]) == line.Length - i)
            {
                return i;
            }
        }

        return line.Length;
    }
}
