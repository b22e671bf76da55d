using CourseForge.Views;

namespace CourseForge.Blocks;

/// <summary>claim and case.</summary>
internal sealed record SourcedBlockView(BlockFrame Frame, bool Fictional, SourceView? Source, MarkView? Mark) : BlockView(Frame)
{
    internal static ViewType Schema { get; } = new("claim or case",
    [
        .. Common<SourcedBlockView>(),
        Property<SourcedBlockView>.Flag("fictional", "Whether the case was made up for training.", static block => block.Fictional),
        Property<SourcedBlockView>.Of("source", "What it rests on.", static () => SourceView.Schema, static block => block.Source),
        Property<SourcedBlockView>.Of("mark", "The check-before-use mark, when it needs one.", static () => MarkView.Schema, static block => block.Mark),
    ]);

    internal override ViewType Type => Schema;
}
