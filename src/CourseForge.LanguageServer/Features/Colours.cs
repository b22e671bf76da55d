using System.Text.RegularExpressions;
using CourseForge.LanguageServer.Documents;
using CourseForge.LanguageServer.Protocol;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.LanguageServer.Features;

/// <summary>What the words of a text are, for their colours: kinds of blocks, attributes, ids.</summary>
internal sealed partial class Colours(OpenCurricula curricula, CurriculumText text)
{
    /// <summary>The protocol's own types, so that every colour scheme knows them; numbers are places in this list.</summary>
    internal static readonly List<string> Types = ["keyword", "property", "string", "variable", "parameter"];

    internal static readonly List<string> Modifiers = ["declaration"];

    private const int Keyword = 0;
    private const int Property = 1;
    private const int Value = 2;
    private const int Name = 3;
    private const int Parameter = 4;

    private sealed record Token(SourceSpan Span, int Type, bool IsDefinition);

    public SemanticTokens? All(TextDocumentParams of)
    {
        if (curricula.At(of.TextDocument.Uri, new Position(0, 0)) is not { } place)
        {
            return null;
        }

        var file = place.Document.Text;
        var names = place.Curriculum.Session.Parsed.Syntax is null ? [] : place.Curriculum.Names?.In(place.Path) ?? [];
        var tokens = names
            .Where(name => name.Id.Span.End <= file.Length)
            .Select(name => new Token(
                file.Span(name.Id.Span.Start, name.Id.Span.Length),
                name.Kind == SymbolKind.Parameter ? Parameter : Name,
                name.IsDefinition
            ))
            .Concat(place.Path.Extension == ".md" ? InMarkdown(file) : []);
        return new SemanticTokens(Encode(tokens));
    }

    private static IEnumerable<Token> InMarkdown(SourceFile file)
    {
        foreach (Match line in OpeningLine().Matches(file.Text))
        {
            var kind = line.Groups["kind"];
            if (kind.Success)
            {
                yield return new Token(file.Span(kind.Index, kind.Length), Keyword, false);
            }

            var braces = line.Groups["braces"];
            if (!braces.Success)
            {
                continue;
            }

            foreach (Match attribute in Attribute().Matches(braces.Value))
            {
                var (name, value) = (attribute.Groups["name"], attribute.Groups["value"]);
                yield return new Token(file.Span(braces.Index + name.Index, name.Length), Property, false);
                if (value is { Success: true, Length: > 0 })
                {
                    yield return new Token(file.Span(braces.Index + value.Index, value.Length), Value, false);
                }
            }
        }
    }

    /// <summary>In the order of places, each relative to the one before; of two that share a character the id counts.</summary>
    private List<int> Encode(IEnumerable<Token> tokens)
    {
        var data = new List<int>();
        var (line, start) = (0, 0);
        var end = 0;
        foreach (
            var token in WithoutOverlaps(tokens.Where(static token => token.Span.Length > 0))
                .OrderBy(static token => token.Span.Start)
        )
        {
            var range = text.Range(token.Span);
            if (range.Start.Line != range.End.Line || token.Span.Start < end)
            {
                continue;
            }

            end = token.Span.End;
            data.AddRange(
                range.Start.Line - line,
                range.Start.Line == line ? range.Start.Character - start : range.Start.Character,
                range.End.Character - range.Start.Character,
                token.Type,
                token.IsDefinition ? 1 : 0
            );
            (line, start) = (range.Start.Line, range.Start.Character);
        }

        return data;
    }

    private static List<Token> WithoutOverlaps(IEnumerable<Token> tokens)
    {
        var taken = new List<Token>();
        foreach (var token in tokens.OrderBy(static token => token.Type is Name or Parameter ? 0 : 1))
        {
            if (
                token.Type is Name or Parameter
                || !taken.Exists(other => other.Span.Start < token.Span.End && token.Span.Start < other.Span.End)
            )
            {
                taken.Add(token);
            }
        }

        return taken;
    }

    [GeneratedRegex(
        @"^[ \t]*(#{2,6}[ \t][^{\n]*|:{3,}[ \t]*(?<kind>[a-z][a-z-]*)[^{\n]*)(?<braces>\{[^}\n]*\})?",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OpeningLine();

    [GeneratedRegex(
        @"(?<=[\s{])(?<name>[a-z][a-z-]*)(=(?<value>""[^""]*""|[^\s""}]*))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Attribute();
}
