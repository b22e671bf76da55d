using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>overlay.lock: what was reviewed. People do not write it, but they merge it.</summary>
internal static class ReviewFileDecoder
{
    private static readonly string[] Markers = ["<<<<<<<", ">>>>>>>", "|||||||", "======="];

    internal static ReviewLockSyntax Decode(SourceFile file, DiagnosticBag diagnostics)
    {
        if (ReportConflict(file, diagnostics) || IsEmpty(file) || YamlReader.Read(file, diagnostics) is not { } mapping)
        {
            return ReviewLockSyntax.Empty;
        }

        var reviews = ImmutableDictionary.CreateBuilder<string, ReviewSyntax>(StringComparer.Ordinal);
        foreach (
            var (cell, record) in YamlRecord
                .Open(mapping, ReviewFileShapes.Lock, rawHtml: false, diagnostics)
                .Map("reviews")
        )
        {
            if (cell.Value.IndexOf('.', StringComparison.Ordinal) is < 1 || cell.Value.EndsWith('.'))
            {
                diagnostics.Add(Codes.Locks.MalformedCell, cell.Span, cell.Value);
                continue;
            }

            foreach (var digest in record.List("accepted").Where(digest => !IsDigest(digest.Value)))
            {
                diagnostics.Add(Codes.Locks.MalformedDigest, digest.Span, digest.Value, cell.Value);
            }

            reviews[cell.Value] = Review(cell, record);
        }

        return new ReviewLockSyntax(reviews.ToImmutable());
    }

    internal static WaiverSyntax Waiver(YamlRecord record) =>
        new(record.Date("until").Value, record.Text("because").Value, record.Text("by").Value);

    private static ReviewSyntax Review(Located<string> cell, YamlRecord record) =>
        new()
        {
            Cell = cell,
            Accepted = record.WordList("accepted"),
            Text = record.Lines("text") ?? "",
            Base = record.Text("base").Value,
            Reviewed = record.Date("reviewed").Value,
            By = record.Words("by"),
            Note = record.Words("note"),
            Waiver = record.Record("waiver") is { } waiver ? Waiver(waiver) : null,
            Span = record.Span,
            Rule = record.OptionalChoice<MergeRule>("rule")?.Value,
            Titles = record.Has("titles") ? record.WordList("titles") : null,
            Contains = record.WordList("contains"),
        };

    /// <summary>Named as such: what YAML would say about them helps nobody.</summary>
    private static bool ReportConflict(SourceFile file, DiagnosticBag diagnostics)
    {
        var start = 0;
        foreach (var line in file.Text.AsSpan().EnumerateLines())
        {
            foreach (var marker in Markers)
            {
                if (line.StartsWith(marker) && (line.Length == marker.Length || line[marker.Length] == ' '))
                {
                    diagnostics.Add(Codes.Locks.Conflict, file.Span(start, line.Length), marker);
                    return true;
                }
            }

            start += line.Length + (file.Text.AsSpan(start + line.Length).StartsWith("\r\n") ? 2 : 1);
        }

        return false;
    }

    /// <summary>A file of comments says that nothing was reviewed yet.</summary>
    private static bool IsEmpty(SourceFile file)
    {
        foreach (var line in file.Text.AsSpan().EnumerateLines())
        {
            if (line.Trim() is { IsEmpty: false } words && words[0] != '#')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A tag of an algorithm, known to this version or not, a colon, and hexadecimal digits.</summary>
    private static bool IsDigest(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon
        && text.StartsWith("cf", StringComparison.Ordinal)
        && !text.AsSpan(2, colon - 2).ContainsAnyExceptInRange('0', '9')
        && text.Length > colon + 8
        && text.Skip(colon + 1).All(char.IsAsciiHexDigitLower);
}
