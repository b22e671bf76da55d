using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>Contact cards.</summary>
internal sealed class ContactsBlock : BlockKindDefinition
{
    public override string Name => "contacts";

    internal override string Summary => "Contact cards.";

    internal override string Example =>
        """
            ::: contacts national-hotline
            :::
            """;

    internal override BlockBody Body => BlockBody.None;

    internal override BlockArguments Arguments { get; } = new(true, "kind", "the ids of contacts", SymbolKind.Contact);

    internal override string ListFacet => "contacts";

    internal override ImmutableArray<AttributeShape> Attributes { get; } =
    [
        BlockAttributes.Title,
        new("kind", AttributeType.Word, "All contacts of a kind, in place of ids.", Words: EnumWords.Of<ContactKind>()),
    ];

    internal override BlockGroups Group => BlockGroups.Records;

    internal override BlockTemplate? Template => new BlockTemplate("blocks/contacts", ContactsBlockView.Schema);

    internal override BlockBinding Bind(BlockSyntax block, IBlockRecords records)
    {
        var named = records.Contacts(records.Arguments(block));
        return new BlockBinding
        {
            Contacts = block.Attribute("kind") is { } kind
                ? [.. named, .. OfKind(kind, records).Where(contact => !named.Any(other => other.Id == contact.Id))]
                : named,
        };
    }

    internal override IEnumerable<BlockView> View(BlockOnPage block, IBlockPage page) =>
        [new ContactsBlockView(block.Frame, [.. block.Binding.Contacts.Select(page.Contact)])];

    internal override IEnumerable<BlockView> PrintView(BlockOnPage block, IPrintedBlockPage page) =>
        [
            page.HasReferences
                ? Printed(block, page) with
                {
                    Links = [.. block.Binding.Contacts.Select(Link)],
                }
                : Printed(block, page) with
                {
                    Contacts = [.. block.Binding.Contacts.Select(page.Contact)],
                },
        ];

    /// <summary>Its number only where it needs no mark: what must be checked first stands in the list, with the mark.</summary>
    private static LinkView Link(Contact contact) =>
        new(
            contact.Syntax.Phones.IsEmpty || contact.Syntax.Currency.Confidence.Value.NeedsMark()
                ? contact.Name
                : $"{contact.Name}: {contact.Syntax.Phones[0].Number.Value}",
            ElementIds.Contact(contact.Id.Value)
        );

    private static ImmutableArray<Contact> OfKind(Located<string> kind, IBlockRecords records)
    {
        ImmutableArray<Contact> found =
        [
            .. records.AllContacts.Where(contact => contact.Syntax.Kind.Written() == kind.Value),
        ];
        if (found.IsEmpty)
        {
            records.Report(
                Diagnostic
                    .Create(Codes.Binding.NothingToShow, kind.Span, "contact", "kind", kind.Value)
                    .WithNearest(kind.Value, records.AllContacts.Select(contact => contact.Syntax.Kind.Written()))
            );
        }

        return found;
    }
}
