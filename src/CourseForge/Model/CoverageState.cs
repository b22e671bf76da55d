namespace CourseForge.Model;

/// <summary>How a slot stands in a variant on a day. Mildest first: of several, the last is the worst.</summary>
public enum CoverageState
{
    /// <summary>The variant has no layer of the slot's level or below it.</summary>
    NotConcerned,

    /// <summary>A layer says that it does not apply, with a reason.</summary>
    NotApplicable,

    /// <summary>Filled by a layer of the slot's level, or of a narrower one.</summary>
    Filled,

    /// <summary>Filled by a wider layer, and a layer of the slot's level looked at it and kept it.</summary>
    Kept,

    /// <summary>Filled by a wider layer, which is allowed.</summary>
    Inherited,

    /// <summary>Empty, which is allowed.</summary>
    Open,

    /// <summary>Shown as it was written: its translation was made from another text.</summary>
    Untranslated,

    /// <summary>What it rests on was to be looked at again before the day.</summary>
    ReviewOverdue,

    /// <summary>What was reviewed for it has changed.</summary>
    Drifted,

    /// <summary>Filled by a wider layer alone, where the slot's level must decide.</summary>
    InheritedUnconfirmed,

    /// <summary>Open: somebody searched and found no answer, and says where.</summary>
    Unknown,

    /// <summary>Empty where it must be filled.</summary>
    Missing,

    /// <summary>Empty: its only value rests on law that is not in force.</summary>
    PendingOnly,

    /// <summary>Empty: its only value is over, or is still to come.</summary>
    Expired,

    /// <summary>Layers disagree, and none of them builds on the other.</summary>
    Disputed,
}
