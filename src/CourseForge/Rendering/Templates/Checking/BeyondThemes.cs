using CourseForge.Diagnostics;
using Scriban.Syntax;

namespace CourseForge.Rendering.Templates;

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
        return Diagnostic.Create(Codes.Rendering.TemplateSyntax, span, what);
    }

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
