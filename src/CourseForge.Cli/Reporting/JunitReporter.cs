namespace CourseForge.Cli.Reporting;

internal static class JunitReporter
{
    public static void Write(Report report, TextWriter output, Surroundings? surroundings = null) => throw new NotSupportedException();
}
