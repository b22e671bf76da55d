using System.Globalization;
using Markdig.Syntax.Inlines;

namespace CourseForge.Syntax;

/// <summary>
/// <c>{at=30,40}</c> in an item of a list: where on a picture it belongs. Nobody sees it.
/// </summary>
internal sealed class PlaceInline(PicturePlace? place) : LeafInline
{
    /// <summary>Null where it could not be read, which is an error.</summary>
    public PicturePlace? Place { get; } = place;

    /// <summary>As authors write it.</summary>
    public string Written => $"{{at={Place}}}";
}

/// <summary>A point of a picture.</summary>
/// <param name="X">From the left, in hundredths of the picture's width: 0 to 100.</param>
/// <param name="Y">From the top, in hundredths of its height: 0 to 100.</param>
internal readonly record struct PicturePlace(decimal X, decimal Y)
{
    /// <summary>Nearer than this in both directions, in hundredths, two marks cover each other.</summary>
    private const decimal Nearest = 4;

    /// <summary>Half a mark, on a picture as wide as a telephone.</summary>
    private const decimal Edge = 4;

    /// <summary>Two numbers with a comma or a blank between them, each with a percent sign or without; null for anything
    /// else. They need not lie in the picture.</summary>
    internal static PicturePlace? Read(string text)
    {
        var parts = text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 2 && Number(parts[0]) is { } x && Number(parts[1]) is { } y
            ? new PicturePlace(x, y)
            : null;
    }

    internal bool IsInside => X is >= 0 and <= 100 && Y is >= 0 and <= 100;

    internal bool Covers(PicturePlace other) =>
        Math.Abs(Shown(X) - Shown(other.X)) < Nearest && Math.Abs(Shown(Y) - Shown(other.Y)) < Nearest;

    /// <summary>How far from the left the middle of the mark stands, as SVG has it.</summary>
    internal string Left => Text(Shown(X));

    /// <inheritdoc cref="Left"/>
    internal string Top => Text(Shown(Y));

    /// <summary>A mark in the corner of a picture stands on the picture, and not half beside it.</summary>
    private static decimal Shown(decimal number) => Math.Clamp(number, Edge, 100 - Edge);

    public override string ToString() => $"{Text(X)},{Text(Y)}";

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static decimal? Number(string text) =>
        decimal.TryParse(
            text.EndsWith('%') ? text[..^1] : text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
        && Math.Abs(number) < 100_000
            ? number
            : null;
}
