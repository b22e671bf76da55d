using System.Collections.Immutable;
using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>The records of a curriculum to the kinds of its blocks.</summary>
internal sealed class BlockRecords(
    CompositionSyntax composition,
    RecordTable records,
    NameResolver names,
    DiagnosticBag diagnostics
) : IBlockRecords
{
    public ImmutableArray<Contact> AllContacts => records.ContactList;

    public ImmutableArray<Statute> AllStatutes => records.StatuteList;

    public ImmutableArray<Located<string>> Arguments(BlockSyntax block) =>
        composition.MoreArguments.TryGetValue(block, out var more)
            ? [.. block.Arguments, .. more.Where(id => !block.Arguments.Any(own => own.Value == id.Value))]
            : block.Arguments;

    public ImmutableArray<Question> Questions(ImmutableArray<Located<string>> ids) =>
        names.ResolveAll(SymbolKind.Question, ids, records.Questions);

    public ImmutableArray<Contact> Contacts(ImmutableArray<Located<string>> ids) =>
        names.ResolveAll(SymbolKind.Contact, ids, records.Contacts);

    public ImmutableArray<Statute> Statutes(ImmutableArray<Located<string>> ids) =>
        names.ResolveAll(SymbolKind.Statute, ids, records.Statutes);

    public Scenario? Scenario(Located<string> id) => names.Resolve(SymbolKind.Scenario, id, records.Scenarios);

    public Publication? Source(Located<string> id) => names.Resolve(SymbolKind.Source, id, records.Sources);

    public SlotValueSyntax? SlotValue(Located<string> id) => composition.Slots.GetValueOrDefault(id.Value);

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);
}
