using System.Collections.Immutable;
using CourseForge.Authoring.Releases;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Authoring.Sessions;

/// <summary>What an editor holds of a file that it has not saved.</summary>
/// <param name="Text">Null when the file is again as it is in the workspace.</param>
public sealed record TextChange(CoursePath Path, string? Text);

/// <summary>What there is to say about one variant.</summary>
/// <param name="Variant">Its name; empty for the base.</param>
public sealed record VariantFindings(string Variant, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What is said about several variants, each thing once.</summary>
    internal static ImmutableArray<Diagnostic> Merge(IEnumerable<VariantFindings> variants) =>
        VariantDiagnostics.Merge([.. variants.Select(static one => (one.Variant, one.Diagnostics))]);
}

/// <summary>
/// One curriculum under work: what was read of it, and what was bound of that, kept as long as nothing changes. Files
/// that did not change give the same <see cref="SourceFile"/> and syntax objects at every parse. For one caller at a
/// time; within, it works on as many processors as the options say.
/// </summary>
public sealed class AuthoringSession
{
    private readonly Func<IWorkspace> _open;
    private readonly ParsedFileCache _files = new();
    private readonly Dictionary<string, BoundCurriculum> _bound = new(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, string> _edits = ImmutableSortedDictionary.Create<string, string>(
        StringComparer.Ordinal
    );
    private IWorkspace _saved;
    private ParsedCurriculum? _parsed;

    /// <param name="open">Looks at the files anew; a workspace may remember what it listed.</param>
    /// <param name="options">What all variants have in common.</param>
    public AuthoringSession(Func<IWorkspace> open, CompileOptions options)
    {
        _open = open;
        Options = options;
        _saved = open();
        Workspace = _saved;
    }

    public CompileOptions Options { get; }

    /// <summary>The files with the edits in them.</summary>
    public IWorkspace Workspace { get; private set; }

    /// <summary>The curriculum as it was read; read when it is first asked for after a change.</summary>
    public ParsedCurriculum Parsed => _parsed ??= Compiler.Parse(Workspace, Options, _files);

    /// <summary>The curriculum of a folder on disk, or what a project makes of the releases that it uses.</summary>
    public static AuthoringSession OfFolder(string folder, CompileOptions options, AuthoringHost host) =>
        new(() => ProjectWorkspace.OpenFolder(folder, options.Locked, host), options);

    /// <summary>Takes over what editors hold. Nothing is read before it is asked for.</summary>
    public void Update(IEnumerable<TextChange> changes)
    {
        foreach (var change in changes)
        {
            _edits = change.Text is { } text
                ? _edits.SetItem(change.Path.Value, text)
                : _edits.Remove(change.Path.Value);
        }

        Forget();
    }

    /// <summary>
    /// What would be read with other texts in some files; nothing changes here. Files that stay as they are give the
    /// same objects as in <see cref="Parsed"/>.
    /// </summary>
    /// <param name="texts">By path.</param>
    public ParsedCurriculum Try(IEnumerable<KeyValuePair<string, string>> texts)
    {
        // What is remembered of files is that of the last parse: without one, this would read everything twice.
        _ = Parsed;
        return Compiler.Parse(new EditedWorkspace(Workspace, texts), Options, _files);
    }

    /// <summary>Looks at the files again: something was saved, added or removed.</summary>
    public void Refresh()
    {
        _saved = _open();
        Forget();
    }

    /// <summary>
    /// A variant, bound and checked; kept until something changes. Whoever goes through many variants of a large
    /// curriculum, and needs each but once, calls <see cref="Compiler.Bind"/> with <see cref="Parsed"/>.
    /// </summary>
    public BoundCurriculum Bind(VariantChoice variant)
    {
        var key = variant.ToString();
        if (!_bound.TryGetValue(key, out var bound))
        {
            _bound.Add(key, bound = Compiler.Bind(Parsed, variant.One(Options)));
        }

        return bound;
    }

    /// <summary>
    /// Everything that there is to say about some variants, each thing once; about the theme, which they share, too.
    /// Each is let go before the next one is bound: what they share is what was parsed.
    /// </summary>
    public ImmutableArray<Diagnostic> Diagnose(IEnumerable<CompileOptions> variants) =>
        VariantFindings.Merge(DiagnoseEach(variants));

    /// <summary>The same, one variant after the other as they are asked for: whoever has no time left stops asking.</summary>
    public IEnumerable<VariantFindings> DiagnoseEach(IEnumerable<CompileOptions> variants)
    {
        var isFirst = true;
        foreach (var variant in variants)
        {
            var bound = Compiler.Bind(Parsed, variant);
            var told = isFirst ? Compiler.WithThemeChecked(bound, Options) : bound;
            isFirst = false;
            yield return new VariantFindings(bound.Variant.Id, told.Diagnostics);
        }
    }

    private void Forget()
    {
        Workspace = _edits.IsEmpty ? _saved : new EditedWorkspace(_saved, _edits);
        _parsed = null;
        _bound.Clear();
    }
}
