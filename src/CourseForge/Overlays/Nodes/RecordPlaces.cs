using CourseForge.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Overlays.Nodes;

/// <summary>
/// In which top-level node of a text a place stands. Nodes do not stand in the order in which they were written: the
/// reader gathers footnotes at the end of the tree and the addresses of links at its beginning. What stands in a
/// footnote belongs to every node that refers to it.
/// </summary>
internal sealed class RecordPlaces
{
    /// <summary>Where something begins in the file, and the nodes that it belongs to; in the order of the file.</summary>
    private readonly List<(int Start, SortedSet<int> Nodes)> _runs = [];

    internal RecordPlaces(MarkdownContent content)
    {
        var part = content.Parts[0];
        var notes = new Dictionary<Footnote, SortedSet<int>>(ReferenceEqualityComparer.Instance);
        var hasNotes = part.Nodes.Any(static node => node is FootnoteGroup);
        for (var i = 0; i < part.Nodes.Length; i++)
        {
            if (!IsDefinitions(part.Nodes[i]))
            {
                _runs.Add((part.Map.Span(part.Nodes[i].Span.Start, 0).Start, [i]));
                if (hasNotes)
                {
                    Refer(part.Nodes[i], i, notes);
                }
            }
        }

        foreach (var note in part.Nodes.OfType<FootnoteGroup>().SelectMany(static group => group.OfType<Footnote>()))
        {
            _runs.Add((part.Map.Span(note.Span.Start, 0).Start, notes.GetValueOrDefault(note) ?? []));
        }

        _runs.Sort(static (one, other) => one.Start.CompareTo(other.Start));
    }

    /// <summary>What the reader has moved to an end of the tree.</summary>
    internal static bool IsDefinitions(Block node) => node is FootnoteGroup or LinkReferenceDefinitionGroup;

    /// <summary>Whether a place belongs to one of the nodes from one up to another.</summary>
    internal bool IsIn(SourceSpan place, int start, int end)
    {
        var at = _runs.FindLastIndex(run => run.Start <= place.Start);
        return at >= 0 && _runs[at].Nodes.GetViewBetween(start, end - 1).Count > 0;
    }

    /// <summary>Whether a place stands in a footnote that no node refers to.</summary>
    internal bool IsNowhere(SourceSpan place)
    {
        var at = _runs.FindLastIndex(run => run.Start <= place.Start);
        return at >= 0 && _runs[at].Nodes.Count == 0;
    }

    private static void Refer(MarkdownObject from, int node, Dictionary<Footnote, SortedSet<int>> notes)
    {
        // Markdig's own walk of a single leaf leaves out the words in it.
        var words = from is LeafBlock { Inline: { } inline } ? inline.Descendants() : from.Descendants();
        foreach (var link in words.OfType<FootnoteLink>())
        {
            if (link is { IsBackLink: false, Footnote: { } note })
            {
                if (!notes.TryGetValue(note, out var nodes))
                {
                    notes.Add(note, nodes = []);
                }

                // A footnote may refer to another one.
                if (nodes.Add(node))
                {
                    Refer(note, node, notes);
                }
            }
        }
    }
}
