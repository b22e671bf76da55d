namespace CourseForge.Model;

/// <summary>
/// How a layer's claims stand to the text that they were written against. In the order of urgency, calmest first.
/// </summary>
public enum DriftState
{
    Ok,

    /// <summary>The parent says by now what the layer says: the claim is redundant, and still kept as intent.</summary>
    SameNow,

    /// <summary>Will be something else on a day that is known already.</summary>
    WillChange,

    /// <summary>Changed, and somebody has said why that can wait, and until when.</summary>
    Waived,

    /// <summary>Nobody has said that the claim was written with this text in view.</summary>
    Unreviewed,

    /// <summary>The text is as it was reviewed, but stands under another title.</summary>
    Retitled,

    /// <summary>Came into something that was reviewed; nobody has decided about it.</summary>
    New,

    /// <summary>Has another id now.</summary>
    Renamed,

    Changed,

    /// <summary>
    /// What was allowed is not any more: the node was locked, or its claims come together in another way.
    /// </summary>
    RuleChanged,

    /// <summary>Is not there any more: retired, deleted, or taken out by a layer below.</summary>
    Gone,
}
