using CourseForge.Model;

namespace CourseForge.Authoring.Sessions;

/// <summary>Who says what holds of a cell, in a few words.</summary>
public static class CellState
{
    public static string Of(ExplainedCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var state =
            !cell.Codes.IsEmpty ? $"undecided ({string.Join(", ", cell.Codes)})"
            : cell.Value is null ? "nothing holds"
            : cell.Winner is { } winner ? $"as {winner.Layer} says"
            : cell.Value == cell.BaseValue ? "as the base says"
            : cell is { BaseValue: null, Claims: [var only] } ? $"as {only.Layer} says"
            : "made of several";
        return cell.Translation is { } translation
            ? $"{(cell.Winner is null ? "as the base says" : state)}, translated by {translation.Layer}"
            : state;
    }
}
