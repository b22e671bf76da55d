using CourseForge.Diagnostics;
using CourseForge.Text;
using CourseForge.Views;
using Scriban.Syntax;

namespace CourseForge.Rendering.Templates.Checking;

/// <summary>
/// Walks every template over the views it will be given, before the first page: each name must be there, and each value
/// be used as its kind allows. Of Scriban's language this is a closed part: what is not named here is refused.
/// </summary>
internal sealed partial class TemplateChecker
{
    private readonly IReadOnlyDictionary<string, SourceFile> _files;
    private readonly ViewType _words;
    private readonly DiagnosticBag _diagnostics;
    private readonly MarkupRules _rules;
    private readonly HtmlReader _html;
    private readonly Dictionary<string, ScriptPage?> _parsed = new(StringComparer.Ordinal);

    /// <summary>Where HTML stood after a template, by where it stood before; of the page that is walked.</summary>
    private readonly Dictionary<(string, ThemeValue?, HtmlState), HtmlState> _done = [];
    private readonly List<string> _path = [];

    /// <summary>Where each template of the path was taken in; nowhere for the first.</summary>
    private readonly Stack<SourceSpan> _includes = [];
    private readonly HashSet<(string, SourceSpan, string)> _told = [];

    /// <summary>The templates of the page that is walked.</summary>
    private readonly HashSet<string> _walked = new(StringComparer.Ordinal);

    /// <summary>How often the page that is walked takes in a partial.</summary>
    private int _walks;

    /// <summary>A template of the page cannot be read: what the page lacks is not known.</summary>
    private bool _isPartial;

    /// <summary>Something is wrong with the page: what it lacks is told when that is mended.</summary>
    private bool _hasErrors;

    internal TemplateChecker(ThemeFiles files, ViewType words, DiagnosticBag diagnostics)
    {
        (_files, _words, _diagnostics) = (files.Templates, words, diagnostics);
        _rules = new MarkupRules(new ThemePackage(files), Tell);
        _html = new HtmlReader(_rules);
    }

    /// <summary>Partials that stand too deep in each other were not looked into: which ones are used is not known.</summary>
    internal bool IsCut { get; private set; }

    /// <summary>Partials that some template takes in.</summary>
    internal HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Checks the template of a page or block, and the partials it takes in.</summary>
    internal void Check(string name, ViewType root)
    {
        _done.Clear();
        _walked.Clear();
        _walks = 0;
        _isPartial = false;
        _hasErrors = false;
        _rules.Start(TemplateNames.KindOf(name));
        _html.State = HtmlState.First;
        Check(name, null, root, TemplateNames.RootOf(name));
        if (!_isPartial)
        {
            _rules.End(_html.State, _files[name].Start);
            if (!_hasErrors)
            {
                Lacks(name);
            }
        }
    }

    private void Check(string name, ThemeValue? given, ViewType root, string rootName)
    {
        var before = _html.State;
        // A template ends where it begins, so of a tag that it stands in nothing changes.
        var key = (name, given, before with { Tag = null, Since = default });
        if (_done.TryGetValue(key, out var known))
        {
            _html.State = known with { Tag = before.Tag, Since = before.Since };
            return;
        }

        if (Parsed(name)?.Body is not { } body)
        {
            _isPartial = true;
            return;
        }

        var icons = new ThemeScope(ThemeContext.Icons, new ThemeValue(ViewKind.View, ThemeIcons.Schema), null);
        var scope = new ThemeScope(rootName, new ThemeValue(ViewKind.View, root), icons);
        if (root.Find(ThemeContext.Strings) is not null)
        {
            scope = new ThemeScope(ThemeContext.Strings, new ThemeValue(ViewKind.View, _words), scope);
        }

        if (given is { } value)
        {
            scope = new ThemeScope(ThemeContext.It, value, scope);
        }

        _walked.Add(name);
        _path.Add(name);
        Walk(body, scope, new ThemePlace(_files[name], root, rootName));
        _path.RemoveAt(_path.Count - 1);
        if (!_html.State.IsWhere(before))
        {
            _rules.Unfinished(_html.State, before, _files[name]);
            // What is open since is anybody's guess.
            _html.State = _html.State.At(before) with { Open = null, IsBalanced = false };
        }

        _done[key] = _html.State with { Tag = null, Since = default };
    }

    private ScriptPage? Parsed(string name)
    {
        if (!_parsed.TryGetValue(name, out var page))
        {
            page = ThemeLanguage.Parse(_files[name], _diagnostics);
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
                case ScriptRawStatement text:
                    _html.Read(place.File, text.Text.Index, text.Text.Length);
                    break;
                case ScriptEscapeStatement { EscapeCount: 0 } or ScriptEndStatement or ScriptNopStatement:
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
        var before = _html.State;
        Walk(statement.Then, scope, place);
        Otherwise(statement, statement.Else, before, scope, place);
    }

    /// <summary>The other way through a template: it ends where in HTML the first one does.</summary>
    private void Otherwise(
        ScriptStatement whole,
        ScriptStatement? otherwise,
        HtmlState before,
        ThemeScope scope,
        ThemePlace place
    )
    {
        _html.Settle();
        var one = _html.State;
        _html.State = before;
        Else(otherwise, scope, place);
        _html.Settle();
        var other = _html.State;
        if (!one.IsWhere(other))
        {
            _rules.Broken(
                place.Opening(whole),
                $"what follows this tag stands {one.Described} or {other.Described}, by what is shown",
                "begin and end a tag, a quote or a comment in the same part"
            );
            _html.State = other.IsWhere(before) ? other : one;
            return;
        }

        if (one.IsOtherAddress(other))
        {
            _rules.Broken(
                place.Opening(whole),
                "the beginning of an address depends on what is shown, and the rest of it stands behind",
                "write the whole address in each part"
            );
        }

        _html.State = one.Or(other);
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
        var before = _html.State;
        Loop(loop, scope, place);
        // A loop may be gone through never, or more than once.
        Otherwise(loop, loop.Else, before, scope, place);
    }

    private void Loop(ScriptForStatement loop, ThemeScope scope, ThemePlace place)
    {
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

    private void Output(ScriptExpression expression, ThemeScope scope, ThemePlace place)
    {
        if (expression is ScriptLiteral { Value: string })
        {
            var literal = place.Span(expression);
            _html.State = _rules.Filled(_html.State, ViewKind.Text, TextUse.Words, literal.Slice.ToString(), literal);
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
            return;
        }

        _html.State = _rules.Filled(_html.State, value.Kind ?? ViewKind.Text, value.Use, name, span);
        if (_html.State.Place == HtmlPlace.TagStart)
        {
            _html.Name($"{{{{ {name} }}}}", span);
        }
    }

    private void Refuse(ScriptNode node, ThemePlace place) => Tell(BeyondThemes.Refusal(node, place));

    /// <summary>
    /// A partial is walked once for each kind of page that takes it in; what is wrong in it is told once.
    /// </summary>
    private void Tell(Diagnostic diagnostic)
    {
        _hasErrors |= diagnostic.Severity == Severity.Error;
        // What a file lacks has no place of its own.
        var what = diagnostic.Descriptor == Codes.Rendering.TemplateLacks ? diagnostic.Message : "";
        if (_told.Add((diagnostic.Code, diagnostic.Span, what)))
        {
            _diagnostics.Add(diagnostic);
        }
    }
}
