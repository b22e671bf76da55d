using System.Collections.Immutable;
using CourseForge.Output;
using CourseForge.Text;

namespace CourseForge.Rendering.Pages;

/// <param name="Anchor">The id of the heading; empty for what stands above the first one.</param>
/// <param name="Title">The words of the heading; empty for what stands above the first one.</param>
/// <param name="Kept">The first words.</param>
/// <param name="Others">The words of the rest that are not in <paramref name="Kept"/>, each once, in their order.</param>
internal sealed record SearchedSection(string Anchor, string Title, string Kept, ImmutableArray<string> Others);

/// <summary>What the search may keep of the page of a lesson. A page that many variants share is read once.</summary>
internal sealed record SearchedPage(ImmutableArray<SearchedSection> Sections)
{
    /// <summary>Some hundred pages.</summary>
    private static readonly RecentValues<string, SearchedPage> s_known = new(4_000_000);

    /// <param name="page">As it was written.</param>
    internal static SearchedPage Of(GeneratedFile page)
    {
        if (s_known.Find(page.Digest) is { } known)
        {
            return known;
        }

        var read = new SearchedPage([.. PageText.SectionsOf(page.Content.Span).Select(Section)]);
        s_known.Add(page.Digest, read, read.Sections.Sum(Size));
        return read;
    }

    private static SearchedSection Section(TextSection section)
    {
        var kept = KeyWords.Of(section.Text);
        return new SearchedSection(section.Anchor, section.Title, kept, SearchedWords.Beyond(kept, section.Text));
    }

    /// <summary>About how many bytes a section takes.</summary>
    private static long Size(SearchedSection section)
    {
        const int Object = 32;
        const int Word = 48;
        return (5 * Object)
            + (sizeof(char) * (section.Anchor.Length + section.Title.Length + section.Kept.Length))
            + (Word * section.Others.Length);
    }
}
