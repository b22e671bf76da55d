using CourseForge.Text;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>
/// Reads the text of a template as a browser will read the page, piece by piece, so that at every tag of the template it
/// is known where in HTML it stands. The states are those of the HTML standard, 13.2.5, as far as templates need them.
/// </summary>
internal sealed class HtmlReader(MarkupRules rules)
{
    private const int MaxName = 60;
    private SourceFile _file = null!;
    private string _text = "";
    private int _end;

    internal HtmlState State { get; set; } = HtmlState.First;

    /// <summary>Takes in text that is written as it stands.</summary>
    internal void Read(SourceFile file, int start, int length)
    {
        _file = file;
        _text = file.Text;
        _end = start + length;
        var at = start;
        while (at < _end)
        {
            at = Step(at);
        }

        // A tag of the template follows: names are at their end, or they are put together of pieces.
        State = State.Place switch
        {
            HtmlPlace.TagName or HtmlPlace.AttributeName => State with { Place = HtmlPlace.AfterName },
            _ => State,
        };
    }

    /// <summary>A tag whose name is filled in.</summary>
    internal void Name(string name, SourceSpan span) => Begin(name, State.IsEnd, span, HtmlPlace.AfterName);

    /// <summary>At the end of a part of the template: a value without quotes ends here, or it is put together of pieces.</summary>
    internal void Settle()
    {
        if (State.Place == HtmlPlace.Unquoted)
        {
            EndValue();
            State = State with { Place = HtmlPlace.AfterName };
        }
    }

    private int Step(int at) =>
        State.Place switch
        {
            HtmlPlace.Text => Text(at),
            HtmlPlace.Words or HtmlPlace.Raw => Content(at),
            HtmlPlace.Comment => Comment(at),
            HtmlPlace.Declaration => Until(">", at),
            HtmlPlace.TagStart => TagStart(at),
            HtmlPlace.TagName => TagName(at),
            HtmlPlace.Tag or HtmlPlace.AfterName => Tag(at),
            HtmlPlace.AttributeName => AttributeName(at),
            HtmlPlace.BeforeValue => BeforeValue(at),
            HtmlPlace.Quoted or HtmlPlace.Unquoted => Value(at),
            _ => throw new InvalidOperationException($"no such place: {State.Place}"),
        };

    private int Text(int at)
    {
        var open = _text.IndexOf('<', at, _end - at);
        if (open < 0)
        {
            return _end;
        }

        var rest = _text.AsSpan(open, _end - open);
        var since = _file.Span(open, 1);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            // "<!-->" is a comment with nothing in it, and so is "<!--->".
            var isOver =
                rest.StartsWith("<!-->", StringComparison.Ordinal)
                || rest.StartsWith("<!--->", StringComparison.Ordinal);
            State = isOver ? State : State with { Place = HtmlPlace.Comment, Since = _file.Span(open, 4) };
            return open + 4;
        }

        if (rest.Length == 1 || rest is "</")
        {
            State = State with { Place = HtmlPlace.TagStart, IsEnd = rest.Length == 2, Since = since };
            return _end;
        }

        var isEnd = rest[1] == '/';
        var name = isEnd ? 2 : 1;
        if (char.IsAsciiLetter(rest[name]))
        {
            Begin("", isEnd, _file.Span(open, name), HtmlPlace.TagName);
            return open + name;
        }

        if (rest[1] is '!' or '?' or '/')
        {
            State = State with { Place = HtmlPlace.Declaration, Since = since };
        }

