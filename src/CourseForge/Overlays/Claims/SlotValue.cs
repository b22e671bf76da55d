using System.Collections.Frozen;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Overlays.Canonical;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Overlays.Claims;

/// <summary>What may be filled into a slot: its type says.</summary>
internal static class SlotValue
{
    private static readonly FrozenSet<string> Placeholders = FrozenSet.ToFrozenSet(
        [
            "unknown",
            "not known",
            "n/a",
            "tbd",
            "tba",
            "tbc",
            "todo",
            "to do",
            "fixme",
            "xxx",
            "placeholder",
            "fill in",
            "to be added",
            "to be announced",
            "to be confirmed",
            "to be decided",
            "to be determined",
            "desconocido",
            "no se sabe",
            "pendiente",
            "por confirmar",
            "por determinar",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    internal static string Text(FillSyntax fill) =>
        fill.Searched is { } searched ? $"(not known)\n\n{CanonicalText.Of(searched)}"
        : fill.Content is { } content ? CanonicalText.Of(content)
        : CanonicalText.OfPlain(fill.Value!.Value.Value);

    /// <summary>
    /// A fill as the slot takes it: of a slot for text, what was written in YAML is Markdown like the same words in a
    /// Markdown file.
    /// </summary>
    internal static FillSyntax For(FillSyntax fill, BlockSyntax slot, DiagnosticBag diagnostics)
    {
        if (fill.AsText is not { } text || (slot.Attribute("type")?.Value ?? "text") != "text")
        {
            return fill;
        }

        foreach (var problem in fill.TextProblems)
        {
            diagnostics.Add(problem);
        }

        return fill with
        {
            Value = null,
            Content = text,
        };
    }

    /// <summary>False after saying what is wrong with the value.</summary>
    internal static bool Check(FillSyntax fill, BlockSyntax slot, DiagnosticBag diagnostics)
    {
        if (fill.Searched is not null)
        {
            return true;
        }

        if (IsPlaceholder(Text(fill)))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Overlays.WrongSlotType,
                        fill.Value?.Span ?? fill.Span,
                        slot.Id!.Value.Value,
                        Text(fill).Trim(),
                        "an answer"
                    )
                    .WithHint(
                        "where nobody knows, write {known: no, searched: \"where, and when\"}; what does not exist here is marked with 'not-applicable'"
                    )
                    .WithRelated(slot.Id.Value.Span, "the slot is here")
            );
            return false;
        }

        var type = slot.Attribute("type")?.Value ?? "text";
        var wanted = Wanted(type, slot);
        if (wanted is null || (fill.Value is { } value && Fits(type, value.Value, slot)))
        {
            return true;
        }

        var written = fill.Value is { } word ? word.Value : "text";
        diagnostics.Add(
            Diagnostic
                .Create(
                    Codes.Overlays.WrongSlotType,
                    fill.Value?.Span ?? fill.Span,
                    slot.Id!.Value.Value,
                    written,
                    wanted
                )
                .WithRelated(slot.Id.Value.Span, "the slot is here")
        );
        return false;
    }

    /// <summary>
    /// Words that people write until they know, or because nobody does: they would count as an answer, and the slot as
    /// filled.
    /// </summary>
    private static bool IsPlaceholder(string text) =>
        !text.Any(char.IsLetterOrDigit) || Placeholders.Contains(text.AsSpan().Trim(" \n.?!*_[](){}<>").ToString());

    /// <summary>Null for a slot that takes any text.</summary>
    private static string? Wanted(string type, BlockSyntax slot) =>
        type switch
        {
            "phone" => "a phone number such as 1-555-0142",
            "url" => "a web address that starts with https://",
            "date" => "a date such as 2026-11-21",
            "hours" => "a number of hours such as 4 or 1.5",
            "choice" => $"one of {string.Join(", ", Choices(slot))}",
            "text" => null,
            _ => throw new InvalidOperationException($"no such type of slot: {type}"),
        };

    private static bool Fits(string type, string value, BlockSyntax slot) =>
        type switch
        {
            "phone" => value.Count(char.IsAsciiDigit) >= 3
                && value.All(character => char.IsAsciiLetterOrDigit(character) || " +-().".Contains(character)),
            "url" => value.StartsWith("https://", StringComparison.Ordinal)
                && Uri.TryCreate(value, UriKind.Absolute, out _),
            "date" => IsoDate.TryRead(value, out _),
            "hours" => decimal.TryParse(
                value,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var hours
            )
                && hours >= 0,
            "choice" => Choices(slot).Contains(value, StringComparer.Ordinal),
            "text" => true,
            _ => throw new InvalidOperationException($"no such type of slot: {type}"),
        };

    private static string[] Choices(BlockSyntax slot) =>
        slot.Attribute("choices")
            ?.Value.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        ?? [];
}
