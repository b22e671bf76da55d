namespace CourseForge.Cli.Building;

internal sealed class ProgressBar : IProgress<CompileProgress>, IDisposable
{
    public static ProgressBar? For(Surroundings surroundings, string? colour) => null;

    public void Report(CompileProgress value)
    {
    }

    public void Dispose()
    {
    }
}