        return open + 1;
    }

    private int TagStart(int at)
    {
        if (char.IsAsciiLetter(_text[at]))
        {
            Begin("", State.IsEnd, State.Since, HtmlPlace.TagName);
        }
        else
        {
            State = State.Outside();
        }

        return at;
    }

    private void Begin(string name, bool isEnd, SourceSpan span, HtmlPlace place) =>
        State = State.Outside() with
        {
            Place = place,
            Element = name,
            IsEnd = isEnd,
            Since = span,
            Tag = new HtmlTag(name, isEnd, span),
        };

    private int TagName(int at)
    {
        var end = EndOfName(at, "/>");
        var name = Shortened(State.Element + _text[at..end].ToLowerInvariant());
        State = State with { Element = name, Place = end < _end ? HtmlPlace.Tag : HtmlPlace.TagName };
        if (State.Tag is { } tag)
        {
            tag.Name = name;
            tag.Span = ReferenceEquals(tag.Span.File, _file)
                ? _file.Span(tag.Span.Start, end - tag.Span.Start)
                : tag.Span;
            State = State with { Since = tag.Span };
            rules.Element(tag);
        }

        return end;
    }

    private int Tag(int at)
    {
        var character = _text[at];
        if (character == '>')
        {
            Close(isClosed: at > 0 && _text[at - 1] == '/');
            return at + 1;
        }

        if (character == '=' && State is { Place: HtmlPlace.AfterName, Attribute.Length: > 0 })
        {
            State = State with { Place = HtmlPlace.BeforeValue };
            return at + 1;
        }

        if (IsSpace(character) || character == '/')
        {
            State = State with { Place = HtmlPlace.Tag, Attribute = "", Address = AddressPart.Rest };
            return at + 1;
        }

        if (State.Place == HtmlPlace.AfterName)
        {
            rules.PutTogether(_file.Span(at, 1), State);
        }

        State = State with { Place = HtmlPlace.AttributeName, Attribute = "" };
        return at;
    }

    private int AttributeName(int at)
    {
        // A "=" at the very beginning belongs to the name.
        var end = EndOfName(at + 1, "/>=");
        var name = Shortened(_text[at..end].ToLowerInvariant());
        var attribute = new HtmlAttribute(name, _file.Span(at, end - at));
        State.Tag?.Add(attribute);
        State = State with { Attribute = name };
        if (name.AsSpan().ContainsAny("\"'<=") && rules.StrayQuote(attribute.Span))
        {
            // Where this ends is anybody's guess: on with the next tag.
            State = State.Outside() with { Open = null, IsBalanced = false };
            var next = _text.IndexOf('>', at, _end - at);
            return next < 0 ? _end : next + 1;
        }

        State = State with { Address = rules.Attribute(State, attribute), Value = "" };
        var equals = end;
        while (equals < _end && IsSpace(_text[equals]))
        {
            equals++;
        }

        if (equals < _end && _text[equals] == '=')
        {
            State = State with { Place = HtmlPlace.BeforeValue };
            return equals + 1;
        }

        State = State with { Place = end < _end ? HtmlPlace.Tag : HtmlPlace.AttributeName };
        return end;
    }

    private int BeforeValue(int at)
    {
        switch (_text[at])
        {
            case '"' or '\'':
                State = State with { Place = HtmlPlace.Quoted, Quote = _text[at], Since = _file.Span(at, 1) };
                return at + 1;
            case '>':
                EndValue();
                return at;
            case var character when IsSpace(character):
                return at + 1;
            default:
                State = State with { Place = HtmlPlace.Unquoted };
                return at;
        }
    }

    private int Value(int at)
    {
        for (; at < _end; at++)
        {
            var character = _text[at];
            if (State.Place == HtmlPlace.Quoted ? character == State.Quote : IsSpace(character) || character == '>')
            {
                EndValue();
                return State.Tag is not null && character == '>' ? at : at + 1;
            }

            if (
                State.Place == HtmlPlace.Unquoted
                && character is '"' or '\'' or '<'
                && rules.StrayQuote(_file.Span(at, 1))
            )
            {
                EndValue();
                return at + 1;
            }

            if (character == '<' && at + 1 < _end && (_text[at + 1] == '/' || char.IsAsciiLetter(_text[at + 1])))
            {
                rules.OpenQuote(State.Since, _file.Span(at, 1));
                State = State.Outside() with { Open = null, IsBalanced = false };
                return at;
            }

            State.Tag?.Attributes[^1].Value.Append(character);
            if (State.Address != AddressPart.Rest || State.Value is { Length: < 200 })
            {
                State = rules.Address(State, character, _file.Span(at, 1));
            }
        }

        return at;
    }

    private void EndValue()
    {
        rules.EndOfValue(State);
        State = State with
        {
            Place = HtmlPlace.Tag,
            Attribute = "",
            Quote = '\0',
            Address = AddressPart.Rest,
            Value = "",
            Since = State.Tag?.Span ?? State.Since,
        };
    }

    private void Close(bool isClosed)
    {
        var tag = State.Tag;
        State = State.Outside();
        if (tag is not null)
        {
            State = rules.Tag(State, tag, isClosed);
        }
    }

    private int Content(int at)
    {
        while (_text.IndexOf("</", at, _end - at, StringComparison.Ordinal) is var end and >= 0)
        {
            var name = end + 2;
            if (
                name + State.Element.Length <= _end
                && _text.AsSpan(name, State.Element.Length).Equals(State.Element, StringComparison.OrdinalIgnoreCase)
            )
            {
                Begin("", isEnd: true, _file.Span(end, 2), HtmlPlace.TagName);
                return name;
            }

            at = name;
        }

        return _end;
    }

    /// <summary>A comment also ends at <c>--!></c>.</summary>
    private int Comment(int at)
    {
        var usual = _text.IndexOf("-->", at, _end - at, StringComparison.Ordinal);
        var odd = _text.IndexOf("--!>", at, (usual < 0 ? _end : usual) - at, StringComparison.Ordinal);
        return Until(odd >= 0 ? "--!>" : "-->", at);
    }

    private int Until(string end, int at)
    {
        var found = _text.IndexOf(end, at, _end - at, StringComparison.Ordinal);
        if (found < 0)
        {
            return _end;
        }

        State = State.Outside();
        return found + end.Length;
    }

    private int EndOfName(int at, ReadOnlySpan<char> ends)
    {
        while (at < _end && !IsSpace(_text[at]) && !ends.Contains(_text[at]))
        {
            at++;
        }

        return Math.Min(at, _end);
    }

    private static string Shortened(string name) => name.Length > MaxName ? name[..MaxName] : name;

    private static bool IsSpace(char character) => character is ' ' or '\t' or '\n' or '\r' or '\f';
}
