using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Text;

namespace CourseForge.Packaging.Leaks;

/// <summary>
/// Proves, for each package and each document for learners, that nothing is in it that is for the instructor alone:
/// notes, role briefs, checklists, expected points, and why answers are right. It looks at the files themselves,
/// whatever put them together: themes, transcripts and pictures too.
/// </summary>
/// <param name="ownWords">What learners read on every page, in the shipped theme's words.</param>
internal sealed class LeakCheck(Course course, IEnumerable<string> ownWords)
{
    /// <summary>Searching takes some twenty times the size of a text in memory.</summary>
    private const int MostMegabytes = 16;

    private readonly WrittenWords _words = new(course);
    private readonly HashSet<OutputFile> _clean = new(ReferenceEqualityComparer.Instance);
    private InstructorText? _secrets;
    private HashSet<Secret>? _open;

    internal void Check(
        IReadOnlyList<OutputFile> files,
        IWorkspace workspace,
        int maxParallelism,
        DiagnosticBag diagnostics
    )
    {
        CheckKinds(files, diagnostics);
        var secrets = _secrets ??= new InstructorText(course, _words);
        if (secrets.IsEmpty)
        {
            return;
        }

        // What is the same file in several formats is looked into once.
        files = [.. files.Where(file => !_clean.Contains(file))];
        var found = new Secret?[files.Count];
        var unread = new bool[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = maxParallelism }, i =>
        {
            var text = TextOf(files[i], workspace);
            found[i] = text is null ? null : secrets.FindIn(text, secret => !IsOpen(secret, secrets));
            unread[i] = text is null && files[i] is CopiedFile && PackedKinds.IsArchive(files[i].Path);
        });
        for (var i = 0; i < found.Length; i++)
        {
            if (unread[i] && files[i] is CopiedFile archive)
            {
                diagnostics.Add(Codes.Packaging.ArchiveNotRead, SourceSpan.OfFile(archive.Source), archive.Path);
            }

            if (found[i] is { } secret)
            {
                diagnostics.Add(Codes.Packaging.InstructorText, secret.Place, files[i].Path, secret.Words);
            }
            else if (!unread[i])
            {
                _clean.Add(files[i]);
            }
        }
    }

    private static void CheckKinds(IReadOnlyList<OutputFile> files, DiagnosticBag diagnostics)
    {
        foreach (var file in files)
        {
            var copied = file as CopiedFile;
            var place = copied is null ? PlaceOf(file) : SourceSpan.OfFile(copied.Source);
            if (!PackedKinds.MayBePacked(file.Path, copied is not null))
            {
                diagnostics.Add(
                    Codes.Packaging.KindNotPacked,
                    place,
                    file.Path,
                    System.IO.Path.GetExtension(file.Path)
                );
            }
            else if (copied is { Length: > MostMegabytes * 1_000_000L } && PackedKinds.IsText(file.Path))
            {
                diagnostics.Add(Codes.Packaging.TextTooLarge, place, file.Path, MostMegabytes);
            }
        }

        static SourceSpan PlaceOf(OutputFile file) => SourceSpan.OfFile(new CoursePath(file.Path));
    }

    /// <summary>Null for what no text is in: our own scripts, and media that hold what they say they do.</summary>
    private static SearchedText? TextOf(OutputFile file, IWorkspace workspace)
    {
        switch (file)
        {
            case GeneratedFile { IsOwn: false } generated:
                return FileText.Of(generated.Content.Span);
            case CopiedFile copied when PackedKinds.IsArchive(copied.Path):
                using (var stream = workspace.Open(copied.Source))
                {
                    return stream is null ? null : FileText.OfArchive(stream);
                }

            case CopiedFile { Length: <= MostMegabytes * 1_000_000L } copied:
                return PackedKinds.IsText(copied.Path) || LooksLikeText(copied, workspace)
                    ? FileText.Of(workspace.Read(copied.Source))
                    : null;
            case GeneratedFile or CopiedFile:
                return null;
            default:
                throw new InvalidOperationException($"no such file: {file.GetType().Name}");
        }
    }

    private static bool LooksLikeText(CopiedFile file, IWorkspace workspace)
    {
        using var stream = workspace.Open(file.Source);
        Span<byte> head = stackalloc byte[256];
        try
        {
            return stream is not null
                && PackedKinds.LooksLikeText(head[..stream.ReadAtLeast(head, head.Length, false)]);
        }
        catch (IOException)
        {
            return false; // said when it is packed
        }
    }

    /// <summary>Whether learners read it anyway. Looked at only when one is found.</summary>
    private bool IsOpen(Secret secret, InstructorText secrets)
    {
        lock (_words)
        {
            if (_open is null)
            {
                _open = [];
                secrets.FindIn(LearnerText.Of(course, _words, ownWords), open =>
                {
                    _open.Add(open);
                    return false;
                });
            }

            return _open.Contains(secret);
        }
    }
}
