using System.Collections.Immutable;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Applying;

/// <summary>
/// What is kept as records: terms, contacts, sources, laws and the questions of banks, the base's and the layers'.
/// </summary>
/// <param name="isAbsent">Whether a layer took an id out.</param>
internal sealed class RecordComposer(CurriculumNodes nodes, ResolvedCells outcome, Predicate<string> isAbsent)
{
    private ILookup<string, QuestionSyntax>? _newQuestions;
    private List<ResolvedCell>? _recordCells;

    /// <summary>The base's records and the layers', without those that do not apply here.</summary>
    internal ImmutableArray<T> Records<T>(
        ImmutableArray<T> own,
        Func<T, Located<string>> id,
        NodeKind kind,
        Func<T, T, T> inPlaceOf,
        Func<T, T> finish
    )
        where T : class
    {
        var facet = kind.MainFacet()!;
        var records = ImmutableArray.CreateBuilder<T>(own.Length);
        foreach (var record in own.Where(record => !isAbsent(id(record).Value)))
        {
            // In the place of the base's, so that the order of lists stays.
            var written = outcome.Written<RecordClaimSyntax>(id(record).Value, facet)?.Record as T;
            records.Add(finish(written is null ? record : inPlaceOf(written, record)));
        }

        foreach (var cell in RecordCells)
        {
            if (
                ((RecordClaimSyntax)cell.Words!.Syntax!).Record is T added
                && nodes.Find(cell.Id.Node) is null
                && !isAbsent(cell.Id.Node)
            )
            {
                records.Add(finish(added));
            }
        }

        return records.ToImmutable();
    }

    internal BankSyntax Bank(BankSyntax bank)
    {
        var questions = ImmutableArray.CreateBuilder<QuestionSyntax>(bank.Questions.Length);
        foreach (var question in bank.Questions.Where(question => !isAbsent(question.Id.Value)))
        {
            questions.Add(
                outcome.Cell(question.Id.Value, Facets.Question)
                    is { Words.Syntax: RecordClaimSyntax { Record: QuestionSyntax other } } cell
                    ? other with
                    {
                        Id = question.Id,
                        Revision = cell.Source?.Layer ?? question.Revision,
                    }
                    : question
            );
        }

        questions.AddRange(NewQuestions[bank.Id.Value]);
        return bank with { Questions = questions.ToImmutable() };
    }

    /// <summary>
    /// The questions that layers add, by their bank. Gathered once: a large curriculum has a bank for each module.
    /// </summary>
    private ILookup<string, QuestionSyntax> NewQuestions =>
        _newQuestions ??= RecordCells
            .Where(cell =>
                cell.Source!.Syntax is RecordClaimSyntax { Record: QuestionSyntax, Bank: not null }
                && !isAbsent(cell.Id.Node)
            )
            .ToLookup(
                cell => ((RecordClaimSyntax)cell.Source!.Syntax!).Bank!.Value.Value,
                cell => (QuestionSyntax)((RecordClaimSyntax)cell.Words!.Syntax!).Record,
                StringComparer.Ordinal
            );

    /// <summary>The few cells, in their order, that hold a whole record of a layer.</summary>
    private List<ResolvedCell> RecordCells =>
        _recordCells ??= [
            .. outcome
                .Resolution.Cells.Values.Where(cell =>
                    cell is { Source.Syntax: RecordClaimSyntax, Words.Syntax: RecordClaimSyntax }
                )
                .OrderBy(cell => cell.Id),
        ];
}
