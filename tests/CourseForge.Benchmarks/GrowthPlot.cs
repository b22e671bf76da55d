using System.Globalization;
using System.Text;

namespace CourseForge.Benchmarks;

/// <summary>
/// How time, memory and packages grow with lessons and with targets: a table, and a drawing of it with both axes in
/// powers, in which what grows as its cause does is a straight line that rises by one for one.
/// </summary>
internal sealed class GrowthPlot(string tool, string curriculum, string work)
{
    private const int Width = 720;
    private const int Height = 420;
    private const int Left = 70;
    private const int Bottom = 50;
    private const int Top = 40;

    private static readonly int[] Lessons = [25, 50, 100, 200, 500, 1000, 2000, 4000, 8000];
    private static readonly int[] States = [0, 1, 5, 20, 60, 120, 240];

    private sealed record Point(int Size, double Seconds, double Peak, double Bytes);

    /// <param name="into">Where the drawing goes.</param>
    public void Print(string into)
    {
        var lessons = Lessons.Select(OfLessons).ToList();
        Table("lessons", lessons);
        var targets = States.Select(OfTargets).ToList();
        Table("targets", targets);
        File.WriteAllText(into, Svg(lessons, targets));
    }

    private Point OfLessons(int count)
    {
        var source = Path.Combine(work, FormattableString.Invariant($"growth-{count}"));
        new SyntheticCurriculum(count, source).Write();
        return Run(count, source, "--format", "scorm12");
    }

    private Point OfTargets(int states)
    {
        var source = Path.Combine(work, FormattableString.Invariant($"growth-states-{states}"));
        new ManyTargets(curriculum, source, states).Write();
        return Run((states * 3) + 1, source, "--all", "--course", "first-response", "--format", "web");
    }

    private Point Run(int size, string source, params string[] more)
    {
        var output = source + "-out";
        var all = new List<Measured>();
        for (var i = 0; i < 3; i++)
        {
            if (Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }

            all.Add(Measured.Run(tool, ["build", source, "--out", output, .. more]));
        }

        var bytes = Directory.GetFiles(output, "*.zip").Sum(file => new FileInfo(file).Length);
        Directory.Delete(output, recursive: true);
        Directory.Delete(source, recursive: true);
        return new Point(
            size,
            all.Select(run => run.Seconds).Order().ElementAt(1),
            all.Max(run => run.PeakBytes) / 1e6,
            bytes / 1e6
        );
    }

    private static void Table(string what, List<Point> points)
    {
        Console.WriteLine($"\n| {what} | seconds | ms for each | peak MB | packages MB |\n|---|---|---|---|---|");
        foreach (var point in points)
        {
            Console.WriteLine(
                FormattableString.Invariant(
                    $"| {point.Size:N0} | {point.Seconds:0.00} | {1000 * point.Seconds / point.Size:0.00} | {point.Peak:0} | {point.Bytes:0.0} |"
                )
            );
        }
    }

    private static string Svg(List<Point> lessons, List<Point> targets)
    {
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="13">
            <rect width="{Width}" height="{Height}" fill="#fff"/>
            <text x="{Left}" y="22" font-size="15">Seconds of a build, by lessons and by targets (both axes in powers of ten)</text>

            """
        );
        for (var power = 0; power <= 4; power++)
        {
            var x = X(Math.Pow(10, power));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<line x1=\"{x:0}\" y1=\"{Top}\" x2=\"{x:0}\" y2=\"{Height - Bottom}\" stroke=\"#ddd\"/>"
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{x:0}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{Math.Pow(10, power):N0}</text>\n"
            );
        }

        for (var power = -2; power <= 2; power++)
        {
            var y = Y(Math.Pow(10, power));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<line x1=\"{Left}\" y1=\"{y:0}\" x2=\"{Width - 20}\" y2=\"{y:0}\" stroke=\"#ddd\"/>"
            );
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Left - 8}\" y=\"{y + 4:0}\" text-anchor=\"end\">{Math.Pow(10, power):0.##} s</text>\n"
            );
        }

        Line(svg, lessons, "#0b5cad", "lessons");
        Line(svg, targets, "#a03c00", "targets");
        return svg.Append("</svg>\n").ToString();
    }

    private static void Line(StringBuilder svg, List<Point> points, string colour, string name)
    {
        var path = string.Join(
            ' ',
            points.Select(point => FormattableString.Invariant($"{X(point.Size):0.0},{Y(point.Seconds):0.0}"))
        );
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n"
        );
        foreach (var point in points)
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<circle cx=\"{X(point.Size):0.0}\" cy=\"{Y(point.Seconds):0.0}\" r=\"3.5\" fill=\"{colour}\"/>\n"
            );
        }

        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{X(points[^1].Size) - 6:0}\" y=\"{Y(points[^1].Seconds) - 10:0}\" text-anchor=\"end\" fill=\"{colour}\">{name}</text>\n"
        );
    }

    private static double X(double size) => Left + (Math.Log10(size) / 4 * (Width - Left - 20));

    private static double Y(double seconds) =>
        Height - Bottom - ((Math.Log10(seconds) + 2) / 4 * (Height - Bottom - Top));
}
