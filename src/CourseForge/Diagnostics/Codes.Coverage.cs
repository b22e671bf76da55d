using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>Slots that nobody filled, and values that somebody should look at again.</summary>
    public static class Coverage
    {
        public static readonly DiagnosticDescriptor Missing = new("CF3030", "slot-missing", Severity.Error,
            "the slot '{0}' is empty, and {1} must fill it",
            "The course would show a hole where its author says that each jurisdiction of this level must decide (decide=must).",
            "Fill it, or declare it not-applicable with a reason. 'courseforge coverage' shows all slots.");

        public static readonly DiagnosticDescriptor KeepLapsed = new("CF3032", "keep-lapsed", Severity.Warning,
            "'{0}' was kept as it is until a review by {1}",
            "'keep' says that somebody looked at the text of the layers below and found it right. That does not hold for ever, and the day on which it was to be looked at again has passed.",
            "Look at the text again and move 'checked' and 'review-by', or write your own.");

        public static readonly DiagnosticDescriptor OutOfDate = new("CF3033", "slot-out-of-date", Severity.Warning,
            "the slot '{0}' is empty: a value for it {1}",
            "On the day of the course the slot is empty: values count from 'from' and end before 'until'.",
            "Add the value that holds on the day, or build for a day on which this one does ('--as-of').");

        public static readonly DiagnosticDescriptor Unconfirmed = new("CF3034", "slot-unconfirmed", Severity.Warning,
            "the slot '{0}' has only what '{1}' says; no {2} has confirmed it",
            "The slot's author says that each jurisdiction of this level must decide (decide=must). A value that came down from a wider layer may be right, but nobody at the level has said so.",
            "Keep it with a reason, or fill it.");

        public static readonly DiagnosticDescriptor PendingDayCome = new("CF3038", "pending-day-come", Severity.Warning,
            "'{0}': what '{1}' says from {2} on still waits as pending, and the day has come",
            "What is pending has no effect. Either it is law by now, and readers see the old text; or the day was moved, and the layer says a wrong one.",
            "Look it up. If it is in force, take out 'pending'; if not, correct 'from'.");

        public static readonly DiagnosticDescriptor ClaimOverdue = new("CF3039", "claim-review-overdue", Severity.Warning,
            "what '{1}' says of '{0}' was to be checked again by {2}",
            "Numbers move and laws change; whoever wrote this set a day by which somebody looks at it again, and it has passed.",
            "Check it against its source, then set 'checked' and 'review-by' anew.");

        public static readonly DiagnosticDescriptor Unknown = new("CF3061", "slot-unknown", Severity.Warning,
            "the slot '{0}' is open: '{1}' has searched for the answer and did not find it",
            "The slot's author says that each jurisdiction of this level must decide (decide=must). To have searched in vain is honest, and readers are told; it is no answer, and nobody should take the course for finished.",
            "Ask those who would know, and fill it. 'courseforge coverage' counts it as unknown until then.");

        internal static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [
            Missing, KeepLapsed, OutOfDate, Unconfirmed, PendingDayCome, ClaimOverdue, Unknown,
        ];
    }
}
