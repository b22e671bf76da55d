using CourseForge.Diagnostics;
using CourseForge.Text;
using CourseForge.Views;
using Scriban.Syntax;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Walks every template over the views it will be given, before the first page: each name must be there, and each value
/// be used as its kind allows. Of Scriban's language this is a closed part: what is not named here is refused.
/// </summary>
internal sealed class TemplateChecker(
    IReadOnlyDictionary<string, SourceFile> files,
    ViewType words,
    DiagnosticBag diagnostics
)
{
    private readonly Dictionary<string, ScriptPage?> _parsed = new(StringComparer.Ordinal);
    private readonly HashSet<(string, ThemeValue?, ViewType)> _done = [];
    private readonly List<string> _path = [];

    /// <summary>Where each template of the path was taken in; nowhere for the first.</summary>
    private readonly Stack<SourceSpan> _includes = [];
    private readonly HashSet<(string, SourceSpan)> _told = [];

    /// <summary>Partials that some template takes in.</summary>
    internal HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Checks the template of a page or block, and the partials it takes in.</summary>
    internal void Check(string name, ViewType root) => Check(name, null, root, TemplateNames.RootOf(name));

    private void Check(string name, ThemeValue? given, ViewType root, string rootName)
    {
        if (!_done.Add((name, given, root)) || Parsed(name)?.Body is not { } body)
        {
            return;
        }

        var scope = new ThemeScope(rootName, new ThemeValue(ViewKind.View, root), null);
        if (root.Find(ThemeContext.Strings) is not null)
        {
            scope = new ThemeScope(ThemeContext.Strings, new ThemeValue(ViewKind.View, words), scope);
        }

        if (given is { } value)
        {
            scope = new ThemeScope(ThemeContext.It, value, scope);
        }

        _path.Add(name);
        Walk(body, scope, new ThemePlace(files[name], root, rootName));
        _path.RemoveAt(_path.Count - 1);
    }

    private ScriptPage? Parsed(string name)
    {
        if (!_parsed.TryGetValue(name, out var page))
        {
            page = ThemeLanguage.Parse(files[name], diagnostics);
            _parsed.Add(name, page);
        }

        return page;
    }

    private void Walk(ScriptBlockStatement? block, ThemeScope scope, ThemePlace place)
    {
        foreach (var statement in (IEnumerable<ScriptStatement>?)block?.Statements ?? [])
        {
            switch (statement)
            {
                case ScriptRawStatement or ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement:
                    break;
                case ScriptExpressionStatement { Expression: { } expression }:
                    Output(expression, scope, place);
                    break;
                case ScriptIfStatement condition:
                    If(condition, scope, place);
                    break;
                case ScriptForStatement loop and not ScriptTableRowStatement:
                    For(loop, scope, place);
                    break;
                case ScriptBlockStatement inner:
                    Walk(inner, scope, place);
                    break;
                default:
                    Refuse(statement, place);
                    break;
            }
        }
    }

    private void If(ScriptIfStatement statement, ThemeScope scope, ThemePlace place)
    {
        Condition(statement.Condition, scope, place);
        Walk(statement.Then, scope, place);
        Else(statement.Else, scope, place);
    }

    private void Else(ScriptStatement? statement, ThemeScope scope, ThemePlace place)
    {
        switch (statement)
        {
            case null:
                break;
            case ScriptIfStatement chained:
                If(chained, scope, place);
                break;
            case ScriptElseStatement otherwise:
                Walk(otherwise.Body, scope, place);
                break;
            default:
                Refuse(statement, place);
                break;
        }
    }

    private void For(ScriptForStatement loop, ThemeScope scope, ThemePlace place)
    {
        Else(loop.Else, scope, place);
        if (loop.NamedArguments is { Count: > 0 } arguments)
        {
            Refuse(arguments[0], place);
        }

        if (loop.Variable is not ScriptVariableGlobal variable)
        {
            Refuse(loop.Variable ?? (ScriptNode)loop, place);
            return;
        }

        var name = variable.Name;
        if (scope.Find(name) is not null || name is ThemeContext.Include or ThemeContext.Strings or ThemeContext.It)
        {
            Tell(
                Diagnostic
                    .Create(Codes.Rendering.TemplateUse, place.Span(variable), $"'{name}' already stands for something")
                    .WithHint("give what the loop goes through another name")
            );
            return;
        }

        if (loop.Iterator is not { } iterator || Path(iterator, scope, place) is not { } value)
        {
            return;
        }

        if (value.Kind is not (ViewKind.Views or ViewKind.Texts))
        {
            Tell(
                Diagnostic.Create(
                    Codes.Rendering.TemplateUse,
                    place.Span(iterator),
                    $"'{place.Span(iterator).Slice}' is not a list"
                )
            );
            return;
        }

        var item =
            value.Kind == ViewKind.Views
                ? new ThemeValue(ViewKind.View, value.Type)
                : new ThemeValue(ViewKind.Text, null);
        var inner = new ThemeScope(name, item, scope);
        Walk(loop.Body, new ThemeScope(ThemeContext.Loop, new ThemeValue(null, null), inner), place);
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
                Compared(comparison.Left, scope, place);
                Compared(comparison.Right, scope, place);
                break;
            case null:
                break;
            default:
                Path(expression, scope, place);
                break;
        }
    }

    /// <summary>One side of <c>==</c>: a text, or one in quotes.</summary>
    private void Compared(ScriptExpression? expression, ThemeScope scope, ThemePlace place)
    {
        if (expression is null or ScriptLiteral { Value: string })
        {
            return;
        }

        if (Path(expression, scope, place) is { Kind: not ViewKind.Text })
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
    }

    private void Output(ScriptExpression expression, ThemeScope scope, ThemePlace place)
    {
        if (expression is ScriptLiteral { Value: string })
        {
            return;
        }

        if (expression is ScriptFunctionCall { Target: ScriptVariableGlobal { Name: ThemeContext.Include } } include)
        {
            Include(include, scope, place);
            return;
        }

        if (Path(expression, scope, place) is not { } value)
        {
            return;
        }

        var span = place.Span(expression);
        var name = span.Slice.ToString();
        if (value.WhyNotShown(name) is { } why)
        {
            Tell(Diagnostic.Create(Codes.Rendering.TemplateUse, span, $"'{name}' {why}"));
        }
    }

    private void Include(ScriptFunctionCall include, ThemeScope scope, ThemePlace place)
    {
        if (
            include.Arguments.Count is 0 or > 2
            || include.Arguments[0] is not ScriptLiteral { Value: string name } literal
        )
        {
            Tell(
                Diagnostic.Create(
                    Codes.Rendering.TemplateSyntax,
                    place.Span(include),
                    "'include' takes the name of a partial in quotes and at most one value"
                )
            );
            return;
        }

        var file = TemplateNames.Partials + name;
        if (!files.ContainsKey(file))
        {
            var known = files
                .Keys.Where(static candidate => candidate.StartsWith(TemplateNames.Partials, StringComparison.Ordinal))
                .Select(static candidate => candidate[TemplateNames.Partials.Length..]);
            Tell(Diagnostic.Create(Codes.Rendering.UnknownPartial, place.Span(literal), name).WithNearest(name, known));
            return;
        }

        Used.Add(file);
        if (_path.Contains(file))
        {
            Tell(
                Diagnostic.Create(
                    Codes.Rendering.TemplateUse,
                    place.Span(include),
                    $"the partial '{name}' takes itself in"
                )
            );
            return;
        }

        if (_path.Count > ThemeContext.MaxIncludes)
        {
            Tell(
                Diagnostic.Create(
                    Codes.Rendering.TemplateLimit,
                    place.Span(include),
                    $"partials take in partials more than {ThemeContext.MaxIncludes} deep"
                )
            );
            return;
        }

        var isGiven = include.Arguments.Count == 2;
        var value = isGiven ? Path(include.Arguments[1], scope, place) : null;
        if (isGiven && value is null)
        {
            return;
        }

        _includes.Push(place.Span(include));
        Check(file, value, place.Root, place.RootName);
        _includes.Pop();
    }

    /// <summary>What a name such as <c>page.next.title</c> stands for; null when it was reported.</summary>
    private ThemeValue? Path(ScriptExpression expression, ThemeScope scope, ThemePlace place)
    {
        switch (expression)
        {
            case ScriptVariableGlobal variable:
                return scope.Find(variable.Name) ?? Unknown(variable, scope, place);
            case ScriptMemberExpression { Target: { } target, Member: { } member }:
                return Path(target, scope, place) is { } value ? Member(value, member, target, place) : null;
            default:
                Refuse(expression, place);
                return null;
        }
    }

    private ThemeValue? Unknown(ScriptVariableGlobal variable, ThemeScope scope, ThemePlace place)
    {
        if (variable.Name == ThemeContext.It && _includes.TryPeek(out var include))
        {
            // The partial may be one of ours and right; whoever took it in gave it nothing.
            var partial = _path[^1][TemplateNames.Partials.Length..];
            Tell(
                Diagnostic
                    .Create(Codes.Rendering.TemplateUse, include, $"the partial '{partial}' shows what it is given")
                    .WithHint($"write include \"{partial}\" and behind it what it is to show")
            );
            return null;
        }

        var diagnostic = Diagnostic.Create(
            Codes.Rendering.UnknownTemplateName,
            place.Span(variable),
            variable.Name,
            "this template"
        );
        diagnostic = place.Root.Find(variable.Name) is not null
            ? diagnostic.WithHint($"did you mean '{place.RootName}.{variable.Name}'?")
            : diagnostic.WithNearest(variable.Name, scope.Names());
        Tell(diagnostic);
        return null;
    }

    private ThemeValue? Member(ThemeValue value, ScriptVariable member, ScriptExpression target, ThemePlace place)
    {
        if (value.Member(member.Name, words) is { } found)
        {
            return found;
        }

        Tell(
            Diagnostic
                .Create(
                    Codes.Rendering.UnknownTemplateName,
                    place.Span(member),
                    member.Name,
                    value.ViewName
                        ?? (value.Kind is null ? "'for'" : $"'{place.Span(target).Slice}', which has no parts")
                )
                .WithNearest(member.Name, value.Members)
        );
        return null;
    }

    private void Refuse(ScriptNode node, ThemePlace place) => Tell(BeyondThemes.Refusal(node, place));

    /// <summary>
    /// A partial is walked once for each kind of page that takes it in; what is wrong in it is told once.
    /// </summary>
    private void Tell(Diagnostic diagnostic)
    {
        if (_told.Add((diagnostic.Descriptor.Code, diagnostic.Span)))
        {
            diagnostics.Add(diagnostic);
        }
    }
}
