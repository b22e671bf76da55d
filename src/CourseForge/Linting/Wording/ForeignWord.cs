using CourseForge.Diagnostics;
using CourseForge.Syntax;

namespace CourseForge.Linting.Wording;

/// <summary>
/// <para><b>What it does.</b> Finds words that jurisdictions.yaml declares for one jurisdiction (<c>words</c>) in what
/// is built for another place: in texts, titles, options, texts instead of pictures, words in SVG pictures, transcripts,
/// captions and tables for download. What is built for a place that lies in the jurisdiction may use them; so may the
/// base, when its <c>country</c> is that jurisdiction's. Laws, contacts and publications are records of their place and not searched.</para>
/// <para><b>Why is this bad?</b> Learners are sent to an office that is not there, or take a right for theirs that
/// another country gives.</para>
/// <para><b>Example.</b> "Ask the FBI about a T visa" in the edition for England.</para>
/// <para><b>Use instead.</b> Neutral words in the base, and a slot or a <c>replace</c> of each jurisdiction for its
/// own.</para>
/// </summary>
internal sealed class ForeignWord : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.ForeignWord;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var foreign = Foreign(context);
        if (foreign.Count == 0)
        {
            return;
        }

        foreach (var text in ShownTexts.Of(context))
        {
            foreach (var (word, jurisdiction) in foreign)
            {
                if (word.Find(text.Text) is var at and >= 0)
                {
                    diagnostics.Add(
                        Descriptor,
                        text.Span(at, word.Length),
                        text.Text.Substring(at, word.Length).ReplaceLineEndings(" "),
                        jurisdiction.Name,
                        jurisdiction.Id.Value
                    );
                }
            }
        }
    }

    private static List<(PlaceWord Word, JurisdictionSyntax Jurisdiction)> Foreign(LintContext context)
    {
        var variant = context.Courses.IsEmpty ? null : context.Courses[0].Variant;
        var around = JurisdictionTree.Around(context.Curriculum, variant?.Layers ?? []);
        var country = context.Curriculum.Settings.Country?.Value;
        var isOfBase = variant is null or { IsBase: true };
        return
        [
            .. context
                .Curriculum.Jurisdictions.Where(jurisdiction => !around.Contains(jurisdiction.Id.Value))
                .Where(jurisdiction =>
                    !isOfBase || country is null || jurisdiction.Iso is not { } iso || iso.Split('-')[0] != country
                )
                .SelectMany(jurisdiction =>
                    jurisdiction
                        .Words.Select(word => PlaceWord.Of(word.Value))
                        .OfType<PlaceWord>()
                        .Select(word => (word, jurisdiction))
                ),
        ];
    }
}
