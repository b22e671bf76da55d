using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Reads a template of the Handlebars language: names, if, unless, each, with, else, partials and comments, and nothing
/// more. White space goes as in Handlebars: a <c>~</c> takes all of it on its side, and a line with nothing but one
/// block tag, partial or comment goes whole.
/// </summary>
internal sealed class TemplateParser
{
    private static readonly string[] Blocks = ["each", "if", "unless", "with"];

    private readonly SourceFile _file;
    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly Stack<Open> _open = new();

    /// <summary>Where the text that no node has yet begins.</summary>
    private int _taken;

    private TemplateParser(SourceFile file, DiagnosticBag diagnostics)
    {
        _file = file;
        _text = file.Text;
        _diagnostics = diagnostics;
    }

    /// <summary>A block that waits for its end.</summary>
    /// <param name="IsChained">Begun by <c>{{else if}}</c>: ends together with the block around it.</param>
    private sealed record Open(string Keyword, TemplatePath? Path, SourceSpan Span, bool IsChained)
    {
        internal List<TemplateNode> Body { get; } = [];

        internal List<TemplateNode>? Otherwise { get; set; }

        internal List<TemplateNode> Current => Otherwise ?? Body;
    }

    internal static ImmutableArray<TemplateNode> Parse(SourceFile file, DiagnosticBag diagnostics) =>
        new TemplateParser(file, diagnostics).Parse();

    private ImmutableArray<TemplateNode> Parse()
    {
        var root = new Open("", null, default, false);
        _open.Push(root);
        var at = 0;
        while ((at = _text.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            if (at > 0 && _text[at - 1] == '\\')
            {
                // Braces to be shown: only the backslash goes.
                Text(at - 1);
                _taken = at;
                at += 2;
            }
            else
            {
                at = ReadTag(at);
            }
        }

        Text(_text.Length);

        while (_open.Count > 1)
        {
            var open = _open.Pop();
            if (!open.IsChained)
            {
                _diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Rendering.TemplateSyntax, open.Span, $"'{open.Span.Slice}' is never closed")
                        .WithHint($"add {{{{/{open.Keyword}}}}} where it should end")
                );
            }
        }

