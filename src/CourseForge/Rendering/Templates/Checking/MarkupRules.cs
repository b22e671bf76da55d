using System.Collections.Frozen;
using CourseForge.Diagnostics;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>
/// What a template's HTML may be, and what may be filled in where: text where HTML has text, markup between tags,
/// addresses where an address stands, and nothing that a browser would run.
/// </summary>
internal sealed class MarkupRules(ThemePackage package, Action<Diagnostic> tell)
{
    private static readonly FrozenSet<string> Forbidden = new[]
    {
        "object",
        "embed",
        "applet",
        "base",
        "frame",
        "frameset",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> RawElements = new[]
    {
        "script",
        "style",
        "iframe",
        "noembed",
        "noframes",
        "xmp",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly AddressRules _addresses = new(package, tell);

    /// <summary>What is made of the template that is read.</summary>
    private TemplateKind Kind { get; set; }

    /// <summary>What the page has, by any way through its templates: <c>data-end</c>, <c>h1</c>, <c>page.body</c>.</summary>
    internal Dictionary<string, SourceSpan> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the page's head begins, once it did.</summary>
    internal SourceSpan? Head { get; private set; }

    /// <summary>What is loaded before the policy that should govern it.</summary>
    private HtmlTag? _early;

    internal ElementBalance Balance { get; } = new(tell);

    /// <summary>Begins with another template.</summary>
    internal void Start(TemplateKind kind)
    {
        Kind = kind;
        Parts.Clear();
        Head = null;
        _early = null;
        Balance.Start();
    }

    /// <summary>A page, or a part of one, was read to its end.</summary>
    /// <param name="start">Where the template begins, to be told of what stands nowhere in it.</param>
    internal void End(HtmlState state, SourceSpan start)
    {
        Balance.End(state);
        if (Kind != TemplateKind.Part && !state.HasPolicy)
        {
            Unsafe(
                Head ?? start,
                "this page has no Content Security Policy, without which a script from anywhere would run in it",
                "take over the line <meta http-equiv=\"Content-Security-Policy\" ...> of the theme's own file, outside of any 'if'"
            );
        }
    }

    private bool HasInlineStyle => Kind == TemplateKind.Report;

    internal void Element(HtmlTag tag)
    {
        if (!tag.IsEnd && Forbidden.Contains(tag.Name))
        {
            Unsafe(
                tag.Span,
                $"the pages' policy lets no <{tag.Name}> do anything",
                tag.Name == "base" ? "write {{ page.root }} before each address" : "use img, audio, video or a link"
            );
        }
    }

    /// <summary>A name in a tag: an attribute.</summary>
    internal AddressPart Attribute(HtmlState state, HtmlAttribute attribute)
    {
        var name = attribute.Name;
        if (name.StartsWith("data-", StringComparison.Ordinal))
        {
            Parts.TryAdd(name, attribute.Span);
        }

        if (state.IsEnd)
        {
            return AddressPart.Rest;
        }

        if (name.Length > 2 && name.StartsWith("on", StringComparison.Ordinal))
        {
            Unsafe(
                attribute.Span,
                $"'{name}' holds a script, and no script stands in a page",
                "leave it out: the data attributes of docs/themes.md say what the player does"
            );
        }
        else if (name == "style" && !HasInlineStyle)
        {
            Unsafe(
                attribute.Span,
                "no style stands in a page: the pages' policy forbids it, and browsers leave it out",
                "give the element a class, and style that in a style sheet of theme/assets/"
            );
        }
        else if (name == "srcdoc")
        {
            Unsafe(attribute.Span, "'srcdoc' holds a page in a page, which would be filled in as text", "use src");
        }

        return AddressRules.IsAddress(state.Element, name) ? AddressPart.Start : AddressPart.Rest;
    }

    internal HtmlState Address(HtmlState state, char character, SourceSpan span) =>
        AddressRules.IsAddress(state.Element, state.Attribute) ? _addresses.Next(state, character, span) : state;

    internal void EndOfValue(HtmlState state)
    {
        if (state.Tag?.Attributes is [.., var attribute] && AddressRules.IsAddress(state.Element, attribute.Name))
        {
            _addresses.End(state, attribute);
            if (state is { Element: "script", Attribute: "src", Value: { } script })
            {
                Parts.TryAdd(script.Trim(), attribute.Span);
            }
        }
    }

    /// <summary>A tag was read to its end.</summary>
    internal HtmlState Tag(HtmlState state, HtmlTag tag, bool isClosed)
    {
        if (tag.IsEnd)
        {
            return Balance.Ended(state, tag);
        }

        Parts.TryAdd(tag.Name, tag.Span);
        if (!state.HasPolicy && tag.Name is "link" or "script" or "img" or "style")
        {
            _early ??= tag;
        }

        switch (tag.Name)
        {
            case "head":
                Head = tag.Span;
                break;
            case "meta":
                state = Meta(state, tag);
                break;
            case "link":
                _addresses.Link(tag);
                break;
            case "script" when tag.Find("src") is null && !IsData(tag):
                Unsafe(
                    tag.Span,
                    "no script stands in a page: the pages' policy forbids it, and browsers do not run it",
                    "leave it out: the data attributes of docs/themes.md say what the player does"
                );
                break;
            case "style" when !HasInlineStyle:
                Unsafe(
                    tag.Span,
                    "no style stands in a page: the pages' policy forbids it, and browsers leave it out",
                    "put it into a style sheet of theme/assets/, and load that in partials/head.sbn-html"
                );
                break;
        }

        var isForeign = ElementBalance.IsForeign(state);
        state = ElementBalance.Begun(state, tag, isClosed && isForeign);
        return isClosed && isForeign ? state
            : RawElements.Contains(tag.Name) ? Inside(state, tag, HtmlPlace.Raw)
            : tag.Name is "title" or "textarea" && !isForeign ? Inside(state, tag, HtmlPlace.Words)
            : state;
    }

    private static HtmlState Inside(HtmlState state, HtmlTag tag, HtmlPlace place) =>
        state with
        {
            Place = place,
            Element = tag.Name,
            Since = tag.Span,
        };

    /// <summary>A script element that holds data, such as application/ld+json: no browser runs it.</summary>
    private static bool IsData(HtmlTag tag) =>
        tag.Find("type") is { IsFilledIn: false } type
        && type.Value.ToString().Trim() is { Length: > 0 } value
        && value.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    private HtmlState Meta(HtmlState state, HtmlTag tag)
    {
        if (tag.Find("http-equiv") is not { } header)
        {
            return state;
        }

        switch (header.Value.ToString().Trim().ToLowerInvariant())
        {
            case PagePolicy.Header when !header.IsFilledIn:
                var content = tag.Find("content");
                var problem =
                    content is null ? "it has no 'content'"
                    : content.IsFilledIn ? "a part of it is filled in"
                    : PagePolicy.Problem(content.Value.ToString(), Kind);
                if (problem is not null)
                {
                    Unsafe(
                        content?.Span ?? tag.Span,
                        $"this policy is weaker than a page's must be: {problem}",
                        "take over the line of the theme's own partials/head.sbn-html ('courseforge theme new' copies it)"
                    );
                }

                if (Parts.ContainsKey("body") || ElementBalance.IsIn(state, "noscript", "template", "svg"))
                {
                    Unsafe(
                        tag.Span,
                        "browsers heed a policy in the head only",
                        "move it to the head, before everything that is loaded"
                    );
                }
                else if (_early is { } early && Kind != TemplateKind.Part)
                {
                    Unsafe(
                        tag.Span,
                        $"the policy stands behind <{early.Name}>, which it does not govern there",
                        "write it before everything that is loaded, as partials/head.sbn-html of the theme does"
                    );
                }

                return state with
                {
                    HasPolicy = true,
                };
            case "content-type" or "x-ua-compatible" or "content-language" or "default-style" when !header.IsFilledIn:
                return state;
            default:
                Unsafe(header.Span, "this 'http-equiv' would lead readers away or is filled in", "leave it out");
                return state;
        }
    }

    /// <summary>What a page is given, where the template has come to; and where it is then.</summary>
    /// <param name="kind">Text or markup.</param>
    /// <param name="name">As the template writes it.</param>
    internal HtmlState Filled(HtmlState state, ViewKind kind, TextUse use, string name, SourceSpan span)
    {
        var isMarkup = kind == ViewKind.Html;
        switch (state.Place)
        {
            case HtmlPlace.Text:
                Parts.TryAdd(name, span);
                return state;
            case HtmlPlace.Quoted:
                if (state.Tag?.Attributes is [.., var attribute])
                {
                    attribute.IsFilledIn = true;
                }

                if (isMarkup)
                {
                    Wrong(
                        span,
                        $"'{name}' is markup: it can't stand in an attribute",
                        "write it between tags, or take a name that is text"
                    );
                    return state with { Value = null };
                }

                if (state.Attribute == "style")
                {
                    Wrong(
                        span,
                        $"'{name}' stands in a style, where nothing can be filled in safely",
                        "choose a class by it"
                    );
                    return state;
                }

                return AddressRules.IsAddress(state.Element, state.Attribute)
                    ? _addresses.Filled(state, use, name, span)
                    : state;
            case HtmlPlace.Unquoted or HtmlPlace.BeforeValue:
                Wrong(
                    span,
                    $"'{name}' has no quotes around it: its second word would be an attribute",
                    $"write {state.Attribute}=\"{{{{ {name} }}}}\""
                );
                return state with { Place = HtmlPlace.Unquoted, Address = AddressPart.Rest, Value = null };
            case HtmlPlace.TagStart when use == TextUse.Element:
                return state;
            case HtmlPlace.Words or HtmlPlace.Comment when !isMarkup:
                return state;
            case HtmlPlace.Words or HtmlPlace.Comment:
                Wrong(
                    span,
                    $"'{name}' is markup: it can't stand {state.Described}",
                    state.Place == HtmlPlace.Comment
                        ? "leave it out, or leave a note with {{# ... #}}"
                        : "take a name that is text"
                );
                return state;
            case HtmlPlace.Raw:
                Wrong(
                    span,
                    $"'{name}' stands in <{state.Element}>, where nothing can be filled in safely",
                    "write it into a data attribute, or between tags"
                );
                return state;
            default:
                Wrong(
                    span,
                    $"'{name}' stands {state.Described}, where only names of elements and attributes are",
                    "write it between tags, or in an attribute with quotes: title=\"{{ page.title }}\""
                );
                return state.Place is HtmlPlace.TagStart ? state.Outside() : state;
        }
    }

    internal void PutTogether(SourceSpan span, HtmlState state) =>
        Broken(
            span,
            $"a name is put together of pieces {state.Described}",
            "write each name whole, with a space before it"
        );

    internal bool StrayQuote(SourceSpan span)
    {
        Broken(
            span,
            $"'{span.Slice}' cannot stand here in a tag: a quote before it is missing or too many",
            "write attributes as name=\"value\", with a quote on both sides"
        );
        return true;
    }

    internal void OpenQuote(SourceSpan quote, SourceSpan tag)
    {
        if (quote.Slice is "\"" or "'")
        {
            Broken(
                quote,
                $"the quote that opens here is not closed before the next tag, in line {tag.Position.Line}",
                "close it at the end of the value; a '<' in a value is written &lt;"
            );
        }
        else
        {
            Broken(tag, "this tag begins inside of another one, which has no '>'", "end the one before it with '>'");
        }
    }

    /// <summary>A file of the theme ends elsewhere in HTML than it began.</summary>
    internal void Unfinished(HtmlState state, HtmlState before, SourceFile file)
    {
        if (state.IsInText)
        {
            Broken(
                file.Start,
                $"this file is taken in {before.Described} and ends it",
                "end it where it begins, in the file that takes this one in"
            );
            return;
        }

        Broken(state.Since, state.Missing, "every file of a theme ends what it begins");
    }

    internal void Broken(SourceSpan span, string what, string hint) =>
        tell(Diagnostic.Create(Codes.Rendering.TemplateHtml, span, what).WithHint(hint));

    private void Unsafe(SourceSpan span, string what, string hint) =>
        tell(Diagnostic.Create(Codes.Rendering.TemplateUnsafe, span, what).WithHint(hint));

    private void Wrong(SourceSpan span, string what, string hint) =>
        tell(Diagnostic.Create(Codes.Rendering.TemplatePlace, span, what).WithHint(hint));
}
