using CourseForge.Diagnostics;
using CourseForge.Views;
using Scriban.Syntax;

namespace CourseForge.Rendering.Templates.Checking;

// What names stand for, and partials.
internal sealed partial class TemplateChecker
{
    /// <summary>How many partials are walked for one page, each in each way that it is taken in.</summary>
    private const int MaxWalks = 20_000;

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
        if (!_files.ContainsKey(file))
        {
            var known = _files
                .Keys.Where(static candidate => candidate.StartsWith(TemplateNames.Partials, StringComparison.Ordinal))
                .Select(static candidate => candidate[TemplateNames.Partials.Length..]);
            _isPartial = true;
            var unknown = Diagnostic.Create(Codes.Rendering.UnknownPartial, place.Span(literal), name);
            Tell(
                _files.ContainsKey(TemplateNames.Partials + Bare(name))
                    ? unknown.WithHint($"write include \"{Bare(name)}\": the name alone, without folder and ending")
                    : unknown.WithNearest(Bare(name), known)
            );
            return;
        }

        Used.Add(file);
        if (_path.Contains(file))
        {
            Tell(
                Diagnostic
                    .Create(
                        Codes.Rendering.TemplateUse,
                        place.Span(include),
                        $"the partial '{name}' takes itself in: {Chain(file)}"
                    )
                    .WithHint("take one of these includes away: none would ever end")
            );
            return;
        }

        if (_path.Count > ThemeContext.MaxIncludes)
        {
            IsCut = true;
            Tell(
                Diagnostic
                    .Create(
                        Codes.Rendering.TemplateLimit,
                        place.Span(include),
                        $"partials take in partials more than {ThemeContext.MaxIncludes} deep"
                    )
                    .WithHint("write what an inner one holds where it is taken in")
            );
            return;
        }

        var isGiven = include.Arguments.Count == 2;
        var value = isGiven ? Path(include.Arguments[1], scope, place) : null;
        if (isGiven && value is null)
        {
            return;
        }

        if (++_walks > MaxWalks)
        {
            Tell(
                Diagnostic.Create(
                    Codes.Rendering.TemplateLimit,
                    place.Span(include),
                    $"one page takes in partials in more than {MaxWalks} ways"
                )
            );
            return;
        }

        if (_walks > MaxWalks / 2)
        {
            // Which elements are open is not worth the while any more; then each partial is walked once.
            _html.State = _html.State with { Open = null, IsBalanced = false };
        }

        _includes.Push(place.Span(include));
        Check(file, value, place.Root, place.RootName);
        _includes.Pop();
    }

    /// <summary>The name of a partial that was written as a path.</summary>
    private static string Bare(string name)
    {
        var bare = name[(name.LastIndexOf('/') + 1)..];
        var dot = bare.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 ? bare[..dot] : bare;
    }

    /// <summary>From a partial over those that it takes in back to itself.</summary>
    private string Chain(string file) =>
        string.Join(
            " → ",
            _path
                .SkipWhile(name => name != file)
                .Append(file)
                .Select(static name => name[TemplateNames.Partials.Length..])
        );

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
            var partial = _path[^1][TemplateNames.Partials.Length..];
            if (ThemeFiles.IsOwn(place.File) && include.File is { } page && !ThemeFiles.IsOwn(page))
            {
                // The pages that take it in are ours: the one place to change is here.
                Tell(
                    Diagnostic
                        .Create(
                            Codes.Rendering.TemplateUse,
                            place.Span(variable),
                            $"the partial '{partial}' is given nothing by the pages that take it in, so there is no 'it'"
                        )
                        .WithHint($"write {place.RootName} for what the page has: {{{{ {place.RootName}.title }}}}")
                );
                return null;
            }

            // The partial may be one of ours and right; whoever took it in gave it nothing.
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
        var instead = variable.Name switch
        {
            "loop" or "forloop" => "of a loop there are for.index (from 0), for.first and for.last",
            "now" or "today" or "date" or "time" =>
                "themes know no clock: the same course gives the same pages on every day; page.asOf is the day it was reviewed against",
            _ when Alike(variable.Name, place.Root) is { } name => $"did you mean '{place.RootName}.{name}'?",
            _ => null,
        };
        Tell(instead is not null ? diagnostic.WithHint(instead) : diagnostic.WithNearest(variable.Name, scope.Names()));
        return null;
    }

    private ThemeValue? Member(ThemeValue value, ScriptVariable member, ScriptExpression target, ThemePlace place)
    {
        if (value.Member(member.Name, _words) is { } found)
        {
            return found;
        }

        var diagnostic = Diagnostic.Create(
            Codes.Rendering.UnknownTemplateName,
            place.Span(member),
            member.Name,
            value.ViewName ?? (value.Kind is null ? "'for'" : $"'{place.Span(target).Slice}', which has no parts")
        );
        Tell(
            value.Kind is null ? diagnostic.WithHint("of a loop there are for.index (from 0), for.first and for.last")
            : value.Type is { } type && Alike(member.Name, type) is { } name
                ? diagnostic.WithHint($"did you mean '{name}'?")
            : Elsewhere(value, member.Name) is { } others ? diagnostic.WithHint(others)
            : diagnostic.WithNearest(member.Name, value.Members)
        );
        return null;
    }

    /// <summary>A property that is written otherwise: course_title for courseTitle.</summary>
    private static string? Alike(string name, ViewType type)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal);
        return type
            .Properties.Select(static property => property.Name)
            .FirstOrDefault(property => property.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Of a name that other pages have: where a partial stands on several kinds of page, it can use only what all have.
    /// </summary>
    private string? Elsewhere(ThemeValue value, string name)
    {
        if (_path.Count < 2 || !TemplateNames.Roots.TryGetValue(_path[0], out var root) || value.Type != root)
        {
            return null;
        }

        var others = TemplateNames
            .Roots.Where(other => TemplateNames.RootOf(other.Key) == TemplateNames.RootOf(_path[0]))
            .Where(other => other.Value.Find(name) is not null)
            .Select(static other => other.Key)
            .Order(StringComparer.Ordinal)
            .ToArray();
        return others.Length == 0
            ? null
            : $"{string.Join(", ", others.Take(3))} {(others.Length == 1 ? "has" : "have")} it, but this partial stands in {_path[0]} too: "
                + "write it there, or in a partial that only they take in";
    }
}
