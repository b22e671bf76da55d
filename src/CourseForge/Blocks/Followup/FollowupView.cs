using CourseForge.Views;

namespace CourseForge.Blocks;

/// <param name="AuthorId">The block's id as its author wrote it.</param>
/// <param name="Days">After the course.</param>
/// <param name="Due">The same in words.</param>
internal sealed record FollowupView(BlockFrame Frame, string? AuthorId, string Days, string Due) : BlockView(Frame)
{
    internal static ViewType Schema { get; } = new("followup",
    [
        .. Common<FollowupView>(),
        Property<FollowupView>.Text("authorId", "The block's id as its author wrote it.", static block => block.AuthorId),
        Property<FollowupView>.Text("days", "How many days after the course.", static block => block.Days),
        Property<FollowupView>.Text("due", "The same in words; the player writes the day there when the course is complete.", static block => block.Due),
    ]);

    internal override ViewType Type => Schema;
}
