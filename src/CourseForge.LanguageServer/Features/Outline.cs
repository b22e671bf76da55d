using System.Collections.Immutable;
using CourseForge.Authoring.Editing;
using CourseForge.LanguageServer.Documents;
using CourseForge.LanguageServer.Protocol;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.LanguageServer.Features;

/// <summary>What is in a text: symbols, folds, and a search for things by id or title.</summary>
internal sealed class Outline(OpenCurricula curricula, CurriculumText text)
{
    private const int MostFound = 200;

    public List<DocumentSymbol>? Symbols(TextDocumentParams of) =>
        Items(of) is var (_, items) ? [.. items.Select(Symbol)] : null;

    /// <summary>The same for editors that know no symbols within symbols.</summary>
    public List<SymbolInformation>? FlatSymbols(TextDocumentParams of)
    {
        return Items(of) is var (curriculum, items) ? [.. items.SelectMany(item => Flat(item, null))] : null;

        IEnumerable<SymbolInformation> Flat(OutlineItem item, string? container) =>
            item
                .Children.SelectMany(child => Flat(child, item.Title))
                .Prepend(
                    new SymbolInformation(
                        item.Title,
                        KindOf(item.Kind),
                        text.Location(curriculum, item.Whole),
                        container
                    )
                );
    }

    public List<FoldingRange>? Folds(TextDocumentParams of)
    {
        return Items(of) is var (_, items)
            ? [.. items.SelectMany(Folds).DistinctBy(static fold => fold.StartLine)]
            : null;

        static IEnumerable<FoldingRange> Folds(OutlineItem item)
        {
            var file = item.Whole.File!;
            var first = file.Lines.Position(item.Whole.Start).Line;
            var last = file.Lines.Position(Math.Max(item.Whole.Start, item.Whole.End - 1)).Line;
            while (last > first && file.Lines.Line(last).IsWhiteSpace())
            {
                last--;
            }

            return (
                last > first ? new[] { new FoldingRange(first - 1, last - 1) } : Enumerable.Empty<FoldingRange>()
            ).Concat(item.Children.SelectMany(Folds));
        }
    }

    public List<SymbolInformation> Find(WorkspaceSymbolParams search) =>
        [
            .. curricula
                .All.SelectMany(curriculum =>
                    (curriculum.Names?.Definitions ?? [])
                        .Where(name =>
                            CurriculumText.CanOpen(name.Id.Span)
                            && (Matches(name.Id.Value, search.Query) || Matches(name.Title, search.Query))
                        )
                        .Select(name => new SymbolInformation(
                            name.Title is { } title ? $"{name.Id.Value}: {title}" : name.Id.Value,
                            KindOf(name.Kind.Word()),
                            text.Location(curriculum, name.Id.Span),
                            name.Kind.Word()
                        ))
                )
                .Take(MostFound),
        ];

    private static bool Matches(string? words, string query) =>
        words is not null && words.Contains(query, StringComparison.OrdinalIgnoreCase);

    private (WrittenCurriculum Curriculum, ImmutableArray<OutlineItem> Items)? Items(TextDocumentParams of)
    {
        if (
            curricula.At(of.TextDocument.Uri, new Position(0, 0)) is not { } place
            || place.Curriculum.Names is not { } names
            || place.Curriculum.Session.Parsed is not { Syntax: { } syntax } parsed
            || parsed.Sources.Files.FirstOrDefault(file => file.Path == place.Path) is not { } file
        )
        {
            return null;
        }

        return (place.Curriculum, FileOutline.Of(file, syntax, names));
    }

    private DocumentSymbol Symbol(OutlineItem item) =>
        new(
            item.Title.Length == 0 ? item.Kind : item.Title,
            item.Id is { } id && id != item.Title ? $"{item.Kind} {id}" : item.Kind,
            KindOf(item.Kind),
            text.Range(Around(item)),
            text.Range(item.Line),
            [.. item.Children.Select(Symbol)]
        );

    /// <summary>An editor refuses a symbol whose line is not in it.</summary>
    private static SourceSpan Around(OutlineItem item)
    {
        var start = Math.Min(item.Whole.Start, item.Line.Start);
        return item.Whole with { Start = start, Length = Math.Max(item.Whole.End, item.Line.End) - start };
    }

    /// <summary>The protocol's kinds are those of programs (LSP 3.17, "SymbolKind"): the nearest of each is taken.</summary>
    private static int KindOf(string kind) =>
        kind switch
        {
            "module" or "bank" or "survey" or "scenario" or "course" => 2,
            "lesson" or "assessment" => 5,
            "section" or "scenario node" => 15,
            "parameter" => 13,
            "term" or "statute" or "contact" or "source" => 14,
            "objective" or "question" or "survey item" => 22,
            "overlay" or "target" or "jurisdiction" => 3,
            _ => 19,
        };
}
