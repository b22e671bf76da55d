using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CourseForge.Blocks;
using CourseForge.Layout;
using CourseForge.Parsing.Markdown;
using CourseForge.Parsing.Overlays;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Writing;

/// <summary>What can be written at a place of Markdown, by the line that the place is in.</summary>
internal sealed partial class TextWriting
{
    private static readonly ImmutableArray<(string Scheme, SymbolKind Kind, string Summary)> Schemes =
    [
        .. Enum.GetValues<SymbolKind>()
            .Where(static kind => kind.LinkPrefix() is not null)
            .Select(static kind => (kind.LinkPrefix()!, kind, $"A link to {kind.WordWithArticle()}.")),
    ];

    private readonly FileKind _kind;
    private readonly string _text;
    private readonly int _offset;
    private readonly int _lineStart;
    private readonly string _head;

    private TextWriting(FileKind kind, string text, int offset)
    {
        (_kind, _text, _offset) = (kind, text, offset);
        _lineStart = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        _head = text[_lineStart..offset];
    }

    /// <summary>Null where words stand that nobody can know.</summary>
    internal static WritingPlace? At(FileKind kind, string text, int offset) =>
        new TextWriting(kind, text, offset) is var place
        && (place.Parameter() ?? place.Link() ?? place.Attributes() ?? place.Opening()) is { } found
            ? found
            : null;

    private WritingPlace? Parameter()
    {
        if (ParameterHead().Match(_head) is not { Success: true } match)
        {
            return null;
        }

        return Place(match.Groups[1].Value) with
        {
            Names = [SymbolKind.Parameter],
            After = _text.AsSpan(_offset).StartsWith("}}") ? "" : "}}",
        };
    }

    private WritingPlace? Link()
    {
        if (LinkHead().Match(_head) is not { Success: true } match)
        {
            return null;
        }

        var id = match.Groups["id"].Value;
        if (match.Groups["section"] is { Success: true } section)
        {
            var isOther = match.Groups["scheme"].Value == SymbolKind.Lesson.LinkPrefix();
            return isOther || id.Length == 0
                ? Place(section.Value) with
                {
                    Names = [SymbolKind.Section],
                    Scope = isOther ? id : PartId() ?? "",
                }
                : null;
        }

        if (match.Groups["scheme"] is { Success: true } scheme)
        {
            return Schemes.FirstOrDefault(one => one.Scheme == scheme.Value) is { Scheme: not null } known
                ? Place(id) with
                {
                    Names = [known.Kind],
                }
                : null;
        }

        var isChoice = _kind == FileKind.Scenario && _head.TrimStart() is ['-' or '*', ' ', '[', ..];
        return Place(id) with
        {
            Words = [.. Schemes.Select(static one => new WritingWord(WritingWordKind.Value, one.Scheme, one.Summary))],
            Names = isChoice ? [SymbolKind.ScenarioNode] : [],
        };
    }

    /// <summary>Between braces behind a heading, an opening line, a picture or a choice.</summary>
    private WritingPlace? Attributes()
    {
        var brace = _head.LastIndexOf('{');
        if (
            brace < 0
            || _head.AsSpan(brace).Contains('}')
            || (brace > 0 && _head[brace - 1] == '{')
            || ShapesOf(_head[..brace]) is not { IsDefaultOrEmpty: false } shapes
        )
        {
            return null;
        }

        var inside = _head[(brace + 1)..];
        if (ValueHead().Match(inside) is { Success: true } value)
        {
            return shapes.FirstOrDefault(shape => shape.Name == value.Groups["name"].Value) is { } shape
                ? Value(
                    shape,
                    value.Groups["quoted"] is { Success: true } quoted ? quoted.Value : value.Groups["bare"].Value
                )
                : null;
        }

        return AttributeHead().Match(inside) is { Success: true } name
            ? Place(name.Groups[1].Value) with
            {
                Words = [.. shapes.Where(shape => !Has(inside, shape.Name)).Select(Word)],
            }
            : null;
    }

    private WritingPlace? Value(AttributeShape shape, string written)
    {
        var word = written[(written.LastIndexOf(' ') + 1)..];
        return shape switch
        {
            { Names: { } kind } => Place(shape.Type == AttributeType.Ids ? word : written) with { Names = [kind] },
            { Words: { IsDefaultOrEmpty: false } words } => Place(written) with
            {
                Words = [.. words.Select(one => new WritingWord(WritingWordKind.Value, one, shape.Summary))],
            },
            _ => null,
        };
    }

