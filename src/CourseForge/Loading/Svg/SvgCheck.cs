using System.Xml;
using CourseForge.Layout;
using CourseForge.Text;

namespace CourseForge.Loading.Svg;

/// <summary>
/// Reads an SVG picture as XML, as a browser does, and tells whatever is not on the lists of what is harmless. In a
/// page's <c>img</c> a picture runs and fetches nothing; opened by itself it does, with the rights of whoever is logged
/// in to the learning system.
/// </summary>
internal sealed class SvgCheck
{
    /// <summary>Larger ones are photographs in disguise: an error, never a reason not to look.</summary>
    internal const int MaxMegabytes = 16;

    private const int MaxDepth = 256;

    /// <summary>A program that exports one foreign object exports dozens: a few say it all.</summary>
    private const int MostTold = 5;

    private const int LongestShown = 60;

    private readonly SourceFile _file;
    private readonly bool _isOfLayer;
    private readonly List<PictureProblem> _problems = [];

    private SvgCheck(SourceFile file)
    {
        _file = file;
        _isOfLayer = CurriculumLayout.IsLayer(file.Path);
    }

    /// <summary>In the order of the text; empty for what is harmless, and for files that are no SVG.</summary>
    internal static PictureProblem[] Find(IWorkspace workspace, WorkspaceEntry entry)
    {
        if (!entry.Path.Extension.Equals(".svg", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var nowhere = SourceSpan.OfFile(entry.Path);
        if (entry.Length > MaxMegabytes * 1_000_000L)
        {
            return [new(nowhere, $"it is larger than {MaxMegabytes} MB, and is not looked through", IsActive: false)];
        }

        if (workspace.Read(entry.Path) is not { } bytes)
        {
            return [new(nowhere, "it cannot be read", IsActive: false)];
        }

        if (SvgText.Decode(bytes, out var problem) is not { } text)
        {
            return [new(nowhere, problem ?? "", IsActive: false)];
        }

        // Sizes of a listing may be old.
        if (bytes.Length > MaxMegabytes * 1_000_000L)
        {
            return [new(nowhere, $"it is larger than {MaxMegabytes} MB, and is not looked through", IsActive: false)];
        }

        var check = new SvgCheck(new SourceFile(entry.Path, text));
        check.Read();
        return [.. check._problems];
    }

    private void Read()
    {
        using var text = new StringReader(SvgText.WithoutKnownDocumentType(_file.Text));
        using var reader = XmlReader.Create(
            text,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MaxMegabytes * 1_000_000L,
                MaxCharactersFromEntities = 1,
            }
        );
        try
        {
            while (_problems.Count < MostTold && reader.Read())
            {
                Read(reader);
            }
        }
        catch (XmlException exception)
        {
            // A piece that only some browsers stop at must not hide what stands before it.
            var place = Place(exception.LineNumber, exception.LinePosition, 1);
            Add(
                place,
                _file.Text.AsSpan(place.Start).TrimStart("<!").StartsWith("DOCTYPE")
                    ? "it has a document type of its own (<!DOCTYPE ...>), which can put text in place of other text"
                    : "it is not well-formed XML at this place",
                isActive: false
            );
        }
    }

    private void Read(XmlReader reader)
    {
        if (reader.Depth > MaxDepth)
        {
            Add(Place(reader, 1), $"its elements are nested more than {MaxDepth} deep", isActive: false);
            reader.Skip();
            return;
        }

        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                ReadElement(reader);
                break;
            case XmlNodeType.ProcessingInstruction when SvgNames.IsActiveInstruction(reader.Name):
                Add(Place(reader, reader.Name.Length), $"<?{reader.Name}", isActive: true);
                break;
        }
    }

