using CourseForge.Authoring;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.LanguageServer.Protocol;
using CourseForge.Text;

namespace CourseForge.LanguageServer.Documents;

/// <summary>A place in a text of a curriculum.</summary>
internal sealed record WrittenPlace(WrittenCurriculum Curriculum, OpenDocument Document, CoursePath Path, int Offset);

/// <summary>The texts that an editor holds, and the curricula that they are of. For one caller at a time.</summary>
internal sealed class OpenCurricula(CompileOptions options, AuthoringHost host)
{
    private readonly Dictionary<string, OpenDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WrittenCurriculum> _curricula = new(StringComparer.Ordinal);

    public IEnumerable<WrittenCurriculum> All => _curricula.Values;

    public PositionEncoding Encoding { get; set; } = new(PositionUnit.Utf16);

    /// <summary>Takes in a folder of the editor's, where it is a curriculum or stands in one.</summary>
    public void OpenFolder(string path)
    {
        if (CurriculumFolder.Above(Path.Combine(path, "x")) is { } folder)
        {
            Curriculum(folder);
        }
    }

    public void Open(OpenDocument document)
    {
        _documents[document.Path] = document;
        Hand(document);
    }

    /// <summary>Nothing happens for a text that is not open.</summary>
    public void Change(string path, int version, IEnumerable<ContentChange> changes)
    {
        if (_documents.TryGetValue(path, out var document))
        {
            document = document.Changed(version, changes, Encoding);
            _documents[path] = document;
            Hand(document);
        }
    }

    public void Close(string path)
    {
        if (_documents.Remove(path) && Of(path) is { } curriculum && curriculum.PathOf(path) is { } inside)
        {
            curriculum.Change(inside, null);
        }
    }

    /// <summary>Files were saved, added or removed by somebody; a file that is open may be of a curriculum only now.</summary>
    public void Refresh(IEnumerable<string> paths)
    {
        var touched = paths.ToList();
        foreach (var curriculum in _curricula.Values)
        {
            if (touched.Exists(path => IsBelow(path, curriculum.Folder)))
            {
                curriculum.Refresh();
            }
        }

        foreach (var document in _documents.Values.ToList())
        {
            if (CurriculumFolder.Above(document.Path) is { } folder && !_curricula.ContainsKey(folder))
            {
                Hand(document);
            }
        }
    }

    public OpenDocument? Document(string path) => _documents.GetValueOrDefault(path);

    /// <summary>The open texts of a curriculum.</summary>
    public IEnumerable<OpenDocument> In(WrittenCurriculum curriculum) =>
        _documents.Values.Where(document => Of(document.Path) == curriculum);

    /// <summary>The curriculum that a file is of; null where it is of none.</summary>
    public WrittenCurriculum? Of(string path) =>
        CurriculumFolder.Above(path) is { } folder && _curricula.TryGetValue(folder, out var known)
            ? known
            : _curricula.Values.FirstOrDefault(one => IsBelow(path, one.Folder));

    /// <summary>Where an editor's position is; null where that is in no text of a curriculum.</summary>
    public WrittenPlace? At(string address, Position position) =>
        FileAddress.PathOf(address) is { } path
        && Document(path) is { } document
        && Of(path) is { } curriculum
        && curriculum.PathOf(path) is { } inside
            ? new WrittenPlace(curriculum, document, inside, Encoding.Offset(document.Text, position))
            : null;

    /// <summary>The curricula in a folder of which no text is open.</summary>
    public IEnumerable<WrittenCurriculum> Idle(string path) =>
        _curricula
            .Values.Where(one => one.Folder == path || IsBelow(one.Folder, path))
            .Where(one => !_documents.Values.Any(document => IsBelow(document.Path, one.Folder)));

    /// <summary>A curriculum whose folder is gone is let go; it comes back with the next text of it that is touched.</summary>
    public void Forget(WrittenCurriculum curriculum) => _curricula.Remove(curriculum.Folder);

    /// <summary>How an editor calls a file: as it does itself where it is open.</summary>
    public string AddressOf(string path) => Document(path)?.Address ?? FileAddress.Of(path);

    private void Hand(OpenDocument document)
    {
        if (CurriculumFolder.Above(document.Path) is { } folder)
        {
            var curriculum = Curriculum(folder);
            if (curriculum.PathOf(document.Path) is { } inside)
            {
                curriculum.Change(inside, document.Text.Text);
            }
        }
        else
        {
            // Its curriculum may have vanished, which is seen when it is looked at.
            Of(document.Path)?.Refresh();
        }
    }

    private WrittenCurriculum Curriculum(string folder)
    {
        if (_curricula.TryGetValue(folder, out var known))
        {
            return known;
        }

        var curriculum = new WrittenCurriculum(folder, AuthoringSession.OfFolder(folder, options, host));
        _curricula.Add(folder, curriculum);
        foreach (var document in _documents.Values)
        {
            if (IsBelow(document.Path, folder) && curriculum.PathOf(document.Path) is { } inside)
            {
                curriculum.Change(inside, document.Text.Text);
            }
        }

        return curriculum;
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
