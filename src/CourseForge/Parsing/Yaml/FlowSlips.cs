using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// Finds what is wrong between brackets: the parser only says that they do not close. The same slips have messages of
/// their own where no brackets are, and get those here.
/// </summary>
internal sealed class FlowSlips
{
    private readonly SourceFile _file;
    private readonly string _text;
    private readonly int _end;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>Where the look has come to.</summary>
    private int _at;

    private bool _isTold;

    /// <summary>The innermost bracket that nothing closes; -1 when each is closed.</summary>
    private int _unclosed = -1;

    private FlowSlips(SourceFile file, int at, int end, DiagnosticBag diagnostics) =>
        (_file, _text, _at, _end, _diagnostics) = (file, file.Text, at, end, diagnostics);

    /// <summary>
    /// Tells the first slip between a bracket and what closes it, or in the brackets on the lines behind it: the parser
    /// may have stopped some lines before the place that stopped it. False when there is none.
    /// </summary>
    internal static bool Report(SourceFile file, int open, int end, DiagnosticBag diagnostics)
    {
        while (open >= 0)
        {
            var slips = new FlowSlips(file, open, end, diagnostics);
            slips.Collection(0);
            if (slips._isTold)
            {
                return true;
            }

            if (slips._unclosed >= 0)
            {
                slips.ReportUnclosed(slips._unclosed);
                return true;
            }

            open = Next(file.Text, slips._at, end);
        }

        return false;
    }

    /// <summary>The next value that begins with a bracket, on a line of its own; -1 when there is none.</summary>
    private static int Next(string text, int at, int end)
    {
        while (at < end)
        {
            at = YamlLines.NextLine(text, YamlLines.LineEnd(text, at, end), end);
            var value = YamlLines.ValueStart(text, at, YamlLines.LineEnd(text, at, end));
            if (value < end && text[value] is '[' or '{')
            {
                return value;
            }
        }

        return -1;
    }

    private void ReportUnclosed(int open) =>
        _diagnostics.Add(Codes.Yaml.UnclosedBracket, _file.Span(open, 1), _text[open], _text[open] == '[' ? ']' : '}');

    private void Collection(int depth)
    {
        var open = _at++;
        var isMap = _text[open] == '{';
        var isBehindComma = true;
        while (!_isTold && _unclosed < 0 && depth < YamlReader.MaxDepth)
        {
            Blank(open);
            if (_isTold)
            {
                return;
            }

            if (_at >= _end)
            {
                _unclosed = open;
                return;
            }

            if (_text[_at] is ']' or '}')
            {
                Close(isMap ? '}' : ']');
                return;
            }

            if (_text[_at] == ',')
            {
                if (isBehindComma)
                {
                    Tell(_at, "nothing stands in front of this comma", "take it away, or write what is missing");
                }

                isBehindComma = true;
                _at++;
            }
            else
            {
                isBehindComma = false;
                if (isMap && !Key())
                {
                    continue;
                }

                Value(open, depth);
            }
        }
    }

    private void Close(char expected)
    {
        if (_text[_at] != expected)
        {
            Tell(
                _at,
                $"'{_text[_at]}' stands where '{expected}' closes what is open",
                $"write '{expected}', or put the text that '{_text[_at]}' belongs to in double quotes"
            );
        }

        _at++;
    }

    private void Tell(int at, string what, string hint)
    {
        _diagnostics.Add(Diagnostic.Create(Codes.Yaml.Syntax, _file.Span(at, 1), what).WithHint(hint));
        _isTold = true;
    }

    /// <summary>A key and its colon; false for one without a colon, which has a message of its own later.</summary>
    private bool Key()
    {
        if (_text[_at] is '"' or '\'')
        {
            Quoted();
            Spaces();
            var isKey = _at < _end && _text[_at] == ':';
            _at += isKey ? 1 : 0;
            return isKey;
        }

        var start = _at;
        while (_at < _end && _text[_at] is not (':' or ',' or '}' or ']' or '\n' or '\r' or '{' or '['))
        {
            _at++;
        }

        if (_at >= _end || _text[_at] != ':')
        {
            // Whatever stands there, the look goes on.
            _at += _at == start ? 1 : 0;
            return false;
        }

        _at++;
        if (_at < _end && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '"' or '\''))
        {
            var key = _file.Span(start, _at - start).Slice.ToString();
            _diagnostics.Add(
                Diagnostic
                    .Create(Codes.Yaml.MissingSpace, _file.Span(_at - 1, 1), YamlWords.Quote(key + Rest(_at)))
                    .WithFix("put a space after the colon", _file.Span(_at, 0), " ")
            );
            _isTold = true;
        }