        return [.. root.Body];
    }

    /// <summary>Reads the tag at an offset; gives the offset after it.</summary>
    private int ReadTag(int start)
    {
        if (_text.AsSpan(start).StartsWith("{{!--") || _text.AsSpan(start).StartsWith("{{~!--"))
        {
            if (End(start, "--}}", "--~}}") is not (var end and > 0))
            {
                return Unclosed(start, "comment");
            }

            Space(start, end, '!', trimBefore: _text[start + 2] == '~', trimAfter: _text[end - 3] == '~');
            return end;
        }

        var isRaw = _text.AsSpan(start).StartsWith("{{{");
        var close = isRaw ? "}}}" : "}}";
        var inner = start + close.Length;
        var stop = _text.IndexOf(close, inner, StringComparison.Ordinal);
        if (stop < 0)
        {
            return Unclosed(start, "tag");
        }

        var after = stop + close.Length;
        var span = _file.Span(start, after - start);
        var (trimBefore, trimAfter) = (_text[inner] == '~', _text[stop - 1] == '~');
        while (inner < stop && (_text[inner] == '~' || char.IsWhiteSpace(_text[inner])))
        {
            inner++;
        }

        while (stop > inner && (_text[stop - 1] == '~' || char.IsWhiteSpace(_text[stop - 1])))
        {
            stop--;
        }

        // A second "{{" inside means that this tag was never closed: the "}}" found belongs to the next one.
        if (_text.IndexOf("{{", inner, stop - inner, StringComparison.Ordinal) >= 0)
        {
            return Unclosed(start, "tag");
        }

        if (inner == stop)
        {
            Report(span, $"'{span.Slice}' is empty");
            return after;
        }

        var isElse = !isRaw && Words(inner, stop)[0].Value is "else" or "^";
        Space(
            start,
            after,
            isRaw ? '{'
                : isElse ? '^'
                : _text[inner],
            trimBefore,
            trimAfter
        );
        if (isRaw)
        {
            Output(Words(inner, stop), isRaw, span);
        }
        else
        {
            Tag(_text[inner], inner, stop, span);
        }

        return after;
    }

    /// <summary>
    /// Takes in the text before a tag, without the white space that the tag takes away on both sides.
    /// </summary>
    private void Space(int start, int after, char sigil, bool trimBefore, bool trimAfter)
    {
        var (lineStart, lineEnd) = (start, after);
        while (lineStart > 0 && _text[lineStart - 1] is ' ' or '\t')
        {
            lineStart--;
        }

        while (lineEnd < _text.Length && _text[lineEnd] is ' ' or '\t' or '\r')
        {
            lineEnd++;
        }

        var isAlone =
            sigil is '#' or '/' or '^' or '>' or '!'
            && (lineStart == 0 || _text[lineStart - 1] == '\n')
            && (lineEnd == _text.Length || _text[lineEnd] == '\n');
        Text(
            trimBefore ? _text.AsSpan(0, start).TrimEnd().Length
            : isAlone ? lineStart
            : start
        );
        _taken =
            trimAfter ? _text.Length - _text.AsSpan(after).TrimStart().Length
            : isAlone ? Math.Min(lineEnd + 1, _text.Length)
            : after;
    }

    private void Text(int end)
    {
        if (end > _taken)
        {
            _open.Peek().Current.Add(new TextNode(_text[_taken..end], _file.Span(_taken, end - _taken)));
        }
    }

    private void Tag(char sigil, int inner, int stop, SourceSpan span)
    {
        switch (sigil)
        {
            case '!':
                break;
            case '#':
                OpenBlock(Words(inner + 1, stop).AsSpan(), span, isChained: false);
                break;
            case '/':
                CloseBlock(_text[(inner + 1)..stop].Trim(), span);
                break;
            case '>':
                Partial(Words(inner + 1, stop), span);
                break;
            case '&':
                Output(Words(inner + 1, stop), isRaw: true, span);
                break;
            case '^' when inner + 1 == stop:
                Else([], span);
                break;
            default:
                var words = Words(inner, stop);
                if (words[0].Value == "else")
                {
                    Else(words.AsSpan()[1..], span);
                }
                else
                {
                    Output(words, isRaw: false, span);
                }

                break;
        }
    }

    private void Output(ImmutableArray<Located<string>> words, bool isRaw, SourceSpan span)
    {
        if (words.Length != 1)
        {
            Report(span, $"'{span.Slice}' calls a helper, and there are none");
            return;
        }

        _open.Peek().Current.Add(new OutputNode(new TemplatePath(words[0]), isRaw, span));
    }

    private void Partial(ImmutableArray<Located<string>> words, SourceSpan span)
    {
        if (words.Length is 1 or 2 && !words.Any(static word => word.Value.Contains('=', StringComparison.Ordinal)))
        {
            _open
                .Peek()
                .Current.Add(new PartialNode(words[0], words.Length == 2 ? new TemplatePath(words[1]) : null, span));
            return;
        }

        Report(span, $"'{span.Slice}' is not a partial with a name and at most one value");
    }

    private void OpenBlock(ReadOnlySpan<Located<string>> words, SourceSpan span, bool isChained)
    {
        if (words.Length == 0 || Array.IndexOf(Blocks, words[0].Value) < 0)
        {
            var written = words.Length == 0 ? "" : words[0].Value;
            _diagnostics.Add(
                Diagnostic
                    .Create(Codes.Rendering.TemplateSyntax, span, $"'{span.Slice}' is not a block that there is")
                    .WithNearest(written, Blocks)
            );
        }
        else if (words.Length != 2)
        {
            Report(span, $"'{span.Slice}' needs one name after '{words[0].Value}'");
        }

        // Kept even when wrong, so that its end is not reported as well.
        _open.Push(
            new Open(
                words.Length > 0 ? words[0].Value : "",
                words.Length > 1 ? new TemplatePath(words[1]) : null,
                span,
                isChained
            )
        );
    }

    private void Else(ReadOnlySpan<Located<string>> words, SourceSpan span)
    {
        var open = _open.Peek();
        if (_open.Count == 1 || open.Otherwise is not null)
        {
            Report(span, $"'{span.Slice}' stands outside of a block");
            return;
        }

        open.Otherwise = [];
        if (words.Length > 0)
        {
            OpenBlock(words, span, isChained: true);
        }
    }

    private void CloseBlock(string keyword, SourceSpan span)
    {
        while (_open.Peek().IsChained)
        {
            Finish(_open.Pop());
        }

        if (_open.Count == 1)
        {
            Report(span, $"'{span.Slice}' closes a block that was never opened");
            return;
        }

        var open = _open.Pop();
        if (open.Keyword != keyword)
        {
            _diagnostics.Add(
                Diagnostic
                    .Create(Codes.Rendering.TemplateSyntax, span, $"'{span.Slice}' does not close '{open.Span.Slice}'")
                    .WithRelated(open.Span, "opened here")
            );
        }

        Finish(open);
    }

    private void Finish(Open open) =>
        _open
            .Peek()
            .Current.Add(new BlockNode(open.Keyword, open.Path, [.. open.Body], [.. open.Otherwise ?? []], open.Span));

    private ImmutableArray<Located<string>> Words(int start, int stop) =>
        new Located<string>(_text[start..stop], _file.Span(start, stop - start)).Words();

    private int End(int start, string close, string trimmed)
    {
        var plain = _text.IndexOf(close, start, StringComparison.Ordinal);
        var other = _text.IndexOf(trimmed, start, StringComparison.Ordinal);
        return other >= 0 && (plain < 0 || other < plain) ? other + trimmed.Length
            : plain < 0 ? -1
            : plain + close.Length;
    }

    private int Unclosed(int start, string what)
    {
        var line = _text.AsSpan(start);
        var length = line.IndexOfAny('\r', '\n') is var end and >= 0 ? end : line.Length;
        Report(_file.Span(start, Math.Min(length, 40)), $"the {what} that starts here has no end");
        return start + 2;
    }

    private void Report(SourceSpan span, string what) => _diagnostics.Add(Codes.Rendering.TemplateSyntax, span, what);
}
