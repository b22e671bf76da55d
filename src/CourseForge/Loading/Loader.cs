using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Loading.Svg;
using CourseForge.Text;
using CourseForge.Text.Unicode;

namespace CourseForge.Loading;

// Loading: finds the files of a curriculum and decodes them. Knows nothing of what is in them.

/// <summary>Reads a workspace. CF1xxx.</summary>
internal static class Loader
{
    /// <summary>
    /// Texts decoded, media listed, in ordinal order of paths whatever the order of the workspace. What cannot be used
    /// is reported and left out.
    /// </summary>
    public static SourceSet Load(
        IWorkspace workspace,
        CompileOptions options,
        DiagnosticBag diagnostics,
        ParsedFileCache? known = null
    )
    {
        diagnostics.AddRange(workspace.Problems);
        if (diagnostics.HasErrors)
        {
            // There is a curriculum, and nobody can read it: it is not missing.
            return new SourceSet([], [], []) { Refused = [new CoursePath(CurriculumLayout.Settings)] };
        }

        var listed = workspace.List();
        if (listed.Length > CurriculumLayout.MaxFiles || listed.Any(entry => entry.Kind == WorkspaceEntryKind.TooMany))
        {
            diagnostics.Add(
                Codes.Loading.TooManyFiles,
                SourceSpan.OfFile(new CoursePath(".")),
                CurriculumLayout.MaxFiles
            );
            return new SourceSet([], [], []) { Refused = [.. listed.Select(entry => entry.Path)] };
        }

        var entries = listed.ToArray();
        Array.Sort(entries, (a, b) => a.Path.CompareTo(b.Path));
        var refused = ImmutableArray.CreateBuilder<CoursePath>();
        entries = Usable(entries, refused, diagnostics);

        foreach (var stray in entries.Where(entry => IsStrayDocument(entry.Path)))
        {
            diagnostics.Add(
                Codes.Loading.NotRead,
                SourceSpan.OfFile(stray.Path),
                stray.Path.Value,
                stray.Path.Extension
            );
        }

        var texts = entries.Where(entry => IsText(entry.Path)).ToArray();
        var files = new SourceFile?[texts.Length];
        var bags = new DiagnosticBag[texts.Length];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = options.MaxParallelism }, i =>
        {
            bags[i] = new DiagnosticBag();
            files[i] = TextDecoder.Decode(workspace, texts[i], known?.Decoded, bags[i]);
        });

        for (var i = 0; i < texts.Length; i++)
        {
            diagnostics.AddRange(bags[i]);
            if (files[i] is null)
            {
                refused.Add(texts[i].Path);
            }
        }

        var decoded = files.OfType<SourceFile>().ToImmutableArray();
        return new SourceSet(
            [.. decoded.Where(file => !CurriculumLayout.IsTheme(file.Path))],
            [.. decoded.Where(file => CurriculumLayout.IsTheme(file.Path))],
            Media(
                workspace,
                [
                    .. entries.Where(entry =>
                        !IsText(entry.Path)
                        && (CurriculumLayout.IsMedia(entry.Path) || CurriculumLayout.IsNearlyTheme(entry.Path))
                    ),
                ],
                options,
                known?.Media,
                diagnostics
            )
        )
        {
            Refused = refused.ToImmutable(),
        };
    }

    private static ImmutableArray<MediaFile> Media(
        IWorkspace workspace,
        WorkspaceEntry[] entries,
        CompileOptions options,
        GenerationCache<MediaFile>? known,
        DiagnosticBag diagnostics
    )
    {
        var files = new MediaFile[entries.Length];
        Parallel.For(0, files.Length, new ParallelOptions { MaxDegreeOfParallelism = options.MaxParallelism }, i =>
        {
            var entry = entries[i];
            // A curriculum can have thousands of pictures, of which none changes while a text is written.
            files[i] =
                known is null || entry.Written == 0
                    ? Look(workspace, entry)
                    : known.GetOrAdd($"{entry.Path.Value}\n{entry.Length}\n{entry.Written}", () =>
                        Look(workspace, entry)
                    );
        });
        // Of media it is told where they are used.
        foreach (var file in files.Where(static file => file is { Length: 0, Facts: null }))
        {
            diagnostics.Add(Codes.Loading.EmptyFile, SourceSpan.OfFile(file.Path));
        }

        return [.. files];
    }

    private static MediaFile Look(IWorkspace workspace, WorkspaceEntry entry) =>
        new(entry.Path, entry.Length)
        {
            Problems = [.. SvgCheck.Find(workspace, entry)],
            Words = MediaWords.Of(workspace, entry),
            Facts = MediaLook.At(workspace, entry),
        };

    /// <summary>The entries that are files with a safe and unique name; the others are reported.</summary>
    private static WorkspaceEntry[] Usable(
        WorkspaceEntry[] entries,
        ImmutableArray<CoursePath>.Builder refused,
        DiagnosticBag diagnostics
    )
    {
        var usable = new List<WorkspaceEntry>(entries.Length);
        var byFoldedName = new Dictionary<string, CoursePath>(entries.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            var descriptor = entry.Kind switch
            {
                WorkspaceEntryKind.LinkOutside => Codes.Loading.LinkOutside,
                WorkspaceEntryKind.Special => Codes.Loading.NotAFile,
                WorkspaceEntryKind.Unreadable => Codes.Loading.Unreadable,
                WorkspaceEntryKind.TooDeep => Codes.Loading.TooDeep,
                _ => null,
            };
            if (descriptor is not null)
            {
                diagnostics.Add(descriptor, SourceSpan.OfFile(entry.Path), entry.Path.Value);
            }
            else if (entry.LeadsTo is { } target && !CurriculumLayout.MayLeadTo(entry.Path, target))
            {
                diagnostics.Add(
                    Codes.Loading.LinkElsewhere,
                    SourceSpan.OfFile(entry.Path),
                    entry.Path.Value,
                    target.Value
                );
            }
            else if (!byFoldedName.TryAdd(Nfc.Of(entry.Path.Value), entry.Path))
            {
                diagnostics.Add(
                    Codes.Loading.CaseClash,
                    SourceSpan.OfFile(entry.Path),
                    byFoldedName[Nfc.Of(entry.Path.Value)].Value,
                    entry.Path.Value,
                    Nfc.Of(entry.Path.Value) == Nfc.Of(byFoldedName[Nfc.Of(entry.Path.Value)].Value)
                        ? "in how letters with accents are stored"
                        : "in upper and lower case"
                );
            }
            else if (FileNames.Problem(entry.Path.Value) is { } problem)
            {
                diagnostics.Add(
                    Codes.Loading.UnsafeName,
                    SourceSpan.OfFile(new CoursePath(Visible(entry.Path.Value))),
                    Visible(entry.Path.Value),
                    problem
                );
            }
            else
            {
                usable.Add(entry);
                continue;
            }

            refused.Add(entry.Path);
        }

        return [.. usable];
    }

    /// <summary>
    /// What is decoded: curriculum texts anywhere outside media/, and the texts of a theme. Everything else is carried
    /// or ignored.
    /// </summary>
    private static bool IsText(CoursePath path) =>
        !CurriculumLayout.IsMedia(path)
        && path.Extension.ToLowerInvariant() switch
        {
            ".yaml" or ".yml" or ".md" => true,
            CurriculumLayout.TemplateExtension or CurriculumLayout.OldTemplateExtension or ".css" =>
                CurriculumLayout.IsTheme(path),
            CurriculumLayout.ReviewExtension => CurriculumLayout.MayBeReviews(path),
            _ => false,
        };

    /// <summary>What an editor or a word processor has saved where a text of the curriculum was meant to be.</summary>
    private static bool IsStrayDocument(CoursePath path) =>
        !CurriculumLayout.IsMedia(path)
        && path.Extension.ToLowerInvariant() is ".txt" or ".rtf" or ".doc" or ".docx" or ".odt" or ".markdown"
        && CurriculumLayout.Folders.Contains(
            path.Value[..Math.Max(0, path.Value.IndexOf('/', StringComparison.Ordinal))]
        );

    private static string Visible(string path) =>
        string.Concat(
            path.Select(character =>
                char.IsControl(character) || Characters.TurnsText(character) ? '\uFFFD' : character
            )
        );
}
