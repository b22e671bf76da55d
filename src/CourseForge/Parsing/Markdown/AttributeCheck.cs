using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>Holds attributes against the shapes of what they stand on.</summary>
internal static class AttributeCheck
{
    /// <summary>The attributes that are known and of the right type; what is not was reported.</summary>
    /// <param name="owner">Who has them, for messages: "a lesson", "the block 'note'".</param>
    internal static ImmutableDictionary<string, Located<string>> Check(
        AttributeList list,
        ReadOnlySpan<AttributeShape> shapes,
        ReadOnlySpan<AttributeShape> common,
        string owner,
        SourceSpan ownerSpan,
        DiagnosticBag diagnostics
    )
    {
        var result = ImmutableDictionary.CreateBuilder<string, Located<string>>(StringComparer.Ordinal);
        if (list.IsBroken)
        {
            return result.ToImmutable();
        }

        foreach (var item in list.Items)
        {
            if ((Find(item.Name.Value, shapes) ?? Find(item.Name.Value, common)) is not { } shape)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Markdown.UnknownAttribute, item.Name.Span, item.Name.Value, owner)
                        .WithHint(
                            Meant(item.Name.Value, owner) is { } meant ? meant
                            : !item.IsFlag ? null
                            : list.Id is null && AuthoredId.IsId(item.Name.Value)
                                ? $"an id begins with '#': '#{item.Name}'"
                            : "a value with spaces needs quotes"
                        )
                        .WithNearest(item.Name.Value, [.. Names(shapes), .. Names(common)], name =>
                            !list.Mentions(name)
                        )
                );
            }
            else if (Accepts(shape, item, diagnostics))
            {
                result[shape.Name] = item.Value;
            }
        }

        foreach (var shape in shapes)
        {
            if (shape.Required && !list.Mentions(shape.Name))
            {
                diagnostics.Add(Codes.Markdown.MissingAttribute, ownerSpan, owner, $"'{shape.Name}={Sample(shape)}'");
            }
        }

        return result.ToImmutable();
    }

    /// <summary>What attributes of other programs are written as here.</summary>
    private static string? Meant(string name, string owner) =>
        owner.Contains("'fill'", StringComparison.Ordinal) && name is "known" or "searched"
            ? "that nobody knows is said in the YAML of the layer: 'fill: {the-slot: {known: no, searched: \"where, and when\"}}'"
        : !owner.Contains("image", StringComparison.Ordinal) ? null
        : name.ToLowerInvariant() switch
        {
            "alt" => "the words stand in the brackets: '![what it shows](media/file.png)'",
            "title" or "caption" =>
                "a caption stands in quotes behind the path: '![what it shows](media/file.png \"Caption\")'",
            "width" or "height" or "size" or "scale" or "align" or "float" =>
                "pages fit pictures to their place by themselves: take it out",
            "poster" or "autoplay" or "controls" or "loop" or "muted" =>
                "players have what they need by themselves: take it out",
            "subtitles" or "cc" or "vtt" => "subtitles are 'captions=media/file.vtt'",
            _ => null,
        };

    private static AttributeShape? Find(string name, ReadOnlySpan<AttributeShape> shapes)
    {
        foreach (var shape in shapes)
        {
            if (shape.Name == name)
            {
                return shape;
            }
        }

        return null;
    }

    private static string[] Names(ReadOnlySpan<AttributeShape> shapes)
    {
        var names = new string[shapes.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = shapes[i].Name;
        }

        return names;
    }

    private static bool Accepts(AttributeShape shape, AttributeSyntax item, DiagnosticBag diagnostics)
    {
        var value = item.Value.Value;
        if (ParameterPlaces.InAttributes == ParameterUse.Refused && ParameterPlaces.Find(item.Value.Span) is { } taken)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(
                        Codes.Markdown.ParameterNotTaken,
                        taken,
                        taken.Slice.ToString(),
                        $"the attribute '{shape.Name}'"
                    )
                    .WithHint("write the words themselves here, or put the sentence into the text")
            );
            return false;
        }

        if (shape.Type == AttributeType.Text && !item.Value.Span.IsNowhere)
        {
            PlainMarks.Report(item.Value.Span.Slice.ToString(), item.Value.Span.Part, diagnostics);
        }

        var isRight = shape.Type switch
        {
            AttributeType.Flag => item.IsFlag,
            _ when item.IsFlag => false,
            AttributeType.Text => !string.IsNullOrWhiteSpace(value),
            AttributeType.Minutes => int.TryParse(
                value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var minutes
            ) && minutes is >= 1 and <= 10_000,
            AttributeType.Rank => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
                && rank is >= 1 and <= 1000,
            AttributeType.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number <= 10_000,
            AttributeType.Score => int.TryParse(
                value,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var score
            )
                && Math.Abs(score) <= 10_000,
            AttributeType.Word => shape.Words.Contains(value),
            AttributeType.Date => IsoDate.TryRead(value, out _),
            AttributeType.Id => value.Length > 0 && !value.Any(char.IsWhiteSpace),
            AttributeType.Ids => !string.IsNullOrWhiteSpace(value),
            _ => throw new InvalidOperationException($"no such type of attribute: {shape.Type}"),
        };
        if (!isRight)
        {
            var diagnostic = Diagnostic.Create(
                Codes.Markdown.WrongAttributeValue,
                item.Value.Span,
                shape.Name,
                Describe(shape),
                item.IsFlag ? "has no value" : $"is '{value}'"
            );
            diagnostics.Add(
                shape.Type == AttributeType.Word
                    ? diagnostic.WithNearest(value, shape.Words)
                    : diagnostic.WithHint(
                        value.EndsWith(',') ? "attributes are separated by spaces, without commas" : null
                    )
            );
            return false;
        }

        if (shape.Type is AttributeType.Id or AttributeType.Ids)
        {
            foreach (var id in item.Value.Words())
            {
                AttributeReader.CheckId(id, diagnostics);
            }
        }

        return true;
    }

    private static string Describe(AttributeShape shape) =>
        shape.Type switch
        {
            AttributeType.Flag => "a flag without a value",
            AttributeType.Minutes => "whole minutes, at least 1",
            AttributeType.Rank => "a whole number, 1 or more",
            AttributeType.Number => "a whole number, 0 or more",
            AttributeType.Score => "a whole number",
            AttributeType.Word => "one of " + string.Join(", ", shape.Words),
            AttributeType.Date => "a date such as 2026-11-21",
            AttributeType.Id => "one id",
            AttributeType.Ids => "ids, separated by spaces",
            AttributeType.Text => "text",
            _ => throw new InvalidOperationException($"no such type of attribute: {shape.Type}"),
        };

    private static string Sample(AttributeShape shape) =>
        shape.Type switch
        {
            AttributeType.Minutes => "5",
            AttributeType.Rank or AttributeType.Number or AttributeType.Score => "1",
            AttributeType.Word => shape.Words[0],
            AttributeType.Id or AttributeType.Ids => "an-id",
            AttributeType.Text or AttributeType.Date or AttributeType.Flag => "\"...\"",
            _ => throw new InvalidOperationException($"no such type of attribute: {shape.Type}"),
        };
}
