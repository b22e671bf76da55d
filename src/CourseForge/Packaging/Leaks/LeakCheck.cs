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
/// <param name="known">What was found in files of the same run before.</param>
internal sealed class LeakCheck(Course course, IEnumerable<string> ownWords, CheckedFiles known)
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
        var secrets = _secrets ??= new InstructorText(course, _words, known, maxParallelism);
        if (secrets.IsEmpty)
        {
            return;
        }

        // What is the same file in several formats is looked into once.
        files = [.. files.Where(file => !_clean.Contains(file))];
        var found = new Secret?[files.Count];
        var unread = new bool[files.Count];
        Parallel.For(
            0,
            files.Count,
            new ParallelOptions { MaxDegreeOfParallelism = maxParallelism },
            () => known.Room.TryTake(out var room) ? room : new SearchedText(),
            (i, _, buffer) =>
            {
                var file = files[i];
                var result = known.Find(KeyOf(file), () => TextOf(file, workspace, buffer));
                if (result is not null && result.Found.Any(secret => IsLeak(secret, secrets)))
                {
                    found[i] = secrets.FirstIn(TextOf(file, workspace, buffer)!, secret => IsLeak(secret, secrets));
                }

                unread[i] = result is null && file is CopiedFile && PackedKinds.IsArchive(file.Path);
                return buffer;
            },
            known.Room.Add
        );
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

    /// <summary>What is the same in several packages has the same.</summary>
    private static string KeyOf(OutputFile file) =>
        file switch
        {
            GeneratedFile generated => generated.Digest,
            CopiedFile copied => copied.Source.Value,
            _ => throw new InvalidOperationException($"no such file: {file.GetType().Name}"),
        };

    private bool IsLeak(Secret secret, InstructorText secrets) => secrets.Own(secret) is not null && !IsOpen(secret);

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
    /// <param name="buffer">Takes the text.</param>
    private static SearchedText? TextOf(OutputFile file, IWorkspace workspace, SearchedText buffer)
    {
        switch (file)
        {
            case GeneratedFile { Texts: { } texts }:
                return FileText.Of(texts, buffer);
            case GeneratedFile { IsOwn: false } generated:
                return FileText.Of(generated.Content.Span, buffer);
            case CopiedFile copied when PackedKinds.IsArchive(copied.Path):
                using (var stream = workspace.Open(copied.Source))
                {
                    return stream is null ? null : FileText.OfArchive(stream, buffer);
                }

            case CopiedFile { Length: <= MostMegabytes * 1_000_000L } copied:
                return PackedKinds.IsText(copied.Path) || LooksLikeText(copied, workspace)
                    ? FileText.Of(workspace.Read(copied.Source), buffer)
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
    private bool IsOpen(Secret secret)
    {
        lock (_words)
        {
            return (_open ??= known.OpenIn(course, _words, ownWords)).Contains(secret);
        }
    }
}
