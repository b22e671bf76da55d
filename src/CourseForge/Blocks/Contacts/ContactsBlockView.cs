using CourseForge.Views;

namespace CourseForge.Blocks;

internal sealed record ContactsBlockView(BlockFrame Frame, ContactView[] Contacts) : BlockView(Frame)
{
    internal static ViewType Schema { get; } = new("contacts block",
    [
        .. Common<ContactsBlockView>(),
        Property<ContactsBlockView>.List("contacts", "The contacts.", static () => ContactView.Schema, static block => block.Contacts),
    ]);

    internal override ViewType Type => Schema;
}
