using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>A heading of the second level and what follows it, as offsets in the file.</summary>
internal readonly record struct DocumentPart(int Heading, int HeadingLength, int Body, int End);

/// <summary>
/// A module or scenario file taken apart by lines: front matter, then one part for each <c>##</c>. Each part is parsed
/// on its own, so that a block which was left open in one lesson does not swallow the next.
/// </summary>
internal sealed class DocumentParts
{
    private readonly SourceFile _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableArray<DocumentPart>.Builder _parts = ImmutableArray.CreateBuilder<DocumentPart>();

    private DocumentParts(SourceFile file, DiagnosticBag diagnostics) => (_file, _diagnostics) = (file, diagnostics);

    internal YamlMapping? FrontMatter { get; private set; }

    internal ImmutableArray<DocumentPart> Parts => _parts.ToImmutable();

    /// <param name="what">What a <c>##</c> begins, for messages: "lesson", "node".</param>
    internal static DocumentParts Read(SourceFile file, string what, DiagnosticBag diagnostics)
    {
        var document = new DocumentParts(file, diagnostics);
        var start = document.ReadFrontMatter();
        document.Split(start);
        document.CheckBeginning(start, what);
        return document;
    }

    /// <summary>Where the text begins.</summary>
    private int ReadFrontMatter()
    {
        var text = _file.Text;
        var first = LineAt(0);
        if (!first.TrimEnd().SequenceEqual("---"))
        {
            _diagnostics.Add(Codes.MarkdownDocuments.MissingFrontMatter, _file.Span(0, first.Length));
            return 0;
        }

        var start = Next(0);
        for (var at = start; at < text.Length; at = Next(at))
        {
            var line = LineAt(at).TrimEnd();
            if (line.SequenceEqual("---"))
            {
                FrontMatter = YamlReader.Read(_file, start, at - start, _diagnostics);
                return Next(at);
            }

            // '## ' is a comment in YAML, but with attributes it is a lesson.
            if (IsHeading(line) && line.Contains("{#", StringComparison.Ordinal))
            {
                _diagnostics.Add(
                    Diagnostic
                        .Create(Codes.MarkdownDocuments.UnclosedFrontMatter, _file.Span(0, 3))
                        .WithRelated(_file.Span(at, line.Length), "the text begins here")
                );
                return at;
            }
        }

        _diagnostics.Add(Codes.MarkdownDocuments.UnclosedFrontMatter, _file.Span(0, 3));
        return text.Length;
    }

    private void Split(int start)
    {
        var text = _file.Text;
        var skip = new LineSkipper(text);
        for (var at = start; at < text.Length; )
        {
            var line = LineAt(at);
            if (skip.From(at, line) is var end && end > at)
            {
                at = end;
                continue;
            }

            if (IsHeading(line) || IsOddHeading(line, at))
            {
                EndPart(at);
                _parts.Add(new DocumentPart(at, line.TrimEnd().Length, Next(at), text.Length));
            }
            else if (MissingBlank(line) is var hashes and > 0)
            {
                _diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Markdown.HeadingLevel, _file.Span(at, hashes), new string('#', hashes))
                        .WithHint($"a heading needs a blank after '{new string('#', hashes)}'")
                        .WithFix("put a blank there", _file.Span(at + hashes, 0), " ")
                );
            }

            at = Next(at);
        }
    }

    /// <summary>
    /// A heading that a no-break space keeps from being one. Without attributes it may be a section, which is told with
    /// the lesson's text.
    /// </summary>
    private bool IsOddHeading(ReadOnlySpan<char> line, int at)
    {
        if (
            line.Length < 3
            || !line.StartsWith("##")
            || !Characters.IsOddBlank(line[2])
            || (_parts.Count > 0 && !line.Contains("{#", StringComparison.Ordinal))
        )
        {
            return false;
        }

        var place = _file.Span(at, 3);
        _diagnostics.Add(
            Diagnostic
                .Create(Codes.Markdown.NoBreakSpace, place, "##", "a heading")
                .WithFix("type a space there", place.Part(2, 1), " ")
        );
        return true;
    }

    private void EndPart(int end)
    {
        if (_parts.Count > 0)
        {
            _parts[^1] = _parts[^1] with { End = end };
        }
    }

    private void CheckBeginning(int start, string what)
    {
        if (_parts.Count == 0)
        {
            if (start < _file.Text.Length || FrontMatter is not null)
            {
                _diagnostics.Add(Codes.MarkdownDocuments.NothingInside, _file.Span(start, 0), what);
            }

            return;
        }

        var skip = new LineSkipper(_file.Text);
        for (var at = start; at < _parts[0].Heading; )
        {
            var line = LineAt(at);
            if (
                !line.IsWhiteSpace()
                && !(skip.From(at, line) is var end && end > at && line.TrimStart().StartsWith("<!--"))
            )
            {
                _diagnostics.Add(
                    Diagnostic
                        .Create(Codes.MarkdownDocuments.TextBeforeFirst, _file.Span(at, line.TrimEnd().Length), what)
                        .WithHint(line.StartsWith("# ") ? "the title stands in the front matter" : null)
                );
                return;
            }

            at = Math.Max(skip.From(at, line), Next(at));
        }
    }

    private static bool IsHeading(ReadOnlySpan<char> line) =>
        line.StartsWith("##") && (line.Length == 2 || line[2] is ' ' or '\t' or '\r');

    /// <summary>How many <c>#</c> stand directly before a word, when that looks like a heading.</summary>
    private static int MissingBlank(ReadOnlySpan<char> line)
    {
        var hashes = line.Length - line.TrimStart('#').Length;
        return hashes is >= 2 and <= 4 && hashes < line.Length && char.IsLetter(line[hashes]) ? hashes : 0;
    }

    private ReadOnlySpan<char> LineAt(int start)
    {
        var rest = _file.Text.AsSpan(start);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    private int Next(int start) => _file.Text.IndexOf('\n', start) is var end and >= 0 ? end + 1 : _file.Text.Length;
}
