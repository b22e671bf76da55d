using System.Collections.Immutable;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Model;

/// <summary>
/// What belongs into a variant: a thing that names audiences is for those only, and the core tier leaves out what is
/// extended.
/// </summary>
internal readonly record struct Selection(string Audience, Tier Tier)
{
    public bool Takes(ModuleSyntax module, LessonSyntax lesson) => Takes(module, lesson.Audience, lesson.Tier);

    public bool Takes(ModuleSyntax module, ImmutableArray<Located<string>> audience, Tier? tier) =>
        Admits(module.Audience) && Admits(audience) && Admits(tier ?? module.Tier ?? Tier.Core);

    public bool Takes(BlockSyntax block) =>
        (block.Attribute("audience") is not { } audience || Admits(audience.Words()))
        && Admits(EnumWords.Read<Tier>(block.Attribute("tier")?.Value) ?? Tier.Core);

    /// <summary>The lesson's own tier, or else its module's.</summary>
    public static Tier TierOf(ModuleSyntax module, LessonSyntax lesson) => lesson.Tier ?? module.Tier ?? Tier.Core;

    private bool Admits(ImmutableArray<Located<string>> audiences)
    {
        foreach (var audience in audiences)
        {
            if (audience.Value == Audience)
            {
                return true;
            }
        }

        return audiences.IsEmpty;
    }

    private bool Admits(Tier tier) => tier == Tier.Core || Tier == Tier.Extended;
}
