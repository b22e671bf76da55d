using System.Collections.Frozen;
using CourseForge.Diagnostics;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>
/// Addresses in attributes: scripts are none, what is loaded comes from the package, and what is filled in at the
/// beginning is known to be an address.
/// </summary>
internal sealed class AddressRules(ThemePackage package, Action<Diagnostic> tell)
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "href",
        "xlink:href",
        "src",
        "srcset",
        "imagesrcset",
        "action",
        "formaction",
        "poster",
        "data",
        "cite",
        "ping",
        "background",
        "manifest",
        "longdesc",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Scripts = ["javascript", "vbscript", "data"];

    /// <summary>Relations whose link is told to machines and not loaded.</summary>
    private static readonly string[] Told =
    [
        "canonical",
        "license",
        "author",
        "alternate",
        "help",
        "next",
        "prev",
        "search",
    ];

    internal static bool IsAddress(string element, string attribute) =>
        Names.Contains(attribute) && (attribute != "data" || element == "object")
        // An animation can put an address where there was none.
        || (element is "animate" or "set" && attribute is "to" or "from" or "by" or "values");

    /// <summary>What the reader is led to by a click, and the browser does not load.</summary>
    private static bool IsLink(HtmlState state) =>
        (state.Element is "a" or "area" && state.Attribute is "href" or "xlink:href")
        || state.Attribute is "cite" or "longdesc"
        || (state.Element is "animate" or "set")
        // What a <link> does is seen at its end.
        || state.Element == "link";

    /// <summary>The next character of an address that the template writes.</summary>
    internal HtmlState Next(HtmlState state, char character, SourceSpan span)
    {
        if (state.Address == AddressPart.Rest)
        {
            return state.Attribute.EndsWith("srcset", StringComparison.Ordinal) && character == ','
                ? state with
                {
                    Address = AddressPart.Start,
                    Value = null,
                }
                : state with
                {
                    Value = state.Value + character,
                };
        }

        // Browsers drop these.
        if (character is '\t' or '\n' or '\r' || (character == ' ' && state.Address == AddressPart.Start))
        {
            return state;
        }

        switch (character)
        {
            case '&':
                Unsafe(span, "an address begins with its own characters, not with a name of one ('&...;')", null);
                return state with { Address = AddressPart.Rest, Value = null };
            case '/' or '\\' when state.Address == AddressPart.Start:
                return state with { Address = AddressPart.Slash, Value = state.Value + character };
            case '/' or '\\' when state.Address == AddressPart.Slash:
                Outside(state, span);
                return state with { Address = AddressPart.Rest, Value = null };
            case '/' or '\\' or '#' or '?':
                return state with { Address = AddressPart.Rest, Value = state.Value + character };
            case ':' when state.Address == AddressPart.Scheme:
                Scheme(state, span);
                return state with { Address = AddressPart.Rest, Value = null };
            default:
                return state with
                {
                    Address = state.Address == AddressPart.Slash ? AddressPart.Rest : AddressPart.Scheme,
                    Value = state.Value + character,
                };
        }
    }

    private void Scheme(HtmlState state, SourceSpan span)
    {
        var scheme = (state.Value ?? "").Trim();
        if (Scripts.Contains(scheme, StringComparer.OrdinalIgnoreCase) && (IsLink(state) || scheme.Length != 4))
        {
            Unsafe(
                Back(span, scheme.Length),
                $"'{scheme}:' is no address of a page: the browser would run or show what stands behind it",
                "write the address of a page; what a button does is the player's business, by its data attributes"
            );
        }
        else
        {
            Outside(state, Back(span, scheme.Length));
        }
    }

    private void Outside(HtmlState state, SourceSpan span)
    {
        if (!IsLink(state))
        {
            Unsafe(
                span,
                $"pages load and send nothing from or to elsewhere, and '{state.Attribute}' of <{state.Element}> would",
                "put the file into theme/assets/ and write {{ page.root }}assets/ and its name; <a href> may lead anywhere"
            );
        }
    }

    /// <summary>What a page is given, in an address.</summary>
    internal HtmlState Filled(HtmlState state, TextUse use, string name, SourceSpan span)
    {
        var isSet = state.Attribute.EndsWith("srcset", StringComparison.Ordinal);
        if (use != TextUse.Root && (state.Element == "script" || (isSet && use != TextUse.Path)))
        {
            Wrong(
                span,
                $"'{name}' would be a part of what '{state.Attribute}' of <{state.Element}> loads",
                "write the address yourself, behind {{ page.root }}"
            );
            return state with { Address = AddressPart.Rest, Value = null };
        }

        if (state.Address == AddressPart.Rest || (use == TextUse.Root && state.Address == AddressPart.Start))
        {
            return use == TextUse.Root && state.Address == AddressPart.Start ? state : state with { Value = null };
        }

        var after = state with { Address = AddressPart.Rest, Value = null };
        if (use == TextUse.Path)
        {
            return after;
        }

        if (state.Address != AddressPart.Start)
        {
            Wrong(
                span,
                $"'{state.Value}' and '{name}' behind it could be any address, of a script too",
                "put / # or ? between them, or begin with https:// or mailto:"
            );
        }
        else if (use != TextUse.Address)
        {
            Wrong(
                span,
                $"'{name}' is no address: whatever an author writes there would be one, javascript: too",
                "take an address or a path that docs/theme-names.md lists, or write the beginning yourself: #, assets/, https://, mailto:"
            );
        }
        else if (!IsLink(state) || state.Element == "link")
        {
            Wrong(
                span,
                $"'{name}' leads out of the package, and '{state.Attribute}' of <{state.Element}> would load it",
                "lead there with <a href>"
            );
        }

        return after;
    }

    /// <summary>The whole of an address, when the template wrote all of it.</summary>
    internal void End(HtmlState state, HtmlAttribute attribute)
    {
        if (state.Value is { Length: > 0 } value && !attribute.Name.EndsWith("srcset", StringComparison.Ordinal))
        {
            var path = value.Split('?', '#')[0].Trim();
            if (package.Lacks(path) is { } nearest)
            {
                tell(
                    Diagnostic.Create(Codes.Rendering.ThemeFileMissing, attribute.Span, path).WithNearest(path, nearest)
                );
            }
        }
    }

    /// <summary>A link of the head: whether it is loaded is said beside its address.</summary>
    internal void Link(HtmlTag tag)
    {
        var relations = tag.Find("rel")?.Value.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            ?? [];
        if (
            tag.Find("href") is { } href
            && href.Value.ToString().Trim() is var address
            && (address.Contains(':', StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal))
            && !(
                relations.Length > 0
                && relations.All(relation => Told.Contains(relation, StringComparer.OrdinalIgnoreCase))
            )
        )
        {
            Unsafe(
                href.Span,
                "pages load nothing from elsewhere, and 'href' of <link> would",
                "put the file into theme/assets/ and write {{ page.root }}assets/ and its name"
            );
        }
    }

    private static SourceSpan Back(SourceSpan span, int length) =>
        span.File is { } file && span.Start >= length ? file.Span(span.Start - length, length + 1) : span;

    private void Unsafe(SourceSpan span, string what, string? hint) =>
        tell(Diagnostic.Create(Codes.Rendering.TemplateUnsafe, span, what).WithHint(hint));

    private void Wrong(SourceSpan span, string what, string hint) =>
        tell(Diagnostic.Create(Codes.Rendering.TemplatePlace, span, what).WithHint(hint));
}
