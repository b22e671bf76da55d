using System.Collections.Immutable;
using CourseForge.Authoring.Sessions;
using CourseForge.Model;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>What coverage reports show: slots down, targets or days across.</summary>
/// <param name="Title">Of the curriculum.</param>
/// <param name="Prefix">Before paths, so that they lead from the current folder.</param>
/// <param name="FailOn">States that fail the run.</param>
internal sealed record CoverageGrid(
    string Title,
    string Prefix,
    ImmutableArray<CoverageColumn> Columns,
    ImmutableArray<CoveredSlot> Rows,
    ImmutableArray<CoverageState> FailOn
)
{
    public static CoverageGrid Of(
        string title,
        string prefix,
        ImmutableArray<NamedCoverage> columns,
        ImmutableArray<CoverageState> failOn
    )
    {
        ImmutableArray<CoverageColumn> shown =
        [
            .. columns.Select(column => new CoverageColumn(column.Name, column.Coverage)),
        ];
        return new CoverageGrid(title, prefix, shown, RowsOf(shown), failOn);
    }

    /// <summary>Slots that only some layers add stand behind those of the curriculum.</summary>
    public static ImmutableArray<CoveredSlot> RowsOf(IEnumerable<CoverageColumn> columns) =>
        [
            .. columns
                .SelectMany(column => column.Coverage.Slots)
                .Select(slot => slot.Slot)
                .DistinctBy(slot => slot.Id)
                .OrderBy(slot => slot.Id.Contains(':', StringComparison.Ordinal) ? 1 : 0),
        ];

    /// <summary>Those of the slots that at least one column has to do with: others are of courses that none builds.</summary>
    public ImmutableArray<CoveredSlot> ConcernedRows { get; } =
    [
        .. Rows.Where(row =>
            Columns.Any(column => column.Find(row.Id) is { } cell && cell.Worst != CoverageState.NotConcerned)
        ),
    ];

    /// <summary>Each cell, row by row; null where a column does not have the slot.</summary>
    public IEnumerable<(CoveredSlot Row, CoverageColumn Column, SlotCoverage? Cell)> Cells =>
        Rows.SelectMany(row => Columns.Select(column => (row, column, column.Find(row.Id))));

    /// <summary>The day of all targets; null where they are of several, or where days are what is compared.</summary>
    public string? DayOfAll { get; } =
        Columns.Select(static column => column.Day).Distinct(StringComparer.Ordinal).ToList() is [var day]
        && Columns.All(column => column.Name != day)
            ? day
            : null;

    public bool Fails(SlotCoverage cell) => FailOn.Any(cell.Is);

    public bool HasFailed => Cells.Any(cell => cell.Cell is { } there && Fails(there));

    /// <summary>How many cells there are of each worst state, the worst first.</summary>
    public IEnumerable<(CoverageState State, int Count)> Counts =>
        Cells
            .GroupBy(cell => cell.Cell?.Worst ?? CoverageState.NotConcerned)
            .OrderByDescending(group => group.Key)
            .Select(group => (group.Key, group.Count()));

    /// <summary>
    /// What somebody has to do, the gravest first: one thing that many slots or columns wait for is told once.
    /// </summary>
    public IEnumerable<CoverageWork> Work =>
        Cells
            .SelectMany(cell =>
                (cell.Cell?.Findings ?? [])
                    .Where(finding => CoverageWords.IsWork(finding.State))
                    .Select(finding => (cell.Row, cell.Column, Finding: finding))
            )
            .GroupBy(item => (item.Finding, Sentence: CoverageWords.Sentence(item.Finding, item.Column.Coverage.Day)))
            .OrderByDescending(group => group.Key.Finding.State)
            .Select(group => new CoverageWork(
                group.Key.Finding,
                group.Key.Sentence,
                [.. group.Select(item => item.Row).Distinct()],
                [.. group.Select(item => item.Column.Name).Distinct()]
            ));

    public string Place(CoverageFinding finding) =>
        finding.Place.IsNowhere ? "" : $"{Prefix}{finding.Place.File!.Path}:{finding.Place.Position.Line}";
}

/// <param name="Name">The target, the layers or the day.</param>
internal sealed record CoverageColumn(string Name, VariantCoverage Coverage)
{
    private readonly Dictionary<string, SlotCoverage> _slots = Coverage.Slots.ToDictionary(
        slot => slot.Slot.Id,
        StringComparer.Ordinal
    );

    public SlotCoverage? Find(string slot) => _slots.GetValueOrDefault(slot);

    public string Day => IsoDate.Text(Coverage.Day);
}

/// <param name="Sentence">What is so.</param>
internal sealed record CoverageWork(
    CoverageFinding Finding,
    string Sentence,
    ImmutableArray<CoveredSlot> Slots,
    ImmutableArray<string> Columns
);
