using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Formatting;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Adding;

/// <summary>A line that was written, and what stands there.</summary>
/// <param name="Line">1-based, in the new text.</param>
public sealed record AddedPlace(string Path, int Line, string What);

/// <summary>The files that are new, and the places in others where something is put.</summary>
internal sealed class CurriculumEdits(AuthoringSession session, CurriculumSyntax curriculum)
{
    private readonly List<(string Path, string Text, string What)> _files = [];
    private readonly List<(TextEdit Edit, string What)> _edits = [];

    internal CurriculumSyntax Curriculum { get; } = curriculum;

    /// <summary>The modules that say themselves what they are; documents are written for others, too.</summary>
    internal ImmutableArray<ModuleSyntax> Modules => [.. Curriculum.Modules.Where(static module => !module.IsDocument)];

    /// <summary>A file of the folder itself; null where there is none.</summary>
    internal SourceFile? Find(string path) =>
        session.Parsed.Sources.Files.FirstOrDefault(file => file.Path.Value == path);

    internal void NewFile(string path, string text, string what)
    {
        if (session.Workspace.List().Any(entry => entry.Path.Value.Equals(path, StringComparison.OrdinalIgnoreCase)))
        {
            throw new RequestException($"{path} is there already", "choose another id; nothing has been written");
        }

        _files.Add((path, text, what));
    }

    /// <summary>Puts a record behind the last one of a map, in a file that is made where it is missing.</summary>
    internal void Append(string path, string key, string id, YamlMap record, string what)
    {
        var pair = new YamlMap([new YamlPair(id, record)]);
        if (Find(path) is not { } file)
        {
            NewFile(path, YamlWriter.Write(new YamlMap([new YamlPair(key, pair)])), what);
            return;
        }

        var place = YamlPlaces.EndOf(file, key);
        var text = new StringBuilder(place.NeedsLineEnd ? "\n" : "");
        text.Append(place.HasBlankLines ? "\n" : "");
        if (place.IsNewKey)
        {
            text.Append(YamlWriter.Write(new YamlMap([new YamlPair(key, pair)])));
        }
        else
        {
            foreach (var line in YamlWriter.Write(pair).TrimEnd('\n').Split('\n'))
            {
                text.Append(' ', line.Length > 0 ? place.Indent : 0).Append(line).Append('\n');
            }
        }

        Add(new TextEdit(file.Span(place.Offset, 0), text.ToString()), what);
    }

    /// <summary>Puts an id behind the last one of a list that has some.</summary>
    internal void AddToList(ImmutableArray<Located<string>> list, string id, string what) =>
        Add(YamlPlaces.Behind(list[^1].Span, id), what);

    internal void Replace(Located<int> number, int value, string what) =>
        Add(new TextEdit(number.Span, value.ToString(CultureInfo.InvariantCulture)), what);

    /// <summary>Puts a part before a line, or at the end of the file, with an empty line on both sides of it.</summary>
    /// <param name="offset">Where a line begins; the file's length for its end.</param>
    internal void Insert(SourceFile file, int offset, string text, string what)
    {
        var before = file.Text.AsSpan(0, offset);
        var ends = before.TrimEnd(' ');
        var lead =
            !ends.EndsWith("\n") ? "\n\n"
            : ends.TrimEnd("\r\n").Length + TextEditSet.LineEndOf(file.Text).Length == ends.Length ? "\n"
            : "";
        var tail = offset < file.Length ? "\n" : "";
        Add(new TextEdit(file.Span(offset, 0), lead + text + tail), what);
    }

    /// <summary>Where the text of a lesson ends: before the next one, or at the end of the file.</summary>
    internal static int EndOf(ModuleSyntax module, string lesson)
    {
        var at = module.Lessons.Select(one => one.Id.Value).ToList().IndexOf(lesson);
        return at + 1 < module.Lessons.Length ? module.Lessons[at + 1].Span.Start : module.File.Length;
    }

    /// <summary>Shows something at the end of a lesson.</summary>
    internal void AddToLesson(string lesson, string text, string what)
    {
        ImmutableArray<LessonSyntax> lessons = [.. Modules.SelectMany(module => module.Lessons)];
        KnownNames.Require("lesson", lesson, [.. lessons.Select(one => one.Id.Value)]);
        var module = Modules.First(one => one.Lessons.Any(part => part.Id.Value == lesson));
        Insert(module.File, EndOf(module, lesson), text, what);
    }

    /// <summary>The files as they will be; each is only written over while it is as it was read.</summary>
    internal ImmutableArray<(NewText Text, string Before)> Texts()
    {
        var all = new TextEditSet();
        foreach (var (edit, _) in _edits)
        {
            if (!all.TryAdd([edit]))
            {
                throw new InvalidOperationException($"two edits at {edit.Span}");
            }
        }

        return
        [
            .. _files.Select(file => (new NewText(file.Path, file.Text, NewText.NoFile), "")),
            .. all.Files.Select(file => (new NewText(file.Path.Value, all.Apply(file), file.Digest), file.Text)),
        ];
    }

    /// <summary>What was written where, in the order in which it was put there.</summary>
    internal ImmutableArray<AddedPlace> Places() =>
        [
            .. _files.Select(file => new AddedPlace(file.Path, 1, file.What)),
            .. _edits.Select(added => new AddedPlace(added.Edit.Span.File!.Path.Value, LineOf(added.Edit), added.What)),
        ];

    private void Add(TextEdit edit, string what)
    {
        if (edit.Span.File is { Origin: { } origin } file)
        {
            throw new RequestException(
                $"{file.Path} comes with {origin}, and only its owner can change it",
                "write an overlay of your own: courseforge overlay new"
            );
        }

        _edits.Add((edit, what));
    }

    /// <summary>The first line of an edit with something on it, counted with all that is put in above it.</summary>
    private int LineOf(TextEdit edit)
    {
        var above = _edits
            .Select(added => added.Edit)
            .Where(other => other.Span.File == edit.Span.File && other.Span.Start < edit.Span.Start)
            .Sum(other => other.NewText.Count(static sign => sign == '\n') - other.Span.Slice.Count('\n'));
        var lead = edit.NewText.Length - edit.NewText.TrimStart('\n').Length;
        return edit.Span.Position.Line + above + lead;
    }
}
