using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;
using YamlDotNet.Core;
using Events = YamlDotNet.Core.Events;

namespace CourseForge.Parsing.Yaml;

// Parsing/Yaml: YAML text to nodes with places (YamlReader), nodes checked against one table of shapes (Shapes,
// ShapeChecker), and records read through a typed view (YamlRecord).

/// <summary>
/// Reads YAML by events into <see cref="YamlNode"/>s with exact places. Refuses what makes YAML surprising: tabs,
/// anchors, aliases, merge keys, tags, several documents, duplicate keys, deep nesting, huge documents.
/// </summary>
internal sealed class YamlReader
{
    internal const int MaxDepth = 64;
    internal const int MaxLength = 2 * 1024 * 1024;
    internal const int MaxLineLength = 50_000;

    private readonly SourceFile _file;
    private readonly int _start;
    private readonly int _end;
    private readonly DiagnosticBag _diagnostics;
    private readonly YamlDotNet.Core.Parser _events;

    /// <summary>Something was refused whose meaning we do not guess: the document is not checked further.</summary>
    private bool _isUnusable;

    private YamlReader(SourceFile file, int start, int length, DiagnosticBag diagnostics)
    {
        _file = file;
        _start = start;
        _end = start + length;
        _diagnostics = diagnostics;
        var text = start == 0 && length == file.Text.Length ? file.Text : file.Text.Substring(start, length);
        _events = new YamlDotNet.Core.Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The mapping that a whole file holds, or null; then something was reported.</summary>
    internal static YamlMapping? Read(SourceFile file, DiagnosticBag diagnostics) =>
        Read(file, 0, file.Text.Length, diagnostics);

    /// <summary>
    /// The mapping that a part of a file holds (front matter without its <c>---</c> lines), or null; then something was
    /// reported.
    /// </summary>
    internal static YamlMapping? Read(SourceFile file, int start, int length, DiagnosticBag diagnostics)
    {
        start = Math.Clamp(start, 0, file.Text.Length);
        length = Math.Clamp(length, 0, file.Text.Length - start);
        if (!YamlGuard.Allows(file, start, length, diagnostics))
        {
            return null;
        }

        var reader = new YamlReader(file, start, length, diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            YamlSyntaxErrors.Report(
                file,
                start,
                length,
                start + (int)exception.Start.Index,
                exception.Message,
                diagnostics
            );
        }
        catch (Exception exception)
            when (exception
                    is InvalidOperationException
                        or ArgumentException
                        or FormatException
                        or OverflowException
                        or IndexOutOfRangeException
            )
        {
            // The event parser leaves its own state on some broken flow collections: `a: [1, 2⏎b: 3`.
            YamlSyntaxErrors.Report(file, start, length, start + reader.LastMark, "", diagnostics);
        }

        return null;
    }

    private int LastMark => (int)(_events.Current?.End.Index ?? 0);

    private YamlMapping? ReadDocument()
    {
        _events.MoveNext();
        _events.MoveNext();
        if (_events.Current is not Events.DocumentStart)
        {
            _diagnostics.Add(Codes.Yaml.EmptyDocument, _file.Span(_start, 0));
            return null;
        }

        _events.MoveNext();
        var root = ReadNode(1);
        if (_isUnusable)
        {
            return null;
        }

        _events.MoveNext();
        _events.MoveNext();
        if (_events.Current is Events.DocumentStart another)
        {
            _diagnostics.Add(Codes.Yaml.ManyDocuments, Span(another, _end));
            return null;
        }

        if (root is YamlMapping mapping)
        {
            return mapping;
        }

        if (
            root is YamlScalar scalar
            && !YamlSyntaxErrors.ReportMissingSpace(_file, scalar.Span.Start, scalar.Span.End, _diagnostics)
        )
        {
            _diagnostics.Add(Codes.Yaml.NotAMapping, scalar.Span, YamlWords.Quote(scalar.Value));
        }
        else if (root is YamlSequence)
        {
            _diagnostics.Add(Codes.Yaml.NotAMapping, _file.Span(root.Span.Start, 1), "a list");
        }

        return null;
    }

    /// <summary>The node that the current event starts; afterwards its last event is the current one.</summary>
    private YamlNode ReadNode(int depth)
    {
        var current = _events.Current;
        if (current is Events.AnchorAlias alias)
        {
            var span = Span(alias, _end);
            _diagnostics.Add(
                Diagnostic
                    .Create(Codes.Yaml.Alias, span, span.Slice.ToString())
                    .WithHint(
                        "repeat the value here; if the text is meant to start with '*', as in **bold**, "
                            + "put the whole value in double quotes or after '|' on a new line"
                    )
                    .WithFix(EmphasisFix(span))
            );
            return Refused(span);
        }

        if (current is Events.NodeEvent node)
        {
            RefuseProperties(node);
        }

        if (depth > MaxDepth)
        {
            _diagnostics.Add(
                Codes.Yaml.TooDeep,
                current is null ? _file.Span(_end, 0) : Span(current, _end).Part(0, 1),
                MaxDepth
            );
            return Refused(_file.Span(_start, 0));
        }

        return current switch
        {
            Events.Scalar scalar => YamlScalarPlace.Read(_file, _start, _end, scalar),
            Events.SequenceStart sequence => ReadSequence(sequence, depth),
            Events.MappingStart mapping => ReadMapping(mapping, depth),
            _ => ReportUnread("a value is missing here"),
        };
    }

    /// <summary>A star that is closed again is stress: such a value belongs in quotes.</summary>
    private Fix? EmphasisFix(SourceSpan alias) =>
        _file.Text.AsSpan(alias.Start + 1, _end - alias.Start - 1).IndexOfAny('*', '\n') is var close and >= 0
        && _file.Text[alias.Start + 1 + close] == '*'
            ? BareStarts.InQuotes(_file, _start, _end, alias.Start)
            : null;

    private YamlScalar ReportUnread(string what)
    {
        var span = _file.Span(Math.Min(_start + (int)(_events.Current?.Start.Index ?? 0), _end), 0);
        _diagnostics.Add(Codes.Yaml.Syntax, span, what);
        return Refused(span);
    }

    private YamlSequence ReadSequence(Events.SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_isUnusable && _events.MoveNext() && _events.Current is not Events.SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        var from = _start + (int)start.Start.Index;
        return new YamlSequence(
            items.ToImmutable(),
            Collection(from, start.Style == Events.SequenceStyle.Flow, items.Count == 0 ? null : items[^1])
        );
    }

    private YamlMapping ReadMapping(Events.MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        Dictionary<string, SourceSpan>? seen = null;
        while (!_isUnusable && _events.MoveNext() && _events.Current is not Events.MappingEnd)
        {
            if (_events.Current is not Events.Scalar and not Events.AnchorAlias)
            {
                ReportKey();
                break;
            }

            if (ReadNode(depth + 1) is not YamlScalar key || _isUnusable || !_events.MoveNext())
            {
                break;
            }

            if (key.IsPlain && key.Value.Length == 0)
            {
                // The parser does not say where such a key stands, and in places gives it no value.
                ReportUnread("a colon without a key in front of it");
                break;
            }

            if (key.IsPlain && key.Value == "<<")
            {
                _diagnostics.Add(Codes.Yaml.MergeKey, key.Span);
                _isUnusable = true;
                break;
            }

            var value = ReadNode(depth + 1);
            seen ??= new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
            if (seen.TryAdd(key.Value, key.Span))
            {
                entries.Add(new YamlEntry(key, value));
            }
            else
            {
                _diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Yaml.DuplicateKey, key.Span, YamlWords.Quote(key.Value))
                        .WithRelated(seen[key.Value], "it stands here for the first time")
                );
            }
        }