    private void ReadElement(XmlReader reader)
    {
        var name = reader.LocalName;
        var isSvg = reader.NamespaceURI == SvgNames.Svg;
        var place = Place(reader, reader.Name.Length);
        if (reader.Depth == 0 && !(isSvg && name == "svg"))
        {
            Add(
                place,
                "it is no SVG: its outermost element is not <svg xmlns=\"http://www.w3.org/2000/svg\">",
                isActive: false
            );
        }
        else if (isSvg ? !SvgNames.Elements.Contains(name) : !SvgNames.IsInert(reader.NamespaceURI))
        {
            Add(place, $"<{reader.Name}>", isActive: true);
        }

        if (reader.MoveToFirstAttribute())
        {
            do
            {
                ReadAttribute(reader, name, isSvg);
            } while (reader.MoveToNextAttribute());

            reader.MoveToElement();
        }

        if (isSvg && name == "style" && !reader.IsEmptyElement)
        {
            ReadStyle(reader);
        }
    }

    /// <summary>The words of a style sheet: what stands in it as an element is told as such.</summary>
    private void ReadStyle(XmlReader reader)
    {
        var place = Place(reader, reader.Name.Length);
        var depth = reader.Depth;
        var style = new System.Text.StringBuilder();
        while (reader.Read() && reader.Depth > depth)
        {
            if (
                reader.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
            )
            {
                style.Append(reader.Value);
            }
            else
            {
                Read(reader);
            }
        }

        if (SvgAddresses.InStyle(style.ToString()) is { } found)
        {
            Add(place, "<style> with " + found, isActive: true);
        }
    }

    private void ReadAttribute(XmlReader reader, string element, bool isOfSvg)
    {
        var name = reader.LocalName;
        var space = reader.NamespaceURI;
        if (space == SvgNames.Declarations)
        {
            return;
        }

        var place = Place(reader, reader.Name.Length);
        if (space.Length == 0 && SvgNames.IsHandler(name))
        {
            Add(place, reader.Name, isActive: true);
        }
        else if (
            space == SvgNames.Xml
                ? name == "base"
                : space.Length > 0 && space != SvgNames.XLink && !SvgNames.IsInert(space)
        )
        {
            Add(place, reader.Name, isActive: true);
        }
        else if (name is "href" or "src" && (space.Length == 0 || space == SvgNames.XLink) && isOfSvg)
        {
            if (!SvgAddresses.IsHarmless(reader.Value, element, _isOfLayer))
            {
                Add(place, $"{reader.Name}=\"{reader.Value}\"", isActive: true);
            }
        }
        else if (space.Length == 0 && isOfSvg)
        {
            ReadOwn(reader, element, name, place);
        }
        else if (SvgAddresses.IsCode(reader.Value))
        {
            Add(place, $"{reader.Name}=\"{reader.Value}\"", isActive: true);
        }
    }

    private void ReadOwn(XmlReader reader, string element, string name, SourceSpan place)
    {
        if (SvgNames.IsData(name))
        {
            return;
        }

        if (!SvgNames.Attributes.Contains(name))
        {
            Add(place, $"the attribute '{name}'", isActive: true);
        }
        else if (
            SvgNames.Animations.Contains(element)
            && name == "attributeName"
            && !SvgNames.CanBeAnimated(reader.Value.Trim())
        )
        {
            Add(place, $"<{element}> of '{reader.Value}'", isActive: true);
        }
        else if (SvgAddresses.InStyle(reader.Value) is { } found)
        {
            Add(place, $"{name} with {found}", isActive: true);
        }
        else if (SvgAddresses.IsCode(reader.Value))
        {
            Add(place, $"{name}=\"{reader.Value}\"", isActive: true);
        }
    }

    private void Add(SourceSpan place, string what, bool isActive)
    {
        what = string.Join(' ', what.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        what = isActive ? Shortened.To(LongestShown, what) : what;
        if (_problems.Count < MostTold && !_problems.Any(problem => problem.What == what))
        {
            _problems.Add(new PictureProblem(place, what, isActive));
        }
    }

    private SourceSpan Place(XmlReader reader, int length)
    {
        var at = (IXmlLineInfo)reader;
        return Place(at.LineNumber, at.LinePosition, length);
    }

    private SourceSpan Place(int line, int column, int length)
    {
        var lines = _file.Lines;
        return line < 1
            ? _file.Start
            : _file.Span(
                Math.Min(lines.StartOf(Math.Min(line, lines.LineCount)) + Math.Max(0, column - 1), _file.Text.Length),
                length
            );
    }
}
