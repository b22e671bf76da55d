using System.Globalization;
using CourseForge.Benchmarks;

// Usage: bench TOOL EMPTY CURRICULUM [RUNS]
//   TOOL   the courseforge program   EMPTY   an empty program, ReadyToRun, as the floor   CURRICULUM   the shipped one
// Prints the table of docs/performance.md. Ratios hold on a busy machine, seconds do not: compare ratios.
//        bench growth TOOL CURRICULUM SVG     prints how time, memory and packages grow, and draws it
//        bench print TOOL [RUNS]     the rows of printing alone
//        bench overlays     the row of composing alone
//        bench editor TOOL CURRICULUM     the rows of the language server alone
//        bench soak TOOL CURRICULUM [TIMES [saves|edits]]     whether memory stays flat over so many saves and edits
//        bench write SIZE FOLDER     writes the made-up curriculum of that size, to look into by hand
//        bench write-targets CURRICULUM STATES FOLDER     writes the curriculum with three targets for each made-up state
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var work = Directory.CreateTempSubdirectory("courseforge-bench-").FullName;
try
{
    switch (args)
    {
        case ["write", var lessons, var folder]:
            new SyntheticCurriculum(Number(lessons), folder).Write();
            break;
        case ["write-targets", var curriculum, var states, var folder]:
            new ManyTargets(curriculum, folder, Number(states)).Write();
            break;
        case ["growth", var tool, var curriculum, var svg]:
            new GrowthPlot(tool, curriculum, work).Print(svg);
            break;
        case ["overlays"]:
            OverlayBenchmark.Print(work, BenchmarkTable.Row);
            break;
        case ["editor", var tool, var curriculum]:
            EditorBenchmark.Print(tool, curriculum, BenchmarkTable.Row);
            break;
        case ["soak", var tool, var curriculum, .. var many]:
            SoakBenchmark.Print(
                tool,
                curriculum,
                work,
                many is [var repeated, ..] ? Number(repeated) : 200,
                many is [_, var what] ? what : null,
                BenchmarkTable.Row
            );
            break;
        case ["print", var tool, .. var runs]:
            PrintBenchmark.Print(tool, work, runs is [var count] ? Number(count) : 3, BenchmarkTable.Row);
            break;
        case [var tool, var empty, var curriculum, .. var runs]:
            new BenchmarkTable(tool, empty, curriculum, work, runs is [var times] ? Number(times) : 3).Print();
            break;
        default:
            Console.Error.WriteLine("bench TOOL EMPTY CURRICULUM [RUNS]");
            break;
    }
}
finally
{
    Directory.Delete(work, recursive: true);
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
