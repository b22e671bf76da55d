using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Editing;

/// <summary>Something that an editor can write at a place.</summary>
/// <param name="Label">What is chosen, and what is compared with what was written so far.</param>
/// <param name="Kind">Of a word; null for an id.</param>
/// <param name="Detail">In a few words, beside it.</param>
/// <param name="Documentation">In Markdown.</param>
/// <param name="Insert">What is written, with <c>$0</c> where one goes on writing.</param>
/// <param name="IsRequired">Something has to be written there, so it comes first.</param>
public sealed record CompletionEntry(
    string Label,
    WritingWordKind? Kind,
    string? Detail,
    string? Documentation,
    string Insert,
    bool IsRequired
);

/// <param name="Start">Where the word begins whose place the chosen one takes.</param>
/// <param name="End">Where it ends.</param>
public sealed record WritingChoices(int Start, int End, ImmutableArray<CompletionEntry> Entries);

/// <summary>What can be written at a place: words of the language, and ids of the curriculum.</summary>
public static class WritingCompletion
{
    /// <param name="names">What the curriculum was when it could last be read; null when it never could.</param>
    /// <param name="text">Of the file, as it is now.</param>
    public static WritingChoices? At(
        ParsedCurriculum parsed,
        CurriculumNames? names,
        CoursePath path,
        string text,
        int offset
    )
    {
        if (Compiler.WritingAt(parsed, path, text, offset) is not { } place)
        {
            return null;
        }

        var words = place.Words.Select(static word => new CompletionEntry(
            word.Text,
            word.Kind,
            null,
            word.Details is { } details ? $"{word.Summary}\n\n{details}" : word.Summary,
            word.Insert ?? word.Text,
            word.IsRequired
        ));
        return new WritingChoices(place.Start, place.End, [.. words.Concat(Ids(parsed, names, place))]);
    }

    private static IEnumerable<CompletionEntry> Ids(ParsedCurriculum parsed, CurriculumNames? names, WritingPlace place)
    {
        var aims = place.Verb is { } verb ? Compiler.AimsOf(parsed, verb) : [];
        if (!aims.IsEmpty)
        {
            return aims.SelectMany(aim => Aims(aim, place));
        }

        return names is null
            ? []
            : names
                .Definitions.Where(name => IsWanted(name, place))
                .DistinctBy(static name => name.Id.Value)
                .Select(name => Entry(name.Id.Value, name.Kind.Word(), name.Title, place));
    }

    private static IEnumerable<CompletionEntry> Aims(Model.AimedNode aim, WritingPlace place) =>
        place.TakesFacet
            ? aim.Facets.Select(facet => Entry($"{aim.Id}.{facet}", aim.Kind, aim.Title, place))
            : [Entry(aim.Id, aim.Kind, aim.Title, place)];

    private static bool IsWanted(WrittenName name, WritingPlace place) =>
        place.Names.Any(kind =>
            kind switch
            {
                SymbolKind.Any => name.Kind.IsUniqueOverKinds() || name.Kind == SymbolKind.Section,
                // Blocks with an id are places on the page, as headings are.
                SymbolKind.Section => (name.Kind is SymbolKind.Section or SymbolKind.Block)
                    && name.Scope == place.Scope,
                SymbolKind.Assessment or SymbolKind.ScenarioNode => name.Kind == kind && name.Scope == place.Scope,
                _ => name.Kind == kind,
            }
        );

    private static CompletionEntry Entry(string id, string kind, string? title, WritingPlace place) =>
        new(id, null, title is null ? kind : $"{kind}: {title}", null, id + place.After, IsRequired: false);
}
