using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>CF3040-CF3048: what layers say, against the text that it was written for.</summary>
    public static class Drift
    {
        public static readonly DiagnosticDescriptor Changed = new("CF3040", "drift-changed", Severity.Warning,
            "'{0}' has changed since it was reviewed on {1}: then '{2}', now '{3}'",
            "The layer's own words were written with the old text in view. They may repeat, contradict or miss what the new one says. Wrapping, spacing and the order of attributes do not count as a change. In a build with --locked this is an error where law hangs on it.",
            "Read both with 'courseforge overlay diff'. If your words are still right: 'courseforge overlay accept LAYER ID --note \"...\"'. If the new text serves you: 'courseforge overlay take LAYER ID'. Otherwise rewrite yours, then accept.");

        public static readonly DiagnosticDescriptor New = new("CF3041", "drift-new", Severity.Warning,
            "'{0}' is new in '{1}', which was reviewed without it",
            "The layer has replaced, removed or confirmed what stands around it. Whether the new part is right for this jurisdiction, nobody has said.",
            "Read it, and say so in the layer: keep it, replace it, or declare it not applicable.");

        public static readonly DiagnosticDescriptor Gone = new("CF3042", "drift-gone", Severity.Error,
            "'{0}', reviewed on {1}, is not there any more",
            "The layer speaks of something that was retired, deleted, or taken out by a layer that it builds on. Its words would appear nowhere, without anyone noticing.",
            "See where the text went. Move your words to another id, or drop them with 'courseforge overlay take'.");

        public static readonly DiagnosticDescriptor RuleChanged = new("CF3043", "drift-rule-changed", Severity.Error,
            "what '{0}' allows has changed since it was reviewed on {1}: {2}",
            "The layer was written when it could change this. The base's author, or a layer below, has since decided otherwise.",
            "Ask the one who locked it. A local note can still stand beside a locked text; a bound takes 'at-least' or 'at-most'.");

        public static readonly DiagnosticDescriptor SameNow = new("CF3044", "drift-same-now", Severity.Info,
            "'{0}' says by itself by now what the layer says",
            "The layer's words have become those of its parents. They are redundant, but keep the text as it is if the parents change again.",
            "Leave the claim if it is meant as your own word, or drop it with 'courseforge overlay take'.");

        public static readonly DiagnosticDescriptor Unreviewed = new("CF3045", "drift-unreviewed", Severity.Info,
            "'{0}' rests on texts that nobody has reviewed ({1})",
            "Drift is noticed by comparing with what was reviewed. For these claims there is nothing to compare with.",
            "Read the texts with 'courseforge overlay diff', then accept them by name: 'courseforge overlay accept LAYER ID... --note \"...\"'.");

        public static readonly DiagnosticDescriptor Waived = new("CF3046", "drift-waived", Severity.Info,
            "'{0}' has changed, which is tolerated until {1}: {2} ({3})",
            "Somebody who answers for the layer has seen the change and said why it can wait. On that day the waiver lapses and the change is told again.",
            "Settle it before that day: rewrite, then 'courseforge overlay accept', or 'courseforge overlay take'.");

        public static readonly DiagnosticDescriptor Edited = new("CF3047", "drift-edited-lock", Severity.Warning,
            "the text stored for '{0}' is not one that was accepted",
            "The file overlay.lock holds the text that somebody reviewed and its digest. Here the two do not belong together: one of them was changed by hand, or by a merge.",
            "Look at the change with 'courseforge overlay diff' and accept it anew; that writes both.");

        public static readonly DiagnosticDescriptor Retitled = new("CF3048", "drift-retitled", Severity.Warning,
            "'{0}' is as it was reviewed on {1}, and stands under another title: then '{2}', now '{3}'",
            "A heading can turn round what a text says: the same words mean something else under 'Who must report' and under 'Who need not report'. The layer's words were written with the old title in view. This is never an error, not with --locked either.",
            "Read your words under the new title. If they are right there: 'courseforge overlay accept LAYER ID --note \"...\"'. Otherwise rewrite them, then accept.");

        internal static ImmutableArray<DiagnosticDescriptor> All { get; } = [Changed, New, Gone, RuleChanged, SameNow, Unreviewed, Waived, Edited, Retitled];
    }
}