        // A pair inside a flow sequence, [a: b], starts a mapping whose mark is nowhere.
        var from =
            entries.Count > 0 && start.Style != Events.MappingStyle.Flow
                ? entries[0].Key.Span.Start
                : _start + (int)start.Start.Index;
        if (
            entries.Count > 0
            && (from > entries[0].Key.Span.Start || _file.Text[Math.Min(from, _file.Text.Length - 1)] != '{')
        )
        {
            from = entries[0].Key.Span.Start;
        }

        return new YamlMapping(
            entries.ToImmutable(),
            Collection(from, start.Style == Events.MappingStyle.Flow, entries.Count == 0 ? null : entries[^1].Value)
        );
    }

    private void ReportKey()
    {
        _isUnusable = true;
        var current = _events.Current;
        var at = current is null ? _end : _start + (int)current.Start.Index;
        if (BareStarts.Report(_file, _start, _end, at, _diagnostics))
        {
            return;
        }

        _diagnostics.Add(Codes.Yaml.ComplexKey, _file.Span(Math.Min(at, _end), Math.Min(1, _end - Math.Min(at, _end))));
    }

    private void RefuseProperties(Events.NodeEvent node)
    {
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty)
        {
            return;
        }

        var at = _start + (int)node.Start.Index;
        var end = at;
        while (end < _end && !char.IsWhiteSpace(_file.Text[end]))
        {
            end++;
        }

        var span = _file.Span(at, end - at);
        _diagnostics.Add(
            node.Tag.IsEmpty ? Codes.Yaml.Anchor : Codes.Yaml.Tag,
            span,
            YamlWords.Quote(span.Slice.ToString())
        );
        _isUnusable = true;
    }

    private SourceSpan Collection(int from, bool isFlow, YamlNode? last)
    {
        var to = isFlow && _events.Current is { } end ? _start + (int)end.End.Index : last?.Span.End ?? from;
        if (isFlow && to < _end && _file.Text[to] is ']' or '}')
        {
            to++;
        }

        to = Math.Clamp(to, Math.Min(from, _end), _end);
        return _file.Span(Math.Min(from, to), Math.Max(0, to - from));
    }

    private YamlScalar Refused(SourceSpan span)
    {
        _isUnusable = true;
        return new YamlScalar("", true, TextMap.Slice(_file, span.Start, 0), span);
    }

    private SourceSpan Span(Events.ParsingEvent at, int limit)
    {
        var from = Math.Min(_start + (int)at.Start.Index, limit);
        return _file.Span(from, Math.Clamp(_start + (int)at.End.Index - from, 0, limit - from));
    }
}
