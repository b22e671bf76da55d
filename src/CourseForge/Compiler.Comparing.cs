using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Overlays.Canonical;

namespace CourseForge;

// For those who take over another version of what they write over.
public static partial class Compiler
{
    /// <summary>
    /// What law and slots are otherwise in a variant than in an earlier one of the same name. Compared is what readers
    /// are told, not how it is written. Where one of the two has errors, nothing is known of its law.
    /// </summary>
    /// <param name="slotsBefore">As <see cref="Cover(ParsedCurriculum, CompileOptions, DiagnosticBag)"/> gives them.</param>
    public static VariantDifference Compare(
        BoundCurriculum before,
        VariantCoverage? slotsBefore,
        BoundCurriculum after,
        VariantCoverage? slotsAfter
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var areBound = !before.HasErrors && !after.HasErrors;
        var (old, now) = areBound ? (LawsOf(before), LawsOf(after)) : ([], []);
        var areCovered = slotsBefore is not null && slotsAfter is not null;
        var (oldSlots, slots) = areCovered ? (SlotsOf(slotsBefore!), SlotsOf(slotsAfter!)) : ([], []);
        return new VariantDifference(
            after.Variant.Id,
            [
                .. Kinds(old, now, static (one, other) => TextOf(one) == TextOf(other))
                    .Select(change =>
                    {
                        var law = (now.GetValueOrDefault(change.Id) ?? old[change.Id]).Syntax;
                        return new LawChange(change.Kind, change.Id, law.Title.Value, law.Cite.Value);
                    }),
            ],
            [
                .. Kinds(oldSlots, slots, static (_, _) => true)
                    .Select(change =>
                    {
                        var slot = (slots.GetValueOrDefault(change.Id) ?? oldSlots[change.Id]).Slot;
                        return new SlotChange(change.Kind, change.Id, slot.Title, slot.Level, slot.Guidance);
                    }),
            ]
        );
    }

    private static string TextOf(Statute law) => CanonicalRecord.Of(law.Syntax);

    private static Dictionary<string, Statute> LawsOf(BoundCurriculum bound) =>
        bound
            .Courses.SelectMany(static course => course.Statutes)
            .DistinctBy(static law => law.Syntax.Id.Value)
            .ToDictionary(static law => law.Syntax.Id.Value, StringComparer.Ordinal);

    private static Dictionary<string, SlotCoverage> SlotsOf(VariantCoverage covered) =>
        covered
            .Slots.DistinctBy(static slot => slot.Slot.Id)
            .ToDictionary(static slot => slot.Slot.Id, StringComparer.Ordinal);

    private static IEnumerable<(string Id, UpdateKind Kind)> Kinds<T>(
        Dictionary<string, T> before,
        Dictionary<string, T> after,
        Func<T, T, bool> isSame
    ) =>
        before
            .Keys.Union(after.Keys)
            .Order(StringComparer.Ordinal)
            .Where(id => !before.ContainsKey(id) || !after.ContainsKey(id) || !isSame(before[id], after[id]))
            .Select(id =>
                (
                    id,
                    !before.ContainsKey(id) ? UpdateKind.Added
                    : !after.ContainsKey(id) ? UpdateKind.Removed
                    : UpdateKind.Changed
                )
            );
}
