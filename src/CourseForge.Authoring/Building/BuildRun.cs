using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Rendering.Reports;

namespace CourseForge.Authoring.Building;

/// <summary>From a curriculum to the packages of its variants in a folder: all of them, or none.</summary>
internal sealed class BuildRun(BuildContext context, PackageBuilder packages, DocumentBuilder documents)
{
    private const string ReportFormat = "report";

    private ImmutableArray<StaleFile> _stale = [];
    private int _lessons;
    private readonly ImmutableArray<string>.Builder _removed = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _left = ImmutableArray.CreateBuilder<string>();
    private readonly BuildReport _report = new(context.Parsed.Sources, context.Themes);

    /// <param name="first">The first variant, bound.</param>
    /// <param name="variants">All of them. Each is bound once, and let go before the next one: what they share is what
    /// was parsed.</param>
    public BuildResult Run(BoundCurriculum first, ImmutableArray<CompileOptions> variants)
    {
        var options = context.Request.Options;
        var said = new List<(string, ImmutableArray<Diagnostic>)>();
        var hasErrors = false;
        var courses = 0;
        for (var i = 0; i < variants.Length; i++)
        {
            var bound = i == 0 ? first : Compiler.Bind(context.Parsed, variants[i]);
            said.Add((bound.Variant.Id, bound.Diagnostics));
            hasErrors |= bound.HasErrors;
            courses += bound.Courses.Length;
            if (!bound.HasErrors && bound.Courses.IsEmpty && (!context.Request.AllVariants || i == variants.Length - 1))
            {
                // Of all variants, those that do not have the course are passed over, as long as one has it.
                hasErrors |= TellNothing(bound, options, courses);
            }

            if (!hasErrors)
            {
                Build(bound, variants[i]);
            }
        }

        ImmutableArray<Diagnostic> diagnostics =
        [
            .. VariantDiagnostics
                .Merge(said)
                .Concat(Strictness.Apply(context.Diagnostics.ToSorted(), options.Strict))
                .Order(),
        ];
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return Result([], diagnostics);
        }

        // What cannot be printed is told, and does not keep back what else was made.
        var unprinted = new DiagnosticBag();
        documents.Finish(unprinted);
        diagnostics = [.. diagnostics.Concat(Strictness.Apply(unprinted.ToSorted(), options.Strict)).Order()];
        var unreported = new DiagnosticBag();
        Report(diagnostics, unreported);
        if (unreported.HasErrors)
        {
            return Result([], [.. diagnostics.Concat(unreported.ToSorted()).Order()]);
        }

        // Not in the report, which says nothing of what was built before.
        var unread = Strictness.Apply(UnreadLedger(), options.Strict);
        diagnostics = [.. diagnostics.Concat(unread).Order()];
        if (unread.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return Result([], diagnostics);
        }

        var changed = options.Locked ? ChangedReleases() : [];
        if (!changed.IsEmpty)
        {
            return Result([], [.. diagnostics.Concat(changed).Order()]);
        }

