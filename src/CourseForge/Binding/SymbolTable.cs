using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>
/// Every id of the curriculum, declared once. Where an id was written twice, the first place in the order of files
/// keeps it.
/// </summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, List<Symbol>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<SymbolKind, List<string>> _byKind = [];

    internal readonly record struct Symbol(SymbolKind Kind, Located<string> Id);

    public static SymbolTable Declare(CurriculumSyntax curriculum, DiagnosticBag diagnostics)
    {
        var symbols = Symbols(curriculum).ToArray();

        // "First" is a matter of places, not of the order in which files arrived.
        Array.Sort(symbols, (a, b) =>
            a.Id.Span.CompareTo(b.Id.Span) is not 0 and var byPlace ? byPlace : a.Kind.CompareTo(b.Kind)
        );
        var table = new SymbolTable();

        // Ids become file names and page anchors, which some systems compare without regard to case.
        var taken = new Dictionary<string, Symbol>(symbols.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var symbol in symbols)
        {
            if (!taken.TryAdd(symbol.Id.Value, symbol))
            {
                var first = taken[symbol.Id.Value];
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Binding.DuplicateId, symbol.Id.Span, symbol.Id.Value, Describe(first, symbol))
                        .WithRelated(first.Id.Span, $"'{first.Id.Value}' is first defined here")
                );
            }

            table.Add(symbol);
        }

        return table;
    }

    public bool Contains(SymbolKind kind, string id) =>
        _byId.TryGetValue(id, out var found) && found.Exists(symbol => symbol.Kind == kind);

    /// <summary>Whatever has this id, of any kind.</summary>
    public Symbol? Find(string id) => _byId.TryGetValue(id, out var found) ? found[0] : null;

    public IReadOnlyList<string> Ids(SymbolKind kind) => _byKind.TryGetValue(kind, out var ids) ? ids : [];

    private static string Describe(Symbol first, Symbol second) =>
        first.Kind == second.Kind ? $"another {first.Kind.Word()}" : first.Kind.WordWithArticle();

    private void Add(Symbol symbol)
    {
        if (!_byId.TryGetValue(symbol.Id.Value, out var same))
        {
            _byId.Add(symbol.Id.Value, same = new List<Symbol>(1));
        }

        same.Add(symbol);
        if (!_byKind.TryGetValue(symbol.Kind, out var ids))
        {
            _byKind.Add(symbol.Kind, ids = []);
        }

        ids.Add(symbol.Id.Value);
    }

    private static IEnumerable<Symbol> Symbols(CurriculumSyntax curriculum)
    {
        foreach (var audience in curriculum.Settings.Audiences)
        {
            yield return new(SymbolKind.Audience, audience.Id);
        }

        foreach (var domain in curriculum.Settings.Domains)
        {
            yield return new(SymbolKind.Domain, domain.Id);
        }

        foreach (var parameter in curriculum.Settings.Parameters)
        {
            yield return new(SymbolKind.Parameter, parameter.Id);
        }

        foreach (var course in curriculum.Courses)
        {
            yield return new(SymbolKind.Course, course.Id);
        }

        foreach (var objective in curriculum.Objectives)
        {
            yield return new(SymbolKind.Objective, objective.Id);
        }

        foreach (var term in curriculum.Terms)
        {
            yield return new(SymbolKind.Term, term.Id);
        }

        foreach (var contact in curriculum.Contacts)
        {
            yield return new(SymbolKind.Contact, contact.Id);
        }

        foreach (var source in curriculum.Sources)
        {
            yield return new(SymbolKind.Source, source.Id);
        }

        foreach (var statute in curriculum.Statutes)
        {
            yield return new(SymbolKind.Statute, statute.Id);
        }

        foreach (var scenario in curriculum.Scenarios)
        {
            yield return new(SymbolKind.Scenario, scenario.Id);
        }

        foreach (var bank in curriculum.Banks)
        {
            yield return new(SymbolKind.Bank, bank.Id);
            foreach (var question in bank.Questions)
            {
                yield return new(SymbolKind.Question, question.Id);
            }
        }

        foreach (var survey in curriculum.Surveys)
        {
            yield return new(SymbolKind.Survey, survey.Id);
            foreach (var item in survey.Items)
            {
                yield return new(SymbolKind.SurveyItem, item.Id);
            }
        }

        foreach (var module in curriculum.Modules)
        {
            yield return new(SymbolKind.Module, module.Id);
            foreach (var lesson in module.Lessons)
            {
                yield return new(SymbolKind.Lesson, lesson.Id);
                foreach (var block in lesson.Content.Blocks.WithDescendants())
                {
                    if (block.Id is { } id)
                    {
                        yield return new(SymbolKind.Block, id);
                    }
                }
            }
        }
    }
}
