using System.Collections.Frozen;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>
/// Elements that are opened and never closed, and the other way round: a browser guesses, and the page is laid out
/// otherwise than it was meant. Where what is open depends on what a page is given, nothing is told.
/// </summary>
internal sealed class ElementBalance(Action<Diagnostic> tell)
{
    private static readonly FrozenSet<string> Void = new[]
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Their ends may be left out; html, head and body also begin by themselves.</summary>
    private static readonly FrozenSet<string> Optional = new[]
    {
        "p",
        "li",
        "dt",
        "dd",
        "option",
        "optgroup",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "rb",
        "rt",
        "rp",
        "rtc",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Outer = new[] { "html", "head", "body" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    /// <summary>An end tag of the curriculum's own that closed what another file opened: too many, if one is missing.</summary>
    private (SourceSpan End, string Name, SourceSpan Begin)? _suspect;

    internal static bool IsForeign(HtmlState state) => IsIn(state, "svg", "math");

    internal static bool IsIn(HtmlState state, params ReadOnlySpan<string> names)
    {
        for (var open = state.Open; open is not null; open = open.Outer)
        {
            if (names.Contains(open.Name))
            {
                return true;
            }
        }

        return false;
    }

    internal void Start() => _suspect = null;

    internal static HtmlState Begun(HtmlState state, HtmlTag tag, bool isClosed)
    {
        if (!state.IsBalanced || isClosed || Void.Contains(tag.Name) || Outer.Contains(tag.Name))
        {
            return state;
        }

        var open = new OpenElement(tag.Name, tag.Span, state.Open);
        return open.Depth > OpenElement.MaxDepth
            ? state with
            {
                Open = null,
                IsBalanced = false,
            }
            : state with
            {
                Open = open,
            };
    }

    internal HtmlState Ended(HtmlState state, HtmlTag tag)
    {
        if (!state.IsBalanced || Outer.Contains(tag.Name) || Void.Contains(tag.Name))
        {
            return state;
        }

        var found = state.Open;
        while (found is not null && found.Name != tag.Name)
        {
            found = found.Outer;
        }

        if (found is null)
        {
            Tell(
                tag.Span,
                $"'</{tag.Name}>' closes nothing that is open",
                "take it away, or open the element before it"
            );
            return state;
        }

        Close(state.Open, found);
        if (IsOwn(tag.Span) && !ReferenceEquals(found.Span.File, tag.Span.File))
        {
            _suspect ??= (tag.Span, tag.Name, found.Span);
        }

        return state with
        {
            Open = found.Outer,
        };
    }

    /// <summary>At the end of a page.</summary>
    internal void End(HtmlState state)
    {
        if (state.IsBalanced)
        {
            Close(state.Open, null);
        }
    }

    private void Close(OpenElement? open, OpenElement? until)
    {
        for (; !ReferenceEquals(open, until) && open is not null; open = open.Outer)
        {
            if (!Optional.Contains(open.Name))
            {
                Tell(open.Span, $"'<{open.Name}>' is never closed", $"write </{open.Name}> where it ends");
            }
        }
    }

    private void Tell(SourceSpan span, string what, string hint)
    {
        if (!IsOwn(span) && _suspect is { } suspect)
        {
            (span, what, hint) = (
                suspect.End,
                $"'</{suspect.Name}>' closes what {suspect.Begin} opened",
                "take it away: that file closes it itself"
            );
        }

        tell(Diagnostic.Create(Codes.Rendering.TemplateElements, span, what).WithHint(hint));
    }

    private static bool IsOwn(SourceSpan span) => span.File is { } file && ThemeFiles.IsOwn(file);
}
