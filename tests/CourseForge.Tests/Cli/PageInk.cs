using System.Globalization;
using System.Text;

namespace CourseForge.Tests.Cli;

/// <summary>How full printed pages are: what people see when they leaf through them.</summary>
internal static class PageInk
{
    private const int DotsPerInch = 20;
    private const double Millimetre = DotsPerInch / 25.4;

    /// <summary>Darker than the ground of a note, in 255.</summary>
    private const byte Ink = 200;

    /// <summary>Heads and feet of the pages, in millimetres: see @page in print.css.</summary>
    private const int Head = 17;

    private const int Side = 13;

    /// <summary>Of each page the share of its text's room, from above, down to its last ink.</summary>
    internal static double[] Fills(string pdf, string folder)
    {
        Directory.CreateDirectory(folder);
        Poppler.Run(
            "pdftoppm",
            "-gray",
            "-r",
            DotsPerInch.ToString(CultureInfo.InvariantCulture),
            pdf,
            Path.Join(folder, "page")
        );
        return
        [
            .. Directory
                .GetFiles(folder, "page-*.pgm")
                .Order(StringComparer.Ordinal)
                .Select(static file => Fill(File.ReadAllBytes(file))),
        ];
    }

    /// <param name="picture">PGM: a head of three lines, width and height in the second, then a byte for each dot.</param>
    private static double Fill(byte[] picture)
    {
        var head = Encoding.ASCII.GetString(picture, 0, 40).Split('\n', 4);
        var size = head[1]
            .Split(' ')
            .Select(static number => int.Parse(number, CultureInfo.InvariantCulture))
            .ToArray();
        var (width, height) = (size[0], size[1]);
        var dots = picture.AsSpan(picture.Length - (width * height));
        var (top, side) = ((int)(Head * Millimetre), (int)(Side * Millimetre));
        for (var y = height - top - 1; y >= top; y--)
        {
            if (dots.Slice((y * width) + side, width - (2 * side)).IndexOfAnyInRange((byte)0, Ink) >= 0)
            {
                return (y - top + 1) / (double)(height - (2 * top));
            }
        }

        return 0;
    }
}
