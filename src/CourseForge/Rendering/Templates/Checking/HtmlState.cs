using CourseForge.Text;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>Where in HTML something stands.</summary>
internal enum HtmlPlace
{
    /// <summary>Between tags.</summary>
    Text,

    /// <summary>In an element that holds words and no tags: title, textarea.</summary>
    Words,

    /// <summary>In an element whose content is no HTML: script, style.</summary>
    Raw,

    Comment,

    /// <summary>In <c>&lt;!doctype ...></c> and the like.</summary>
    Declaration,

    /// <summary>Behind <c>&lt;</c> or <c>&lt;/</c>, before the name.</summary>
    TagStart,

    TagName,

    /// <summary>In a tag, before the next attribute or the end.</summary>
    Tag,

    /// <summary>Behind a name in a tag, where text of the template ended.</summary>
    AfterName,

    AttributeName,

    /// <summary>Behind <c>=</c>.</summary>
    BeforeValue,

    Quoted,

    Unquoted,
}

/// <summary>How much of an address is known; what is known least comes first.</summary>
internal enum AddressPart
{
    /// <summary>Nothing stands there yet but what leads to the package's root.</summary>
    Start,

    /// <summary>One slash: a second one would lead to another server.</summary>
    Slash,

    /// <summary>Letters that a colon would make a scheme of.</summary>
    Scheme,

    /// <summary>Where it leads is settled, or nothing is an address here.</summary>
    Rest,
}

/// <summary>Where reading a template as HTML has come to. Values: kept, put back and compared where a template branches.</summary>
internal readonly record struct HtmlState
{
    /// <summary>Nothing was read, in text.</summary>
    internal static HtmlState First { get; } =
        new()
        {
            Place = HtmlPlace.Text,
            Element = "",
            Attribute = "",
            Value = "",
            Address = AddressPart.Rest,
            IsBalanced = true,
        };

    internal HtmlPlace Place { get; init; }

    /// <summary>The element of the tag, or the one whose content is no HTML; in small letters.</summary>
    internal string Element { get; init; }

    /// <summary>The tag is an end tag.</summary>
    internal bool IsEnd { get; init; }

    internal string Attribute { get; init; }

    internal char Quote { get; init; }

    internal AddressPart Address { get; init; }

    /// <summary>Of an address: what was written of it; null when that is not all.</summary>
    internal string? Value { get; init; }

    internal HtmlTag? Tag { get; init; }

    /// <summary>Where the tag, quote or comment began.</summary>
    internal SourceSpan Since { get; init; }

    /// <summary>The elements that are open, the innermost first.</summary>
    internal OpenElement? Open { get; init; }

    /// <summary>Which elements are open is known: it does not depend on what a page is given.</summary>
    internal bool IsBalanced { get; init; }

    /// <summary>The page has its policy by now, whatever it is given.</summary>
    internal bool HasPolicy { get; init; }

    internal bool IsInText => Place == HtmlPlace.Text;

    private bool IsInTag => Place is HtmlPlace.Tag or HtmlPlace.AfterName;

    /// <summary>In text again, with nothing begun.</summary>
    internal HtmlState Outside() => First with { Open = Open, IsBalanced = IsBalanced, HasPolicy = HasPolicy };

    /// <summary>The same, where HTML stood at another time; what was learnt since stays.</summary>
    internal HtmlState At(HtmlState other) =>
        other with
        {
            Open = Open,
            IsBalanced = IsBalanced,
            HasPolicy = HasPolicy,
        };

    internal bool IsWhere(HtmlState other) =>
        (Place == other.Place || (IsInTag && other.IsInTag))
        && Element == other.Element
        && IsEnd == other.IsEnd
        && (Place is not (HtmlPlace.Quoted or HtmlPlace.Unquoted) || Attribute == other.Attribute)
        && Quote == other.Quote;

    /// <summary>What is known when either of two was: both are at the same place.</summary>
    internal HtmlState Or(HtmlState other)
    {
        var isBalanced = IsBalanced && other.IsBalanced && OpenElement.AreSame(Open, other.Open);
        if (Tag is not null && other.Tag is not null && Tag != other.Tag)
        {
            Tag.TakeAttributesOf(other.Tag);
        }

        var lesser = Address <= other.Address ? this : other;
        return this with
        {
            Place = Place == other.Place ? Place : HtmlPlace.AfterName,
            Attribute = Attribute == other.Attribute ? Attribute : "",
            Address = lesser.Address,
            Value =
                Value == other.Value || lesser.Address is AddressPart.Slash or AddressPart.Scheme ? lesser.Value : null,
            Tag = Tag ?? other.Tag,
            Open = isBalanced ? Open : null,
            IsBalanced = isBalanced,
            HasPolicy = HasPolicy && other.HasPolicy,
        };
    }

    /// <summary>Two beginnings of one address, neither of which says where it leads: what follows is read in both.</summary>
    internal bool IsOtherAddress(HtmlState other) =>
        Value != other.Value
        && (
            Address is AddressPart.Slash or AddressPart.Scheme
            || other.Address is AddressPart.Slash or AddressPart.Scheme
        );

    /// <summary>Where it is, in words that follow "stands".</summary>
    internal string Described =>
        Place switch
        {
            HtmlPlace.Text => "between tags",
            HtmlPlace.Words or HtmlPlace.Raw => $"in <{Element}>",
            HtmlPlace.Comment => "in a comment",
            HtmlPlace.Quoted or HtmlPlace.Unquoted or HtmlPlace.BeforeValue => $"in the value of '{Attribute}'",
            HtmlPlace.Declaration => "in a declaration",
            HtmlPlace.TagStart
            or HtmlPlace.TagName
            or HtmlPlace.Tag
            or HtmlPlace.AfterName
            or HtmlPlace.AttributeName => Element.Length == 0
                ? "in a tag"
                : $"in the tag <{(IsEnd ? "/" : "")}{Element}>",
            _ => throw new InvalidOperationException($"no such place: {Place}"),
        };

    /// <summary>What a file that ends here lacks, in words.</summary>
    internal string Missing =>
        Place switch
        {
            HtmlPlace.Quoted => $"the quote that opens here, of '{Attribute}', is never closed",
            HtmlPlace.Comment => "the comment that begins here has no '-->'",
            HtmlPlace.Words or HtmlPlace.Raw => $"'<{Element}>' has no '</{Element}>' in this file",
            HtmlPlace.TagStart
            or HtmlPlace.TagName
            or HtmlPlace.Tag
            or HtmlPlace.AfterName
            or HtmlPlace.AttributeName
            or HtmlPlace.BeforeValue
            or HtmlPlace.Unquoted
            or HtmlPlace.Declaration => "the tag that begins here has no '>'",
            _ => throw new InvalidOperationException($"nothing is open at {Place}"),
        };
}

