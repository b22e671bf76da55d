using System.Collections.Immutable;
using CourseForge.Authoring.Sessions;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.LanguageServer.Documents;

/// <summary>
/// A curriculum of which files are open in an editor, with their unsaved texts. For one caller at a time.
/// </summary>
internal sealed class WrittenCurriculum(string folder, AuthoringSession session)
{
    private readonly List<VariantFindings> _parts = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private IEnumerator<VariantFindings>? _rest;
    private ImmutableArray<Diagnostic> _thorough = [];
    private CoursePath? _last;
    private ParsedCurriculum? _namesOf;
    private CurriculumNames? _names;
    private ImmutableArray<Diagnostic> _said = [];

    /// <summary>Nothing was said about everything yet.</summary>
    private bool _isNew = true;

    /// <summary>
    /// The ids of the curriculum; while it cannot be read, those of the last time. Null when it never could be read.
    /// </summary>
    public CurriculumNames? Names
    {
        get
        {
            if (_namesOf != Session.Parsed)
            {
                _namesOf = Session.Parsed;
                _names = Compiler.NamesOf(_namesOf, _names) ?? _names;
            }

            return _names;
        }
    }

    /// <summary>The full path of the folder.</summary>
    public string Folder { get; } = folder;

    public AuthoringSession Session { get; } = session;

    /// <summary>Texts have changed, and nothing has been said about them.</summary>
    public bool IsChanged { get; private set; } = true;

    /// <summary>What was changed has been looked at in one variant, and not yet in all.</summary>
    public bool IsUnfinished { get; private set; }

    /// <summary>What an editor was told of files, by their addresses; of those alone of which there is something to tell.</summary>
    public Dictionary<string, byte[]> Told { get; } = new(StringComparer.Ordinal);

    public bool IsThere => Directory.Exists(Folder);

    /// <summary>The path of a file within the curriculum; null where it is none of its texts.</summary>
    public CoursePath? PathOf(string path)
    {
        var inside = System.IO.Path.GetRelativePath(Folder, path).Replace('\\', '/');
        var place = new CoursePath(inside);
        return
            !inside.StartsWith("../", StringComparison.Ordinal)
            && !System.IO.Path.IsPathRooted(inside)
            && (
                CurriculumLayout.IsText(place)
                || Session.Workspace.List().Any(entry => entry.Path == place && entry.Kind == WorkspaceEntryKind.File)
            )
            ? place
            : null;
    }

    public string FullPath(CoursePath path) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, path.Value));

    /// <param name="text">Null: it is again what stands on disk.</param>
    public void Change(CoursePath path, string? text)
    {
        Session.Update([new TextChange(path, text)]);
        _changed.Add(path.Value);
        _last = path;
        Begin();
    }

    /// <summary>Something was saved, added or removed.</summary>
    public void Refresh()
    {
        Session.Refresh();
        Begin();
    }

    /// <summary>
    /// What can be said at once: the findings of the variant in which the text stands that is being written. About all
    /// other files holds what was last said about everything.
    /// </summary>
    public ImmutableArray<Diagnostic> Quick()
    {
        IsChanged = false;
        IsUnfinished = true;
        var bound = Session.Bind(Variant(_last));
        var findings = new SortedSet<Diagnostic>(_thorough.Where(one => !IsOfChanged(one)));
        findings.UnionWith(
            CurriculumCheck
                .Own(Session, bound.Diagnostics)
                .Where(one => _isNew || one.Severity == Severity.Error || IsOfChanged(one))
        );
        _said = [.. findings];
        return _said;
    }

    /// <summary>What was said last, or is to be said of what has been written since.</summary>
    public ImmutableArray<Diagnostic> Findings() => IsChanged ? Quick() : _said;

    /// <summary>
    /// Looks at one more variant; when all have been looked at, gives everything that there is to say. Null while there
    /// is more to look at.
    /// </summary>
    public ImmutableArray<Diagnostic>? Step()
    {
        _rest ??= CurriculumCheck.Variants(Session, VariantChoice.Base).GetEnumerator();
        if (_rest.MoveNext())
        {
            _parts.Add(_rest.Current);
            return null;
        }

        _thorough = CurriculumCheck.Gather(Session, VariantChoice.Base, _parts, []).Wanted;
        _isNew = false;
        _changed.Clear();
        _parts.Clear();
        _rest = null;
        IsUnfinished = false;
        _said = _thorough;
        return _thorough;
    }

    /// <summary>Leaves what was changed alone until it changes again.</summary>
    public void GiveUp()
    {
        Begin();
        IsChanged = false;
    }

    /// <summary>The variant in which a file is read; the base for none.</summary>
    public VariantChoice Variant(CoursePath? path) =>
        path is { } place ? VariantChoice.OfFile(Session.Parsed.Syntax, place) : VariantChoice.Base;

    private bool IsOfChanged(Diagnostic diagnostic) =>
        diagnostic.Span.File is { } file && _changed.Contains(file.Path.Value);

    private void Begin()
    {
        IsChanged = true;
        IsUnfinished = false;
        _rest = null;
        _parts.Clear();
    }
}