        return true;
    }

    private void Value(int open, int depth)
    {
        Blank(open);
        if (_isTold || _at >= _end)
        {
            return;
        }

        switch (_text[_at])
        {
            case '[' or '{':
                Collection(depth + 1);
                break;
            case '"' or '\'':
                Quoted();
                Spaces();
                if (_at < _end && _text[_at] is not (',' or '}' or ']' or '\r' or '\n' or '#' or ':'))
                {
                    var rest = _file.Span(_at, Rest(_at).Length);
                    _diagnostics.Add(
                        Diagnostic
                            .Create(Codes.Yaml.TextAfterQuote, rest, YamlWords.Quote(rest.Slice.ToString()))
                            .WithHint(
                                _text[_at - 1] == '\''
                                    ? "an apostrophe ends text in single quotes: put the text in double quotes"
                                    : null
                            )
                    );
                    _isTold = true;
                }

                break;
            case '*' or '&' or '!' or '%' or '@' or '`' or '>' or '|':
                _diagnostics.Add(Codes.Yaml.NeedsQuotes, _file.Span(_at, 1), YamlWords.Quote(Rest(_at)), _text[_at]);
                _isTold = true;
                break;
            default:
                Plain(open);
                break;
        }
    }

    private void Plain(int open)
    {
        var start = _at;
        for (; _at < _end && _text[_at] is not (',' or '}' or ']'); _at++)
        {
            var next = _at + 1 < _end ? _text[_at + 1] : '\n';
            if (
                _text[_at] == '\n'
                && YamlLines.IsEntry(_text.AsSpan(_at + 1, YamlLines.LineEnd(_text, _at + 1, _end) - _at - 1))
            )
            {
                _unclosed = open;
                return;
            }

            if (_text[_at] == ':' && (next is ' ' or '\n' or '\r' or ',' or '}'))
            {
                var word = LastWord(start);
                _diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Yaml.ColonInValue,
                            _file.Span(_at, 1),
                            YamlWords.Quote(string.Concat(_text.AsSpan(start, _at - start), Rest(_at)))
                        )
                        .WithHint(
                            AuthoredId.IsId(word) && word.Length < _at - start
                                ? $"if '{word}' is the next key, a comma is missing in front of it"
                                : null
                        )
                );
                _isTold = true;
                return;
            }

            if (_text[_at] is '[' or '{')
            {
                _diagnostics.Add(
                    Codes.Yaml.Syntax,
                    _file.Span(_at, 1),
                    $"within {{ }} and [ ] the sign '{_text[_at]}' ends a value; put the whole value in double quotes"
                );
                _isTold = true;
                return;
            }

            if (_text[_at] is ' ' or '\t' && next == '#')
            {
                ReportComment(open, _at + 1);
                return;
            }
        }
    }

    private string LastWord(int start)
    {
        var word = _at;
        while (word > start && (char.IsAsciiLetterOrDigit(_text[word - 1]) || _text[word - 1] == '-'))
        {
            word--;
        }

        return _text[word.._at];
    }

    /// <summary>A comment that takes a closing bracket with it.</summary>
    private void ReportComment(int open, int sign)
    {
        var line = _text.AsSpan(sign, YamlLines.LineEnd(_text, sign, _end) - sign);
        if (line.IndexOfAny('}', ']', ',') < 0)
        {
            _at = sign + line.Length;
            return;
        }

        _diagnostics.Add(
            Diagnostic
                .Create(Codes.Yaml.UnclosedBracket, _file.Span(open, 1), _text[open], _text[open] == '[' ? ']' : '}')
                .WithHint(
                    "'#' behind a blank starts a comment, to the end of the line: put the whole value in double quotes"
                )
                .WithRelated(_file.Span(sign, line.Length), "this is read as a comment")
        );
        _isTold = true;
    }

    private void Quoted()
    {
        var quote = _text[_at++];
        for (; _at < _end; _at++)
        {
            if (quote == '"' && _text[_at] == '\\')
            {
                _at++;
            }
            else if (_text[_at] == quote)
            {
                if (quote == '\'' && _at + 1 < _end && _text[_at + 1] == '\'')
                {
                    _at++;
                    continue;
                }

                _at++;
                return;
            }
        }
    }

    private void Spaces()
    {
        while (_at < _end && _text[_at] is ' ' or '\t')
        {
            _at++;
        }
    }

    private void Blank(int open)
    {
        while (!_isTold && _at < _end && (char.IsWhiteSpace(_text[_at]) || _text[_at] == '#'))
        {
            if (_text[_at] == '#')
            {
                _at--;
                ReportComment(open, _at + 1);
            }
            else
            {
                _at++;
            }
        }
    }

    /// <summary>From a place to the end of its value.</summary>
    private string Rest(int at)
    {
        var line = _text.AsSpan(at, YamlLines.LineEnd(_text, at, _end) - at);
        return (line.IndexOfAny(',', '}', ']') is var end and > 0 ? line[..end] : line).ToString();
    }
}