/// <summary>An element that was opened and not closed yet.</summary>
internal sealed class OpenElement(string name, SourceSpan span, OpenElement? outer)
{
    internal const int MaxDepth = 500;

    internal string Name => name;

    internal SourceSpan Span => span;

    internal OpenElement? Outer => outer;

    internal int Depth { get; } = (outer?.Depth ?? 0) + 1;

    internal static bool AreSame(OpenElement? one, OpenElement? other)
    {
        while (!ReferenceEquals(one, other))
        {
            if (one is null || other is null || one.Name != other.Name)
            {
                return false;
            }

            (one, other) = (one.Outer, other.Outer);
        }

        return true;
    }
}

/// <summary>A tag while it is read.</summary>
internal sealed class HtmlTag(string name, bool isEnd, SourceSpan span)
{
    private readonly List<HtmlAttribute> _attributes = [];

    internal string Name { get; set; } = name;

    internal bool IsEnd => isEnd;

    /// <summary>From <c>&lt;</c> to the end of the name.</summary>
    internal SourceSpan Span { get; set; } = span;

    internal IReadOnlyList<HtmlAttribute> Attributes => _attributes;

    internal void Add(HtmlAttribute attribute) => _attributes.Add(attribute);

    internal void TakeAttributesOf(HtmlTag other) => _attributes.AddRange(other._attributes.Except(_attributes));

    internal HtmlAttribute? Find(string attribute) => _attributes.Find(found => found.Name == attribute);
}

/// <summary>An attribute, as far as the template says what it is.</summary>
internal sealed class HtmlAttribute(string name, SourceSpan span)
{
    /// <summary>In small letters.</summary>
    internal string Name => name;

    internal SourceSpan Span => span;

    /// <summary>What the template writes as its value, in whatever branch.</summary>
    internal System.Text.StringBuilder Value { get; } = new();

    /// <summary>A part of the value comes from what the page is given.</summary>
    internal bool IsFilledIn { get; set; }
}
