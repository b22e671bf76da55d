using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>What overlay.lock may hold. The tool writes it, so there is no JSON Schema for editors.</summary>
internal static class ReviewFileShapes
{
    private static readonly ScalarShape Text = KeyShapes.Remark;
    private static readonly ScalarShape Date = new(ScalarKind.Date, "a date such as 2026-11-21");

    /// <summary>In a layer's own lock, and in a target for the layers below it.</summary>
    internal static readonly RecordShape Waiver = new("waiver", "a waiver", "The change is known and tolerated for a time.",
    [
        new("until", Date, "The first day on which it no longer holds.") { IsRequired = true, Example = "2027-03-01" },
        new("because", Text, "Why it can wait.") { IsRequired = true, Example = "Counsel is asked; answer due in February." },
        new("by", Text, "Who answers for it.") { IsRequired = true, Example = "training@example.org" },
    ]);

    internal static readonly RecordShape Lock = new("overlay-lock", "overlay.lock", "What each claim of a layer was reviewed against. Written by 'courseforge overlay accept'.",
    [
        new("reviews", new MapShape(Text, new RecordShape("review", "a review", "One cell that a claim of the layer is about, as it was reviewed.",
        [
            new("accepted", new ListShape(Text, 1, IsUnique: true), "Digests of the texts that the claim was found right for.") { IsRequired = true },
            new("reviewed", Date, "The day of the review.") { IsRequired = true },
            new("base", Text, "The version of the curriculum at the review.") { IsRequired = true },
            new("by", Text, "Who reviewed it."),
            new("note", Text, "What the reviewer found."),
            new("rule", new ScalarShape(ScalarKind.Choice, YamlWords.AnyOf(EnumWords.Of<MergeRule>())) { Words = [.. EnumWords.Of<MergeRule>()] }, "How claims came together on the cell."),
            new("titles", new ListShape(Text), "The titles that it stood under, from the lesson down."),
            new("contains", new ListShape(Text), "What stood in it."),
            new("waiver", Waiver, "The change is known and tolerated for a time."),
            new("text", Text, "The text as it was reviewed."),
        ])), "The reviews, by cell."),
    ]);
}
