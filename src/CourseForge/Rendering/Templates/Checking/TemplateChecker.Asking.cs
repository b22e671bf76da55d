using CourseForge.Diagnostics;
using CourseForge.Text;
using CourseForge.Views;
using Scriban.Syntax;

namespace CourseForge.Rendering.Templates.Checking;

// What templates ask, and what a page should have.
internal sealed partial class TemplateChecker
{
    /// <summary>Tells what a page should have and none of its templates does, where a file of the curriculum took it away.</summary>
    private void Lacks(string name)
    {
        // A file of ours that stands as it is lacks nothing.
        var own = _walked.Where(walked => ThemeFiles.IsOwn(_files[walked])).ToArray();
        if (own.Length == 0)
        {
            return;
        }

        var needed = NeededParts.Of(name);
        var lost = new List<(SourceSpan Place, string Without, string Part, string? Near)>();
        foreach (var part in needed.Where(part => !_rules.Parts.ContainsKey(part.Name)))
        {
            var near = NearestName.Of(
                part.Name,
                _rules
                    .Parts.Where(found =>
                        found.Key.StartsWith("data-", StringComparison.Ordinal)
                        && found.Value.File is { } file
                        && ThemeFiles.IsOwn(file)
                        && !needed.Any(other => other.Name == found.Key)
                    )
                    .Select(static found => found.Key)
            );
            var place =
                part.Name.StartsWith("data-", StringComparison.Ordinal) && near is not null
                    ? _rules.Parts[near]
                    : _files[
                        own.FirstOrDefault(walked => ThemeFiles.Shows(walked, part.Sign))
                            ?? own.FirstOrDefault(walked => walked == name)
                            ?? own[0]
                    ].Start;
            lost.Add((place, part.Without, part.Name, near));
        }

        foreach (var group in lost.GroupBy(static part => (part.Place, part.Without)))
        {
            var near = group.First().Near;
            Tell(
                Diagnostic
                    .Create(
                        Codes.Rendering.TemplateLacks,
                        group.Key.Place,
                        string.Join("', '", group.Select(static part => part.Part)),
                        group.Key.Without
                    )
                    .WithHint(near is null ? null : $"did you mean '{group.First().Part}' where '{near}' stands?")
            );
        }
    }

    private void Condition(ScriptExpression? expression, ThemeScope scope, ThemePlace place)
    {
        switch (expression)
        {
            case ScriptNestedExpression nested:
                Condition(nested.Expression, scope, place);
                break;
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not:
                Condition(not.Right, scope, place);
                break;
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or } both:
                Condition(both.Left, scope, place);
                Condition(both.Right, scope, place);
                break;
            case ScriptBinaryExpression
            {
                Operator: ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
            } comparison:
                Never(comparison.Left, comparison.Right, Compared(comparison.Left, scope, place), place);
                Never(comparison.Right, comparison.Left, Compared(comparison.Right, scope, place), place);
                break;
            case null:
                break;
            default:
                Path(expression, scope, place);
                break;
        }
    }

    /// <summary>One side of <c>==</c>: a text, or one in quotes. What it stands for, when it is a name.</summary>
    private ThemeValue? Compared(ScriptExpression? expression, ThemeScope scope, ThemePlace place)
    {
        if (expression is null or ScriptLiteral { Value: string })
        {
            return null;
        }

        var value = Path(expression, scope, place);
        if (value is { Kind: not ViewKind.Text })
        {
            var span = place.Span(expression);
            Tell(
                Diagnostic.Create(
                    Codes.Rendering.TemplateUse,
                    span,
                    $"'{span.Slice}' is no text, and only texts are compared"
                )
            );
        }

        return value;
    }

    /// <summary>Tells of a text in quotes that the one it is compared with never is.</summary>
    private void Never(ScriptExpression? name, ScriptExpression? literal, ThemeValue? value, ThemePlace place)
    {
        if (
            value?.Words is { } words
            && literal is ScriptLiteral { Value: string text }
            && !words.Contains(text, StringComparer.Ordinal)
            && name is not null
        )
        {
            var diagnostic = Diagnostic.Create(
                Codes.Rendering.TemplateUse,
                place.Span(literal),
                $"'{place.Span(name).Slice}' is never '{text}'"
            );
            Tell(
                NearestName.Of(text, words) is { } near
                    ? diagnostic.WithHint($"did you mean '{near}'?")
                    : diagnostic.WithHint($"it is one of: {string.Join(", ", words)}")
            );
        }
    }
}
