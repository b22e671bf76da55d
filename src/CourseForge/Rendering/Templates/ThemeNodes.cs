using CourseForge.Views;
using Scriban;
using Scriban.Syntax;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Puts nodes of our own where a template names something or takes something in. They do what Scriban's nodes do in a
/// <see cref="ThemeContext"/>, without asking on every page what a name could be in the whole of its language: half of
/// the time of a page went there.
/// </summary>
internal static class ThemeNodes
{
    internal static ScriptPage Prepared(ScriptPage page)
    {
        var isInTag = false;
        Prepare(page.Body, ref isInTag);
        return page;
    }

    /// <param name="isInTag">Whether what stands here is in a tag: an attribute is not for reading.</param>
    private static void Prepare(ScriptBlockStatement? block, ref bool isInTag)
    {
        if (block is null)
        {
            return;
        }

        var statements = block.Statements;
        for (var i = 0; i < statements.Count; i++)
        {
            switch (statements[i])
            {
                case ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement:
                    statements.RemoveAt(i--);
                    break;
                case ScriptRawStatement raw:
                    var text = raw.Text.ToString();
                    isInTag = text.AsSpan().LastIndexOfAny('<', '>') is var at and >= 0 ? text[at] == '<' : isInTag;
                    break;
                case ScriptExpressionStatement { Expression: ScriptFunctionCall call } statement
                    when IncludeStatement.Of(call) is { } include:
                    include.Span = statement.Span;
                    statements[i] = include;
                    break;
                case ScriptExpressionStatement statement:
                    var value = Prepared(statement.Expression);
                    statement.Expression = value is null || isInTag ? value : new WordsExpression(value);
                    break;
                case ScriptForStatement loop:
                    loop.Iterator = Prepared(loop.Iterator);
                    Prepare(loop.Body, ref isInTag);
                    Prepare(loop.Else?.Body, ref isInTag);
                    break;
                case ScriptIfStatement condition:
                    Prepare(condition, ref isInTag);
                    break;
            }
        }
    }

    private static void Prepare(ScriptIfStatement condition, ref bool isInTag)
    {
        condition.Condition = Prepared(condition.Condition);
        Prepare(condition.Then, ref isInTag);
        switch (condition.Else)
        {
            case ScriptIfStatement chained:
                Prepare(chained, ref isInTag);
                break;
            case ScriptElseStatement otherwise:
                Prepare(otherwise.Body, ref isInTag);
                break;
        }
    }

    private static ScriptExpression? Prepared(ScriptExpression? expression)
    {
        switch (expression)
        {
            case ScriptUnaryExpression unary:
                unary.Right = Prepared(unary.Right);
                return unary;
            case ScriptBinaryExpression binary:
                binary.Left = Prepared(binary.Left);
                binary.Right = Prepared(binary.Right);
                return binary;
            case ScriptNestedExpression nested:
                nested.Expression = Prepared(nested.Expression);
                return nested;
            default:
                return expression is null ? null : PathExpression.Of(expression) ?? expression;
        }
    }

    /// <summary><c>page.next.title</c>.</summary>
    private sealed class PathExpression(ScriptVariableGlobal first, string[] members) : ScriptExpression
    {
        /// <summary>Null for what is no such name.</summary>
        internal static PathExpression? Of(ScriptExpression expression)
        {
            var members = new Stack<string>();
            var at = expression;
            while (at is ScriptMemberExpression { Target: { } target, Member: ScriptVariableGlobal member })
            {
                members.Push(member.Name);
                at = target;
            }

            return at is ScriptVariableGlobal { Name: not ThemeContext.Loop } first
                ? new PathExpression(first, [.. members]) { Span = expression.Span }
                : null;
        }

        public override object? Evaluate(TemplateContext context)
        {
            var value = ((ThemeContext)context).Find(first);
            foreach (var member in members)
            {
                if (value is View view)
                {
                    value = (view.Type.Find(member) ?? throw Lacks(member, view.Type.Name)).Get(view);
                }
                else if (value is not null)
                {
                    throw Lacks(member, "it");
                }
            }

            return value;
        }

        private ScriptRuntimeException Lacks(string member, string where) =>
            new(Span, $"there is no '{member}' in {where}");

        public override void PrintTo(ScriptPrinter printer) =>
            printer.Write(string.Join('.', [first.Name, .. members]));
    }

    /// <summary>What is read by people, as it is set in their language.</summary>
    private sealed class WordsExpression(ScriptExpression words) : ScriptExpression
    {
        public override object? Evaluate(TemplateContext context) =>
            ((ThemeContext)context).Set(words.Evaluate(context));

        public override void PrintTo(ScriptPrinter printer) => words.PrintTo(printer);
    }

    /// <summary><c>include "name" value</c>.</summary>
    private sealed class IncludeStatement(string name, ScriptExpression? value) : ScriptStatement
    {
        /// <summary>Null for another call.</summary>
        internal static IncludeStatement? Of(ScriptFunctionCall call)
        {
            if (
                call.Target is not ScriptVariableGlobal { Name: ThemeContext.Include }
                || call.Arguments.Count is 0 or > 2
                || call.Arguments[0] is not ScriptLiteral { Value: string name }
            )
            {
                return null;
            }

            var value = call.Arguments.Count == 2 ? PathExpression.Of(call.Arguments[1]) : null;
            return value is null && call.Arguments.Count == 2 ? null : new IncludeStatement(name, value);
        }

        public override object? Evaluate(TemplateContext context)
        {
            var given = value?.Evaluate(context);
            if (value is null || given is not null)
            {
                ((ThemeContext)context).WritePartial(name, given);
            }

            return null;
        }

        public override void PrintTo(ScriptPrinter printer) => printer.Write($"include \"{name}\"");
    }
}
