using CourseForge.Diagnostics;
using Scriban.Syntax;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>Says of a part of Scriban's language that themes do not have it, in words for that part.</summary>
internal static class BeyondThemes
{
    private static readonly string[] Escapers = ["html", "raw", "safe", "escape", "url"];

    internal static Diagnostic Refusal(ScriptNode node, ThemePlace place)
    {
        var span = place.Span(node);
        if (node is ScriptPipeCall { To: { } filter } pipe && Escapers.Contains(FirstName(filter)))
        {
            return Diagnostic
                .Create(
                    Codes.Rendering.TemplateEscaping,
                    span,
                    $"text is escaped and markup is not, by themselves: leave out '| {place.Span(filter).Slice}'"
                )
                .WithHint($"write {{{{ {place.Span(pipe.From ?? (ScriptNode)pipe).Slice} }}}}");
        }

        var written = span.Slice.ToString();
        var what = node switch
        {
            ScriptPipeCall { To: { } to } => $"'| {place.Span(to).Slice}' is a filter, and themes have none",
            ScriptFunctionCall { Target: { } target } =>
                $"'{place.Span(target).Slice}' is given something, and only 'include' takes anything",
            ScriptAssignExpression => "themes give names only with 'for': nothing is assigned",
            ScriptFunction => "themes have no functions of their own",
            ScriptThisExpression => "'this' is no name here",
            ScriptIndexerExpression => $"'{Short(written)}': nothing is taken by its number or its name in brackets",
            ScriptLiteral => $"'{Short(written)}' is no name",
            ScriptNamedArgument => $"'for' takes no '{Short(written)}'",
            ScriptStatement => $"themes have no '{FirstWord(written)}'",
            _ => $"'{Short(written)}' is more than themes can say",
        };
        return Diagnostic.Create(Codes.Rendering.TemplateSyntax, span, what).WithHint(Instead(node, place, written));
    }

    /// <summary>What does the same here; null where nothing does.</summary>
    private static string? Instead(ScriptNode node, ThemePlace place, string written) =>
        node switch
        {
            ScriptPipeCall { To: { } filter } pipe => OfFilter(
                filter,
                place.Span(pipe.From ?? (ScriptNode)pipe).Slice.ToString()
            ),
            ScriptConditionalExpression { Condition: { } condition, ThenValue: { } then, ElseValue: { } otherwise } =>
                Choice(place.Span(condition).Slice, place.Span(then).Slice, place.Span(otherwise).Slice),
            ScriptBinaryExpression
            {
                Operator: ScriptBinaryOperator.EmptyCoalescing,
                Left: { } left,
                Right: { } right
            } => Choice(place.Span(left).Slice, place.Span(left).Slice, place.Span(right).Slice),
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.Add, Left: { } left, Right: { } right } =>
                $"write one behind the other: {{{{ {place.Span(left).Slice} }}}}{{{{ {place.Span(right).Slice} }}}}",
            ScriptBinaryExpression { Operator: ScriptBinaryOperator.Subtract } when Dashed(written) is { } name =>
                $"names have no '-': {name}",
            ScriptBinaryExpression
            {
                Operator: ScriptBinaryOperator.CompareGreater
                    or ScriptBinaryOperator.CompareGreaterOrEqual
                    or ScriptBinaryOperator.CompareLess
                    or ScriptBinaryOperator.CompareLessOrEqual
            } => "texts are compared with == and != only",
            ScriptIndexerExpression { Target: { } list, Index: ScriptLiteral { Value: string part } } =>
                $"write {place.Span(list).Slice}.{part}",
            ScriptIndexerExpression { Target: { } list } =>
                $"go through it: {{{{ for item in {place.Span(list).Slice} }}}}{{{{ if for.first }}}} ... {{{{ end }}}}{{{{ end }}}}",
            ScriptLiteral { Value: true } => "a flag is asked alone: {{ if page.hasPlayer }}",
            ScriptLiteral { Value: false } => "a flag is asked alone: {{ if !page.hasPlayer }}",
            ScriptNamedArgument => "a loop goes through the whole list; for.first and for.last tell its ends",
            _ => null,
        };

    private static string Choice(ReadOnlySpan<char> condition, ReadOnlySpan<char> then, ReadOnlySpan<char> otherwise) =>
        $"write {{{{ if {condition} }}}}{{{{ {then} }}}}{{{{ else }}}}{{{{ {otherwise} }}}}{{{{ end }}}}";

    private static string? OfFilter(ScriptNode filter, string value)
    {
        var name = LastName(filter).ToLowerInvariant();
        return name switch
        {
            "upcase"
            or "downcase"
            or "upper"
            or "lower"
            or "uppercase"
            or "lowercase"
            or "capitalize"
            or "title"
            or "titlecase"
            or "capitalizewords" => "letters are a matter of style: text-transform, in a style sheet of theme/assets/",
            "default" or "d" => $"write {{{{ if {value} }}}}{{{{ {value} }}}}{{{{ else }}}} ... {{{{ end }}}}",
            "date" or "strftime" or "to_string" or "format" or "time" => "dates come as they are to be shown",
            "join" =>
                $"go through it: {{{{ for item in {value} }}}} ... {{{{ if !for.last }}}}, {{{{ end }}}}{{{{ end }}}}",
            "t" or "translate" or "trans" or "gettext" =>
                "words are strings: {{ strings.next }}; add yours to theme/strings/",
            _ => $"write {{{{ {value} }}}}: texts are shown as they are",
        };
    }

    /// <summary>page.course-title as it is called here; null for another difference.</summary>
    private static string? Dashed(string written)
    {
        var parts = written.Split('-');
        return parts.All(static part =>
            part.Length > 0 && part.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '.')
        )
            ? parts[0] + string.Concat(parts.Skip(1).Select(static part => char.ToUpperInvariant(part[0]) + part[1..]))
            : null;
    }

    private static string LastName(ScriptNode node) =>
        node switch
        {
            ScriptVariable variable => variable.Name,
            ScriptMemberExpression { Member: { } member } => member.Name,
            ScriptFunctionCall { Target: { } target } => LastName(target),
            ScriptPipeCall { From: { } from } => LastName(from),
            ScriptNamedArgument { Name: { } name } => name.Name,
            _ => "",
        };

    private static string FirstName(ScriptNode node) =>
        node switch
        {
            ScriptVariable variable => variable.Name,
            ScriptMemberExpression { Target: { } target } => FirstName(target),
            ScriptFunctionCall { Target: { } target } => FirstName(target),
            _ => "",
        };

    private static string FirstWord(string text) =>
        text.IndexOfAny([' ', ';', '\r', '\n', '}']) is var end and > 0 ? text[..end] : Short(text);

    private static string Short(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']) is var line and >= 0 ? line : text.Length;
        return end > 40 ? text[..40] + "..." : text[..end];
    }
}
