using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CourseForge.Authoring.Packages;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Authoring.Verifying.Manifests;

/// <summary>A manifest with the places of all that stands in it.</summary>
internal sealed partial class ManifestDocument
{
    private ManifestDocument(SourceFile file, XElement root)
    {
        (File, Root) = (file, root);
    }

    public SourceFile File { get; }

    public XElement Root { get; }

    /// <summary>Null, after saying why, for what is no XML.</summary>
    public static ManifestDocument? Read(string path, byte[] bytes, DiagnosticBag diagnostics)
    {
        var file = new SourceFile(new CoursePath(path), Decode(bytes));
        try
        {
            return new ManifestDocument(file, ManifestReader.Load(file.Text));
        }
        catch (XmlException problem)
        {
            var words = problem.Message;

            // The place stands before the message already.
            var place = words.LastIndexOf(" Line ", StringComparison.Ordinal);
            diagnostics.Add(
                Codes.Packages.ManifestNotXml,
                PlaceIn(file, problem.LineNumber, problem.LinePosition, 0),
                words.Contains("DTD", StringComparison.Ordinal)
                    ? "it has a document type, which could fetch files from elsewhere"
                    : Quoted.Sentence(place > 0 ? words[..place] : words).TrimEnd('.')
            );
            return null;
        }
    }

    /// <summary>Where the name of an element, an attribute or a text begins.</summary>
    public SourceSpan PlaceOf(XObject node) =>
        node is IXmlLineInfo info && info.HasLineInfo()
            ? PlaceIn(
                File,
                info.LineNumber,
                info.LinePosition,
                node switch
                {
                    XElement element => element.Name.LocalName.Length,
                    XAttribute attribute => attribute.Name.LocalName.Length,
                    _ => 0,
                }
            )
            : File.Start;

    private static SourceSpan PlaceIn(SourceFile file, int line, int column, int length) =>
        line < 1 || line > file.Lines.LineCount
            ? file.Start
            : file.Span(Math.Min(file.Length, file.Lines.StartOf(line) + Math.Max(0, column - 1)), length);

    /// <summary>As the mark at the beginning says it, or the declaration (XML 1.0, appendix F); else UTF-8.</summary>
    private static string Decode(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 200));
        var named = Declaration().Match(start) is { Success: true } match ? match.Groups[1].Value : "utf-8";
        var isLatin =
            named.StartsWith("iso-8859", StringComparison.OrdinalIgnoreCase)
            || named.StartsWith("windows-", StringComparison.OrdinalIgnoreCase);
        using var reader = new StreamReader(new MemoryStream(bytes), isLatin ? Encoding.Latin1 : Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""^<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")]
    private static partial Regex Declaration();
}
