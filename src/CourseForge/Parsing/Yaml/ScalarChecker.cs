using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>Holds one value against what its key takes: an id, a date, a number, one of a few words.</summary>
internal sealed class ScalarChecker(DiagnosticBag diagnostics)
{
    internal void Check(YamlScalar scalar, ScalarShape shape, string key)
    {
        if (Characters.FirstThatIsNone(scalar.Value) is var at and >= 0)
        {
            diagnostics.Add(
                Codes.Yaml.ControlInValue,
                scalar.Span,
                key,
                ((int)scalar.Value[at]).ToString("X4", CultureInfo.InvariantCulture)
            );
            return;
        }

        if (shape.Parameters == ParameterUse.Refused && ParameterPlaces.Find(scalar.Value) is var (from, length))
        {
            RefuseParameter(scalar.Map.Span(from, length), YamlWords.Quote(key), shape.Kind, diagnostics);
            return;
        }

        var text = scalar.Value.Trim();
        switch (shape.Kind)
        {
            case ScalarKind.Text or ScalarKind.Markdown:
                CutText.Report(scalar, diagnostics);
                if (shape is { Kind: ScalarKind.Text, Parameters: ParameterUse.Refused })
                {
                    PlainMarks.Report(scalar.Value, scalar.Map.Span, diagnostics);
                }

                if (
                    scalar.IsPlain
                    && text
                        is [
                            '\u201C'
                            or '\u201E'
                            or '\u2018'
                            or '\u201A',
                            ..,
                            '\u201D'
                            or '\u201C'
                            or '\u2019'
                            or '\u2018',
                        ]
                )
                {
                    diagnostics.Add(Codes.Yaml.TypographicQuotes, scalar.Span, YamlWords.Quote(text));
                }

                break;
            case ScalarKind.Id or ScalarKind.CheckName when !AuthoredId.IsId(text):
                ReportId(scalar, text, AuthoredId.Rule, AuthoredId.Suggest(text));
                break;
            case ScalarKind.CheckName:
                CheckName(scalar, text);
                break;
            case ScalarKind.NodeId when !AuthoredId.IsNodeId(text):
                ReportId(
                    scalar,
                    text,
                    AuthoredId.Rule,
                    AuthoredId.IsCell(text)
                        ? text[..text.IndexOf('.', StringComparison.Ordinal)]
                        : AuthoredId.Suggest(text)
                );
                break;
            case ScalarKind.Cell when !AuthoredId.IsCell(text):
                ReportId(scalar, text, AuthoredId.Rule, AuthoredId.Suggest(text));
                break;
            case ScalarKind.StatuteId when !AuthoredId.IsStatuteId(text):
                ReportId(scalar, text, AuthoredId.StatuteRule, null);
                break;
            case ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Percentage:
                CheckNumber(scalar, text, shape, key);
                break;
            case ScalarKind.Flag when !scalar.IsPlain || !ScalarText.TryFlag(text, out _):
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Yaml.NotAFlag, scalar.Span, key, Written(scalar))
                        .WithHint(FlagHint(scalar, text))
                        .WithFix(Replaced(scalar, FlagOf(text)))
                );
                break;
            case ScalarKind.Date when shape.Words.Contains(text):
                break;
            case ScalarKind.Date when !scalar.IsPlain || !IsoDate.TryRead(text, out _):
                ReportDate(scalar, text, shape, key);
                break;
            case ScalarKind.PartialDate when !ScalarText.IsPartialDate(text):
                ReportDate(scalar, text, shape, key);
                break;
            case ScalarKind.Choice when !shape.Words.Contains(text):
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Yaml.UnknownWord,
                            scalar.Span,
                            key,
                            YamlWords.AnyOf(shape.Words),
                            YamlWords.Quote(text)
                        )
                        .WithHint(OtherWords.ForValue(text, shape.Words))
                        .WithNearest(text, shape.Words)
                );
                break;
            default:
                CheckSpelling(scalar, text, shape.Kind);
                break;
        }
    }

    /// <summary>Says that a parameter would stay as it is in a place.</summary>
    internal static void RefuseParameter(SourceSpan place, string owner, ScalarKind kind, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            Diagnostic
                .Create(Codes.Markdown.ParameterNotTaken, place, place.Slice.ToString(), owner)
                .WithHint(
                    kind switch
                    {
                        ScalarKind.Url or ScalarKind.Email => "write the address itself",
                        ScalarKind.Text => "write the words themselves here",
                        _ => null,
                    }
                )
        );

    private void CheckName(YamlScalar scalar, string name)
    {
        var known = Codes.Linting.All.FirstOrDefault(check => check.Name == name);
        if (known is null)
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Yaml.UnknownCheck, scalar.Span, name)
                    .WithNearest(
                        name,
                        Codes.Linting.All.Where(static check => check.IsConfigurable).Select(static check => check.Name)
                    )
            );
        }
        else if (!known.IsConfigurable)
        {
            diagnostics.Add(Codes.Yaml.FixedCheck, scalar.Span, name);
        }
    }

    private void CheckSpelling(YamlScalar scalar, string text, ScalarKind kind)
    {
        var (isRight, descriptor, better) = kind switch
        {
            ScalarKind.Version => (
                ScalarText.IsVersion(text),
                Codes.Yaml.MalformedVersion,
                Right(text + ".0", ScalarText.IsVersion)
            ),
            ScalarKind.Requirement => (ScalarText.IsRequirement(text), Codes.OverlayFiles.MalformedRequirement, null),
            ScalarKind.Language => (
                ScalarText.IsLanguage(text),
                Codes.Yaml.MalformedLanguage,
                Right(text.ToLowerInvariant().Replace('_', '-'), ScalarText.IsLanguage)
            ),
            ScalarKind.Country => (
                ScalarText.IsCountry(text),
                Codes.Yaml.MalformedCountry,
                Right(
                    text.ToUpperInvariant() switch
                    {
                        "UK" => "GB",
                        "EL" => "GR",
                        "USA" => "US",
                        var code => code,
                    },
                    ScalarText.IsCountry
                )
            ),
            ScalarKind.Url => (
                ScalarText.IsUrl(text),
                Codes.Yaml.MalformedUrl,
                text.Contains('.', StringComparison.Ordinal) ? Right("https://" + text, ScalarText.IsUrl) : null
            ),
            ScalarKind.Email => (ScalarText.IsEmail(text), Codes.Yaml.MalformedEmail, null),
            ScalarKind.Colour => (
                ScalarText.IsColour(text),
                Codes.Yaml.MalformedColour,
                Right("#" + text, ScalarText.IsColour)
            ),
            ScalarKind.MediaPath => (
                MediaPath.IsValid(text),
                Codes.Yaml.MalformedPath,
                Right(CurriculumLayout.MediaPrefix + text, MediaPath.IsValid)
            ),
            ScalarKind.FontList => (ScalarText.IsFontList(text), Codes.Yaml.MalformedFont, null),
            ScalarKind.Time => (ScalarText.TryTime(text, out _), Codes.Yaml.MalformedTime, null),
            // Right already where the text was looked at above.
            ScalarKind.Text
            or ScalarKind.Markdown
            or ScalarKind.Id
            or ScalarKind.StatuteId
            or ScalarKind.NodeId
            or ScalarKind.Cell
            or ScalarKind.CheckName
            or ScalarKind.Integer
            or ScalarKind.Decimal
            or ScalarKind.Percentage
            or ScalarKind.Flag
            or ScalarKind.Date
            or ScalarKind.PartialDate
            or ScalarKind.Choice => (true, Codes.Yaml.WrongType, (string?)null),
            _ => throw new InvalidOperationException($"no such kind of value: {kind}"),
        };
        if (isRight)
        {
            var address = kind == ScalarKind.Email ? "mailto:" + text : text;
            if (kind is ScalarKind.Url or ScalarKind.Email && WebAddress.Disguise(address) is { } disguise)
            {
                diagnostics.Add(Codes.Markdown.DisguisedAddress, scalar.Span, disguise);
            }

            return;
        }

        var mark = kind == ScalarKind.Colour ? '"' : '\'';

        // Which address or file was meant is a guess, however likely.
        diagnostics.Add(
            Diagnostic
                .Create(descriptor, scalar.Span, YamlWords.Quote(text))
                .WithHint(better is null ? null : $"did you mean {mark}{better}{mark}?")
                .WithFix(Replaced(scalar, better, isSafe: kind is not (ScalarKind.Url or ScalarKind.MediaPath)))
        );

        static string? Right(string text, Predicate<string> isRight) => isRight(text) ? text : null;
    }

    /// <summary>Another value in the place of a scalar that stands on one line; null when none is known.</summary>
    private static Fix? Replaced(YamlScalar scalar, string? better, bool isSafe = true)
    {
        if (better is null || scalar.Span.IsNowhere || scalar.Span.Slice.Contains('\n'))
        {
            return null;
        }

        var word = YamlSpelling.Word(better, isInBrackets: true);
        return new Fix($"write {word}", [new TextEdit(scalar.Span, word)], isSafe);
    }

    private void CheckNumber(YamlScalar scalar, string text, ScalarShape shape, string key)
    {
        if (shape.Words.Contains(text))
        {
            return;
        }

        decimal value = 0;
        var isNumber =
            scalar.IsPlain
            && (
                shape.Kind == ScalarKind.Decimal
                    ? ScalarText.TryDecimal(text, out value)
                    : ScalarText.TryInteger(text, out var whole) && (value = whole) == whole
            );
        if (!isNumber)
        {
            var isQuoted = !scalar.IsPlain && ScalarText.TryDecimal(text, out _);
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Yaml.NotANumber, scalar.Span, key, shape.Noun, Written(scalar))
                    .WithHint(isQuoted ? "remove the quotation marks" : null)
                    .WithFix(Replaced(scalar, isQuoted ? text : null))
            );
        }
        else if (value < shape.Minimum || value > shape.Maximum)
        {
            diagnostics.Add(Codes.Yaml.OutOfRange, scalar.Span, key, shape.Noun, text);
        }
    }

    private void ReportId(YamlScalar scalar, string text, string rule, string? suggestion) =>
        diagnostics.Add(
            Diagnostic
                .Create(Codes.Yaml.MalformedId, scalar.Span, YamlWords.Quote(text))
                .WithHint(suggestion is null ? rule : $"did you mean '{suggestion}'? {rule}")
                .WithFix(Replaced(scalar, suggestion))
        );

    private void ReportDate(YamlScalar scalar, string text, ScalarShape shape, string key)
    {
        string? hint = null;
        if (!scalar.IsPlain && IsoDate.TryRead(text, out _))
        {
            hint = "remove the quotation marks";
        }
        else if (
            text.Length == 10
            && text[4] == '-'
            && IsoDate.TryRead(string.Concat(text.AsSpan(0, 8), "01"), out var first)
        )
        {
            hint = string.Create(
                CultureInfo.InvariantCulture,
                $"that month has {DateTime.DaysInMonth(first.Year, first.Month)} days"
            );
        }

        diagnostics.Add(
            Diagnostic
                .Create(Codes.Yaml.NotADate, scalar.Span, key, Written(scalar), shape.Noun)
                .WithHint(hint)
                .WithFix(Replaced(scalar, IsoDate.TryRead(text, out _) ? text : null))
        );
    }

    /// <summary>The flag that is meant by a word of another language of settings; null when none is.</summary>
    private static string? FlagOf(string text) =>
        text.ToLowerInvariant() switch
        {
            "yes" or "true" or "on" or "1" or "y" => "yes",
            "no" or "false" or "off" or "0" or "n" => "no",
            _ => null,
        };

    private static string? FlagHint(YamlScalar scalar, string text) =>
        text.ToLowerInvariant() switch
        {
            "yes" or "true" or "no" or "false" when !scalar.IsPlain => "remove the quotation marks",
            "yes" or "true" or "on" or "1" or "y" => "did you mean 'yes'?",
            "no" or "false" or "off" or "0" or "n" => "did you mean 'no'?",
            _ => null,
        };

    /// <summary>With its quotation marks, when they are what is wrong.</summary>
    private static string Written(YamlScalar scalar) => YamlWords.Quote(scalar.Span.Slice.ToString());
}
