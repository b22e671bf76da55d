using System.Collections.Immutable;
using System.Diagnostics;
using CourseForge.Authoring;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Watching;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Rendering.Templates;

namespace CourseForge.Serving.Previewing;

/// <summary>
/// A curriculum that is looked at while it is written. Each view is bound when it is asked for and kept until something
/// changes; what could be shown last stays when what is written now cannot. May be asked from several threads, and works
/// for one at a time.
/// </summary>
public sealed class LiveCurriculum
{
    /// <summary>Views that are remembered; each holds a bound curriculum.</summary>
    private const int MostViews = 6;

    private readonly Lock _gate = new();
    private readonly AuthoringSession _session;
    private readonly Themes _themes = new();
    private readonly Dictionary<string, LiveView> _views = new(StringComparer.Ordinal);
    private readonly List<string> _recent = [];
    private int _revision = 1;

    /// <param name="folder">The full path.</param>
    /// <param name="options">What all views have in common.</param>
    public LiveCurriculum(string folder, CompileOptions options, AuthoringHost host)
    {
        Folder = folder;

        // Coming days are tried by check and build; here each would double the time from a save to the page.
        _session = AuthoringSession.OfFolder(folder, options with { LooksAhead = false }, host);
    }

    public string Folder { get; }

    public int Revision => _revision;

    /// <summary>The curriculum as it was read.</summary>
    public ParsedCurriculum Parsed
    {
        get
        {
            lock (_gate)
            {
                return _session.Parsed;
            }
        }
    }

    internal Themes Themes => _themes;

    internal CompileOptions Options => _session.Options;

    /// <summary>What there is to show of a view.</summary>
    public LiveView View(ViewChoice choice)
    {
        var key = choice.ToString();
        lock (_gate)
        {
            var known = _views.GetValueOrDefault(key);
            if (known?.Revision == _revision)
            {
                Remember(key);
                return known;
            }

            var view = Made(choice, known?.Course);
            _views[key] = view;
            Remember(key);
            return view;
        }
    }

    /// <summary>Files have changed: all views are made anew when they are next asked for.</summary>
    public void Refresh()
    {
        lock (_gate)
        {
            _session.Refresh();
            _revision++;
        }
    }

    /// <summary>A document for paper of what a view shows; null, after saying why, when it cannot be made.</summary>
    internal PrintDocument? Document(LiveView view, PrintKind kind, string part, DiagnosticBag diagnostics) =>
        view.Course is not { } shown || !Compiler.PrintParts(shown.Course, kind, new DiagnosticBag()).Contains(part)
            ? null
            : view.Document(kind, part, () =>
                Compiler.RenderPrint(
                    shown.Course,
                    kind,
                    shown.Bound.Sources,
                    _themes,
                    shown.Workspace,
                    _session.Options,
                    diagnostics,
                    part
                )
            );

    /// <summary>Why something is as it is, for a view; null where nothing has that id.</summary>
    internal Explanation? Explain(ViewChoice choice, string? id)
    {
        lock (_gate)
        {
            var explanation = Compiler.Explain(
                _session.Parsed,
                choice.Options(_session.Options, _session.Parsed.Syntax),
                id
            );
            return explanation.Advice is null ? explanation : null;
        }
    }

    private LiveView Made(ViewChoice choice, LiveCourse? last)
    {
        var parsed = _session.Parsed;
        try
        {
            choice.Require(parsed);
        }
        catch (RequestException problem)
        {
            return new LiveView(choice, _revision, null, last)
            {
                AllDiagnostics = new(() => parsed.Diagnostics),
                Refusal = problem.Hint is { } hint ? $"{problem.Message}; {hint}" : problem.Message,
            };
        }

        var options = choice.Options(_session.Options, parsed.Syntax) with { Checks = false };
        var bound = Compiler.Bind(parsed, options);
        var bag = new DiagnosticBag();
        var course = last;
        if (!bound.HasErrors && bound.Courses is [var first, ..])
        {
            if (Compiler.Open(first, bound.Sources, _themes, options, bag) is { } site)
            {
                course = new LiveCourse(_revision, bound, first, site, _session.Workspace);
            }
        }

        return new LiveView(choice, _revision, bound, course)
        {
            AllDiagnostics = new(() =>
                [
                    .. Compiler
                        .Checked(bound, options)
                        .Diagnostics.Concat(Strictness.Apply(bag.ToSorted(), options.Strict))
                        .Order(),
                ]
            ),
            Refusal = !bound.HasErrors && bound.Courses.IsEmpty ? "the curriculum has no course for this" : null,
            Coverage = new(() => bound.HasErrors ? null : Compiler.Cover(parsed, bound, options)),
        };
    }

    private void Remember(string key)
    {
        _recent.Remove(key);
        _recent.Add(key);
        if (_recent.Count > MostViews)
        {
            _views.Remove(_recent[0]);
            _recent.RemoveAt(0);
        }
    }
}
