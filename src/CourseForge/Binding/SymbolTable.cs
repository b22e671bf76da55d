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
        var symbols = DefinedNames
            .OfBase(curriculum)
            .Where(static name => name.Kind.IsUniqueOverKinds())
            .Select(static name => new Symbol(name.Kind, name.Id))
            .ToArray();

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
}
