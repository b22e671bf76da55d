using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Overlays.Canonical;
using CourseForge.Overlays.Nodes;
using CourseForge.Overlays.Resolution;
using CourseForge.Overlays.Translations;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Claims;

/// <summary>
/// What layers say of the nodes of scenarios. A node's words are the layer's to choose; where its choices lead and what
/// they count is the base's, so that nobody ends up where the story has no way on.
/// </summary>
internal sealed class ScenarioClaims(
    CurriculumSyntax curriculum,
    CurriculumNodes nodes,
    CellClaims claims,
    DiagnosticBag diagnostics
)
{
    /// <summary><c>::: replace #scenario.node</c>: another text, and other words for the choices.</summary>
    internal IEnumerable<Claim> Replace(string layer, ReplaceTextSyntax replace, string id)
    {
        // Behind the point stands the node: what is replaced of it is its text.
        var written =
            replace.Facet is { } part && !Facets.Is(part.Value, Facets.Text)
                ? replace with
                {
                    Facet = part with { Value = Facets.Of(part.Value, Facets.Text) },
                }
                : replace;
        if (claims.Targets.Facet(written, id, NodeKind.Scenario) is not { } facet)
        {
            return [];
        }

        if (!Facets.Is(facet, Facets.Text))
        {
            return claims.Wrong(replace, "write 'set' in a YAML file of the layer");
        }

        var node = ((ScenarioSyntax)nodes.Find(id)!.Syntax).Nodes.First(node =>
            Facets.Of(node.Id.Value, Facets.Text) == facet
        );
        if (!Keeps(replace.Choices, node.Choices, layer))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Overlays.OtherChoices,
                        replace.Facet!.Value.Span,
                        Facets.Of(id, node.Id.Value),
                        Ways(node.Choices),
                        Ways(replace.Choices)
                    )
                    .WithRelated(node.Id.Span, "the node stands here")
            );
            return [];
        }

        return
        [
            claims.Claim(
                layer,
                ClaimVerb.Replace,
                replace,
                facet,
                CanonicalRecord.Of(replace.Content, replace.Choices),
                id
            ),
        ];
    }

    /// <summary>Whether a layer's choices are those of the base in other words; behind them it may offer more.</summary>
    private bool Keeps(
        ImmutableArray<ScenarioChoiceSyntax> written,
        ImmutableArray<ScenarioChoiceSyntax> own,
        string layer
    )
    {
        // An ending stays one, and readers of a translation have the choices that everybody has.
        var isFixed =
            own.IsEmpty
            || curriculum.Layers.Any(other => LayerName.Of(other) == layer && TranslationRules.Is(other, curriculum));
        if (written.Length < own.Length || (isFixed && written.Length > own.Length))
        {
            return false;
        }

        return own.Zip(written)
            .All(pair => pair.First.Target.Value == pair.Second.Target.Value && pair.First.Score == pair.Second.Score);
    }

    private static string Ways(ImmutableArray<ScenarioChoiceSyntax> choices) =>
        choices.IsEmpty
            ? "none"
            : string.Join(
                ", ",
                choices.Select(choice =>
                    choice.Score is { } score
                        ? string.Create(CultureInfo.InvariantCulture, $"{choice.Target.Value} {{score={score}}}")
                        : choice.Target.Value
                )
            );
}