        context.Enter("Writing");
        var isWhole = diagnostics.All(static diagnostic => diagnostic.Severity != Severity.Error);
        var warnings = diagnostics.Count(static diagnostic => diagnostic.Severity == Severity.Warning);
        context.Folder.Publish(
            output =>
            {
                Record(output);
                if (isWhole)
                {
                    Mark(output, warnings);
                }
            },
            RemoveStale
        );
        return Result(context.Packages.ToImmutable(), diagnostics) with
        {
            Counts = Counts(),
            Removed = _removed.ToImmutable(),
            Left = _left.ToImmutable(),
        };
    }

    private BuildCounts Counts()
    {
        var files = context.Workspace.List();
        return new BuildCounts
        {
            Files = files.Count(static file => file.Kind == WorkspaceEntryKind.File),
            BytesRead = files.Sum(static file => file.Length),
            Lessons = _lessons,
            BytesWritten = context.Packages.Sum(static package => package.Length),
            Reused = packages.Reused,
        };
    }

    private bool TellNothing(BoundCurriculum bound, CompileOptions options, int courses)
    {
        if (context.Request.AllVariants && courses > 0)
        {
            return false;
        }

        var target = context.Parsed.Syntax!.Layers.FirstOrDefault(layer =>
            layer.Target is not null && layer.Id.Value == bound.Variant.Id
        );
        context.Diagnostics.Add(
            Codes.Binding.NotInVariant,
            target?.Target?.Courses is [var first, ..]
                ? first.Span
                : target?.Id.Span ?? context.Parsed.Syntax.Settings.Id.Span,
            bound.Variant.Id.Length == 0 ? context.Parsed.Syntax.Settings.Id.Value : bound.Variant.Id,
            options.Course ?? "any"
        );
        return true;
    }

    private void Build(BoundCurriculum bound, CompileOptions variant)
    {
        var coverage = Compiler.Cover(context.Parsed, bound, variant);
        foreach (var course in bound.Courses)
        {
            Compiler.AddTo(_report, course, coverage, context.Request.Options);
            foreach (var kind in context.Request.Prints)
            {
                documents.Start(course, kind);
            }

            packages.Build(course);
            _lessons += course.Lessons.Count();
        }
    }

    /// <summary>One for the whole build.</summary>
    private void Report(ImmutableArray<Diagnostic> diagnostics, DiagnosticBag problems)
    {
        var tool = $"courseforge {context.Request.ToolVersion}";
        if (Compiler.RenderReport(_report, context.Built.ToImmutable(), diagnostics, tool, problems) is { } report)
        {
            var name = context.Names.Report();
            context.Folder.Write(name, BuildContext.Bytes(report), isDurable: false);
            var curriculum = context.Parsed.Syntax!.Settings.Id.Value;
            context.Made.Add(
                new BuiltProduct
                {
                    Curriculum = curriculum,
                    Course = "",
                    Audience = "",
                    Format = ReportFormat,
                    Files = [name],
                    Digests = [context.Folder.DigestOf(name)],
                }
            );
        }
    }

    /// <summary>
    /// Runs when no other build can come between: the ledger, which comes into place with the packages, tells what there
    /// will be, and what is stale then.
    /// </summary>
    private void Record(OutputFolder output)
    {
        var curriculum = context.Parsed.Syntax!;
        var courses = curriculum.Courses.Select(course => course.Id.Value).ToHashSet(StringComparer.Ordinal);
        (var ledger, _stale) = BuildLedger
            .Read(output.Path, context.Request.ShownOutput, new DiagnosticBag())
            .After(curriculum.Settings.Id.Value, courses, context.Made.ToImmutable(), context.Request.Keep);
        output.Write(BuildLedger.FileName, BuildContext.Bytes(ledger.ToBytes()));
    }

    private void RemoveStale(OutputFolder output)
    {
        foreach (var file in _stale)
        {
            Remove(file, output);
        }
    }

    /// <summary>So that the next build of the same need not be made.</summary>
    private void Mark(OutputFolder output, int warnings)
    {
        if (context.Key() is not { } key)
        {
            return;
        }

        var files = context
            .Made.SelectMany(static product => product.Files.Zip(product.Digests))
            .DistinctBy(static file => file.First)
            .ToList();
        var mark = new BuildMark
        {
            Key = key,
            Files = [.. files.Select(static file => file.First)],
            Digest = BuildMark.DigestOf(files.Select(static file => (file.First, (string?)file.Second))),
            Packages = context.Packages.ToImmutable(),
            Warnings = warnings,
        };
        output.Write(
            BuildMarks.FileName,
            BuildContext.Bytes(BuildMarks.Read(output.Path).With(mark).ToBytes()),
            isDurable: false
        );
    }

    /// <summary>
    /// Removes a file of an earlier build. What is told is the package; the files that belong to it are not counted.
    /// </summary>
    private void Remove(StaleFile file, OutputFolder output)
    {
        var what = output.RemoveStale(file.Name, digest =>
            file.Digest is { } made ? digest == made : file.Product.Names(file.Name)
        );
        var shown = Path.Combine(context.Request.ShownOutput, file.Name);
        if (what == Removal.Left)
        {
            _left.Add(shown);
        }
        else if (what == Removal.Removed && (file.Index == 0 || !file.Name.Contains('/', StringComparison.Ordinal)))
        {
            _removed.Add(shown);
        }
    }

    /// <summary>
    /// What is published under a version stays what it is: --locked refuses to put other bytes under the name of a
    /// package that is there. The report tells of one build, and is another with each.
    /// </summary>
    private ImmutableArray<Diagnostic> ChangedReleases() =>
        [
            .. context
                .Made.Where(product => product.Format != ReportFormat)
                .Select(product =>
                    product
                        .Files.Where(
                            (file, i) => context.Folder.DigestOfOld(file) is { } old && old != product.Digests[i]
                        )
                        .FirstOrDefault()
                )
                .OfType<string>()
                .Select(file =>
                    Diagnostic.Create(
                        Codes.Writing.ReleaseChanged,
                        default,
                        Path.Combine(context.Request.ShownOutput, file)
                    )
                ),
        ];

    /// <summary>
    /// What cannot be read of the ledger, said before anything is put into place, so that --strict keeps all as it was.
    /// Places of diagnostics are counted from the curriculum, where the ledger is not: its place is in the words.
    /// </summary>
    private ImmutableArray<Diagnostic> UnreadLedger()
    {
        var unread = new DiagnosticBag();
        BuildLedger.Read(context.Folder.Path, context.Request.ShownOutput, unread);
        return
        [
            .. unread
                .ToSorted()
                .Select(diagnostic =>
                    diagnostic with
                    {
                        Span = default,
                        Message = $"{diagnostic.Span}: {diagnostic.Message}",
                    }
                ),
        ];
    }

    private BuildResult Result(ImmutableArray<BuiltPackage> built, ImmutableArray<Diagnostic> diagnostics) =>
        new(built, diagnostics, context.Parsed.Sources.Files);
}
