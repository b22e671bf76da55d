using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Authoring.Verifying.Contents;

/// <summary>
/// Looks at a page tag by tag, as the tokenizer of HTML gives them. No tree is built: a page that is nested a million
/// deep costs no more than another.
/// </summary>
internal sealed class PageLook(SourceFile file, ContentRules rules, DiagnosticBag diagnostics)
{
    /// <summary>What is loaded at once, by the name of the element and its attribute.</summary>
    private static readonly Dictionary<string, string[]> s_loads = new(StringComparer.Ordinal)
    {
        ["script"] = ["src"],
        ["img"] = ["src", "srcset"],
        ["iframe"] = ["src"],
        ["frame"] = ["src"],
        ["embed"] = ["src"],
        ["object"] = ["data"],
        ["audio"] = ["src"],
        ["video"] = ["src", "poster"],
        ["source"] = ["src", "srcset"],
        ["track"] = ["src"],
        ["input"] = ["src"],
        ["body"] = ["background"],
        ["form"] = ["action"],
        ["image"] = ["href", "xlink:href"],
        ["use"] = ["href", "xlink:href"],
    };

    private readonly ContentFacts _facts = new();
    private string _folder = file.Path.Folder;
    private bool _hasTitle;
    private bool _hasLanguage;
    private bool _isTemplate;

    public ContentFacts Look()
    {
        using var source = new TextSource(file.Text);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        HtmlTagToken? open = null;
        var text = new StringBuilder();
        var start = 0;
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token.Type == HtmlTokenType.Character)
            {
                if (open is not null)
                {
                    text.Append(token.Data);
                }

                continue;
            }

            if (open is not null)
            {
                Close(open, text.ToString(), start);
                open = null;
            }

            if (token is HtmlTagToken { Type: HtmlTokenType.StartTag } tag)
            {
                Tag(tag);
                var state = StateOf(tag.Name);
                if (state != HtmlParseMode.PCData && !tag.IsSelfClosing)
                {
                    tokenizer.State = state;
                    open = tag;
                    text.Clear();
                    start = EndOfTag(tag);
                }
            }
        }

        CheckWhole();
        return _facts;
    }

    private static HtmlParseMode StateOf(string name) =>
        name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => HtmlParseMode.PCData,
        };

    private void CheckWhole()
    {
        if (_isTemplate)
        {
            return;
        }

        if (!_hasTitle)
        {
            diagnostics.Add(Codes.PackageContents.NoPageTitle, file.Start);
        }

        if (!_hasLanguage)
        {
            diagnostics.Add(Codes.PackageContents.NoLanguage, file.Start);
        }
    }

    private void Tag(HtmlTagToken tag)
    {
        switch (tag.Name)
        {
            case "html":
                _hasLanguage |= Value(tag, "lang").Trim().Length > 0 || Value(tag, "xml:lang").Trim().Length > 0;
                break;
            case "base" when Value(tag, "href") is { Length: > 0 } address && !PackageIndex.IsElsewhere(address):
                _folder = PackageIndex.Resolve(_folder, address + "x") is { } path
                    ? new CoursePath(path).Folder
                    : _folder;
                break;
            case "img" when !Has(tag, "alt") && Value(tag, "role") is not ("presentation" or "none"):
                diagnostics.Add(
                    Codes.PackageContents.NoAlternative,
                    PlaceOf(tag),
                    Quoted.Of(Value(tag, "src") is { Length: > 0 } name ? name : "img")
                );
                break;
            case "iframe" or "frame" when Value(tag, "title").Trim().Length == 0 && !IsHidden(tag):
                diagnostics.Add(
                    Codes.PackageContents.NoFrameTitle,
                    PlaceOf(tag),
                    Quoted.Of(Value(tag, "src") is { Length: > 0 } shown ? shown : Value(tag, "name"))
                );
                break;
        }

        CheckAddresses(tag);
        if (Value(tag, "style") is { Length: > 0 } style)
        {
            CheckStyle(style, PlaceOf(tag));
        }
    }

    private void CheckAddresses(HtmlTagToken tag)
    {
        if (s_loads.TryGetValue(tag.Name, out var names))
        {
            foreach (var name in names)
            {
                foreach (var address in AddressesOf(name, Value(tag, name)))
                {
                    rules.CheckAddress(_folder, address, tag.Name, PlaceOf(tag), loads: true, _facts, diagnostics);
                }
            }
        }
        else if (tag.Name == "link")
        {
            var kind = Value(tag, "rel").ToLowerInvariant();
            var loads =
                kind.Contains("stylesheet", StringComparison.Ordinal)
                || kind.Contains("icon", StringComparison.Ordinal)
                || kind.Contains("load", StringComparison.Ordinal)
                || kind.Contains("manifest", StringComparison.Ordinal);
            if (loads)
            {
                rules.CheckAddress(
                    _folder,
                    Value(tag, "href"),
                    tag.Name,
                    PlaceOf(tag),
                    loads: true,
                    _facts,
                    diagnostics
                );
            }
        }
        else if (tag.Name is "a" or "area")
        {
            rules.CheckAddress(_folder, Value(tag, "href"), tag.Name, PlaceOf(tag), loads: false, _facts, diagnostics);
        }
    }

    private static IEnumerable<string> AddressesOf(string attribute, string value) =>
        attribute == "srcset"
            ? value
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(static one => one.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])
            : [value];

    /// <summary>At the end of an element whose content is text.</summary>
    private void Close(HtmlTagToken tag, string text, int start)
    {
        switch (tag.Name)
        {
            case "title":
                _hasTitle |= !string.IsNullOrWhiteSpace(text);
                _isTemplate |= text.Contains("{{", StringComparison.Ordinal);
                break;
            case "style":
                CheckStyle(text, PlaceOf(tag));
                break;
            case "script" when IsScript(Value(tag, "type")):
                _facts.Words |= ScriptLook.Look(
                    text,
                    // Line ends may have been other letters in the file.
                    (at, length) => file.Span(Math.Min(file.Length, start + at), length),
                    rules.IsOurs,
                    diagnostics
                );
                break;
        }
    }

    private static bool IsScript(string type) =>
        type.Length == 0
        || type.Contains("javascript", StringComparison.OrdinalIgnoreCase)
        || type.Contains("ecmascript", StringComparison.OrdinalIgnoreCase)
        || type.Equals("module", StringComparison.OrdinalIgnoreCase);

    private void CheckStyle(string style, SourceSpan place)
    {
        foreach (var (address, _) in StyleLook.Addresses(style))
        {
            rules.CheckAddress(_folder, address, "style", place, loads: true, _facts, diagnostics);
        }
    }

    private static bool IsHidden(HtmlTagToken tag) =>
        Has(tag, "hidden")
        || Value(tag, "aria-hidden") == "true"
        || Value(tag, "style")
            .Replace(" ", "", StringComparison.Ordinal)
            .Contains("display:none", StringComparison.Ordinal);

    private SourceSpan PlaceOf(HtmlTagToken tag) =>
        file.Span(Math.Min(file.Length, Math.Max(0, tag.Position.Index)), Math.Min(tag.Name.Length + 1, file.Length));

    private int EndOfTag(HtmlTagToken tag)
    {
        var end = file.Text.IndexOf('>', Math.Clamp(tag.Position.Index, 0, file.Length));
        return end < 0 ? file.Length : end + 1;
    }

    private static bool Has(HtmlTagToken tag, string name) => tag.Attributes.Exists(one => one.Name == name);

    private static string Value(HtmlTagToken tag, string name) =>
        tag.Attributes.Find(one => one.Name == name).Value ?? "";
}
