using System.Collections.Immutable;
using System.Text;
using System.Xml;
using CourseForge.Text;

namespace CourseForge.Loading.Svg;

/// <summary>The words that can be read or heard in an SVG picture: its texts, its titles and its labels.</summary>
internal static class SvgWords
{
    // A picture of this size is a photograph in disguise; it is not read.
    private const int MaxBytes = 16_000_000;

    private static readonly string[] s_labels = ["aria-label", "aria-description", "title", "alt"];

    /// <summary>Nothing for what is no picture of words, or cannot be read as XML.</summary>
    internal static ImmutableArray<Located<string>> Of(IWorkspace workspace, WorkspaceEntry entry)
    {
        if (
            entry.Length > MaxBytes
            || !entry.Path.Extension.Equals(".svg", StringComparison.OrdinalIgnoreCase)
            || workspace.Read(entry.Path) is not { } bytes
        )
        {
            return [];
        }

        using var text = new StreamReader(new MemoryStream(bytes, writable: false), Encoding.UTF8, true);
        var file = new SourceFile(entry.Path, text.ReadToEnd());
        var words = ImmutableArray.CreateBuilder<Located<string>>();
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(file.Text),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
            );
            Read(reader, file, words);
        }
        catch (XmlException)
        {
            // What was read so far is true. That it is no XML is another check's to tell.
        }

        return words.DrainToImmutable();
    }

    /// <summary>
    /// Texts go to the element that they are the text of: the parts of a line are one text, with blanks between them
    /// and without, because a word may be cut into parts to set them.
    /// </summary>
    private static void Read(XmlReader reader, SourceFile file, ImmutableArray<Located<string>>.Builder words)
    {
        var parts = new List<string>();
        SourceSpan place = default;
        var textDepth = -1;
        var skippedDepth = int.MaxValue;
        while (reader.Read())
        {
            if (reader.Depth > skippedDepth)
            {
                continue;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    skippedDepth = int.MaxValue;
                    var here = Place(reader, file);
                    foreach (var label in s_labels.Select(reader.GetAttribute).OfType<string>())
                    {
                        words.Add(new(label, here));
                    }

                    if (reader.LocalName is "style" or "script" or "metadata")
                    {
                        skippedDepth = reader.Depth;
                    }
                    else if (reader.LocalName is "text" or "title" or "desc" && textDepth < 0 && !reader.IsEmptyElement)
                    {
                        (textDepth, place) = (reader.Depth, here);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    if (textDepth < 0)
                    {
                        words.Add(new(reader.Value, Place(reader, file)));
                    }
                    else
                    {
                        parts.Add(reader.Value);
                    }

                    break;
                case XmlNodeType.EndElement when reader.Depth == textDepth:
                    Add();
                    textDepth = -1;
                    break;
            }
        }

        void Add()
        {
            if (parts.Count > 0)
            {
                words.Add(new(string.Join(' ', parts.Select(part => part.Trim())), place));
            }

            if (parts.Count > 1)
            {
                words.Add(new(string.Concat(parts), place));
            }

            parts.Clear();
        }
    }

    private static SourceSpan Place(XmlReader reader, SourceFile file)
    {
        var at = (IXmlLineInfo)reader;
        var line = 1;
        var start = 0;
        while (line < at.LineNumber && file.Text.IndexOf('\n', start) is var end and >= 0)
        {
            (line, start) = (line + 1, end + 1);
        }

        return file.Span(Math.Min(start + at.LinePosition - 1, file.Text.Length), 0);
    }
}
