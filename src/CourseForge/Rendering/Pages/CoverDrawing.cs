using System.Globalization;
using CourseForge.Text;

namespace CourseForge.Rendering.Pages;

/// <summary>
/// The cover of a course that has no picture: plain shapes in a grid, in the steps of the brand, which shapes the id of
/// the course decides. Colours are classes, so that the theme turns them for dark mode and paper.
/// </summary>
internal static class CoverDrawing
{
    private const int Columns = 8;
    private const int Rows = 5;
    private const int Cell = 60;
    private const int Tones = 6;

    internal static void Write(string course, TextWriter writer)
    {
        writer.Write(
            $"<svg class=\"cover-drawing\" viewBox=\"0 0 {Columns * Cell} {Rows * Cell}\" "
                + "preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" focusable=\"false\">"
        );
        for (var place = 0; place < Columns * Rows; place++)
        {
            var number = Mixed(Fnv1a.Hash(string.Create(CultureInfo.InvariantCulture, $"{course} {place}")));
            var (x, y) = (place % Columns * Cell, place / Columns * Cell);
            var ground = 1 + (number % Tones);
            var tone = 1 + ((ground + (number / 8 % (Tones - 1))) % Tones);
            writer.Write($"<path class=\"tone-{ground}\" d=\"M{x} {y}h{Cell}v{Cell}h-{Cell}z\"/>");
            if (Shape((number / 64) % 9, x, y) is { } shape)
            {
                writer.Write($"<path class=\"tone-{tone}\" d=\"{shape}\"/>");
            }
        }

        writer.Write("</svg>");
    }

    /// <summary>What stands in a cell; null for its ground alone.</summary>
    private static string? Shape(uint kind, int x, int y)
    {
        const int Half = Cell / 2;
        return kind switch
        {
            0 => $"M{x} {y}a{Cell} {Cell} 0 0 1 {Cell} {Cell}h-{Cell}z",
            1 => $"M{x + Cell} {y}a{Cell} {Cell} 0 0 0 -{Cell} {Cell}h{Cell}z",
            2 => $"M{x} {y + Cell}a{Cell} {Cell} 0 0 0 {Cell} -{Cell}h-{Cell}z",
            3 => $"M{x + Cell} {y + Cell}a{Cell} {Cell} 0 0 1 -{Cell} -{Cell}h{Cell}z",
            4 => $"M{x} {y + Half}a{Half} {Half} 0 0 1 {Cell} 0a{Half} {Half} 0 0 1 -{Cell} 0z",
            5 => $"M{x} {y}h{Cell}l-{Cell} {Cell}z",
            6 => $"M{x} {y + Half}a{Half} {Half} 0 0 1 {Cell} 0z",
            _ => null,
        };
    }

    /// <summary>Neighbours in the alphabet differ in their last bits only, which would make rows of one shape.</summary>
    private static uint Mixed(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7feb352d;
        hash ^= hash >> 15;
        hash *= 0x846ca68b;
        return hash ^ (hash >> 16);
    }
}