    /// <summary>The line that opens a block or a claim, without its braces.</summary>
    private WritingPlace? Opening()
    {
        if (OpeningHead().Match(_head) is not { Success: true } match)
        {
            return null;
        }

        var rest = match.Groups[1].Value;
        var blank = rest.IndexOf(' ');
        if (blank < 0)
        {
            return Place(rest) with { Words = [.. Kinds()] };
        }

        var name = rest[..blank];
        var word = rest[(rest.LastIndexOf(' ') + 1)..];
        if (_kind == FileKind.OverlayText && EnumWords.Read<ClaimBlockVerb>(name) is not null)
        {
            // A verb has one aim, and a block of the same name has none.
            return rest.IndexOf('#', StringComparison.Ordinal) is var sign && sign >= 0 && rest[..sign].Trim() == name
                    ? Place(rest[(sign + 1)..]) with
                    {
                        Verb = name,
                        Names = [SymbolKind.Any],
                        TakesFacet = name == ClaimBlockVerb.Decide.Written(),
                    }
                : word.Length == 0 && rest.Trim() == name
                    ? Place("") with
                    {
                        Words = [new WritingWord(WritingWordKind.Value, "#", "The id of what it is said of.")],
                    }
                : null;
        }

        return
            BlockKinds.Find(name)?.Arguments is { Names: { } kind } arguments
            && (arguments.Many || rest.LastIndexOf(' ') == blank)
            ? Place(word) with
            {
                Names = [kind],
            }
            : null;
    }

    private IEnumerable<WritingWord> Kinds()
    {
        if (_kind == FileKind.OverlayText)
        {
            foreach (var verb in Enum.GetValues<ClaimBlockVerb>())
            {
                yield return new WritingWord(
                    WritingWordKind.Block,
                    verb.Written(),
                    ClaimVerbs.SummaryOf(verb),
                    verb.Written() + " #"
                );
            }
        }

        foreach (var kind in BlockKinds.All)
        {
            if (_kind != FileKind.OverlayText || EnumWords.Read<ClaimBlockVerb>(kind.Name) is null)
            {
                yield return new WritingWord(WritingWordKind.Block, kind.Name, kind.Summary)
                {
                    Details = "```markdown\n" + kind.Example.TrimEnd() + "\n```",
                };
            }
        }
    }

    /// <summary>What may stand in braces behind a piece of a line.</summary>
    private ImmutableArray<AttributeShape> ShapesOf(string before)
    {
        var line = before.TrimStart();
        if (line.StartsWith('#'))
        {
            return line.StartsWith("## ", StringComparison.Ordinal) && _kind != FileKind.OverlayText
                ? _kind == FileKind.Scenario
                    ? ScenarioDecoder.NodeAttributes
                    : [.. ModuleDecoder.LessonAttributes]
                : [BlockAttributes.Slide];
        }

        if (OpeningHead().Match(before) is { Success: true } match)
        {
            var name = match.Groups[1].Value.Split(' ')[0];
            return _kind == FileKind.OverlayText && EnumWords.Read<ClaimBlockVerb>(name) is { } verb
                    ? [.. ClaimVerbs.AttributesOf(verb), .. ClaimVerbs.Terms]
                : BlockKinds.Find(name) is { } kind ? [.. kind.Attributes, .. BlockAttributes.Common]
                : [];
        }

        return !before.EndsWith(')') ? []
            : _kind == FileKind.Scenario && line is ['-' or '*', ' ', ..] ? [.. ChoiceReader.Attributes]
            : before.LastIndexOf("![", StringComparison.Ordinal) >= 0 ? [.. MediaReader.Attributes]
            : [];
    }

    /// <summary>The id of the lesson or node that the place is in.</summary>
    private string? PartId() => PartHead().Matches(_text[.._offset]) is [.., var last] ? last.Groups[1].Value : null;

    private WritingPlace Place(string word)
    {
        var end = _offset;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '-' or '_' or ':'))
        {
            end++;
        }

        return new WritingPlace(_offset - word.Length, end);
    }

    private static WritingWord Word(AttributeShape shape) =>
        new(
            WritingWordKind.Key,
            shape.Name,
            shape.Summary,
            shape.Type switch
            {
                AttributeType.Flag => null,
                AttributeType.Text or AttributeType.Ids => shape.Name + "=\"$0\"",
                _ => shape.Name + "=",
            }
        )
        {
            IsRequired = shape.Required,
        };

    private static bool Has(string inside, string name) =>
        Regex.IsMatch(inside, $@"(^|\s){Regex.Escape(name)}(=|\s|$)", RegexOptions.CultureInvariant)
        && !inside.EndsWith(name, StringComparison.Ordinal);

    [GeneratedRegex(@"\{\{[ \t]*([A-Za-z0-9_-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterHead();

    [GeneratedRegex(
        @"\]\((?<scheme>[a-z]+:)?(?<id>[A-Za-z0-9:_./-]*)(#(?<section>[A-Za-z0-9_-]*))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LinkHead();

    [GeneratedRegex(
        @"(?<name>[a-z-]+)=(""(?<quoted>[^""]*)|(?<bare>[^\s""]*))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ValueHead();

    [GeneratedRegex(@"(?:^|\s)([a-z-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex AttributeHead();

    [GeneratedRegex(@"^\s*:{3,}\s*([^{]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningHead();

    [GeneratedRegex(@"^##[ \t][^\n]*\{#([a-z0-9:-]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex PartHead();
}
