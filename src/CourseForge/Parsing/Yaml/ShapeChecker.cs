using System.Buffers;
using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Layout;
using CourseForge.Parsing.Overlays;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>
/// Holds a document against its shape and says everything that does not fit, once. What fits is then read through <see
/// cref="YamlRecord"/>.
/// </summary>
internal sealed class ShapeChecker(DiagnosticBag diagnostics)
{
    /// <summary>What ends a value between brackets.</summary>
    private static readonly SearchValues<char> Brackets = SearchValues.Create(",[]{}\n");

    /// <param name="head">Where a missing key is told: the record's id, or its start.</param>
    internal void CheckRecord(YamlMapping mapping, RecordShape shape, SourceSpan head)
    {
        // A misspelt key is not missing as well.
        List<string>? misspelt = null;
        foreach (var entry in mapping.Entries)
        {
            if (shape.Find(entry.Key.Value) is { } key)
            {
                CheckValue(entry.Value, key.Value, key.Name, entry.Key.Span);
            }
            else if (ReportUnknownKey(entry.Key, shape, mapping) is { } near)
            {
                (misspelt ??= []).Add(near);
            }
        }

        foreach (var key in shape.Keys)
        {
            if (key.IsRequired && Find(mapping, key.Name) is null && misspelt?.Contains(key.Name) != true)
            {
                var missing = Diagnostic.Create(Codes.Yaml.MissingKey, head, shape.Noun, key.Name);
                diagnostics.Add(Example(key) is { } example ? missing.WithHint($"for example '{example}'") : missing);
            }
        }
    }

    private static string? Example(KeyShape key) =>
        key switch
        {
            { Example: null } => null,
            { Value: ScalarShape } => $"{key.Name}: {key.Example}",
            { Value: ListShape } => $"{key.Name}: [{key.Example}]",
            _ => null,
        };

    internal static YamlEntry? Find(YamlMapping mapping, string name)
    {
        foreach (var entry in mapping.Entries)
        {
            if (string.Equals(entry.Key.Value, name, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    private void CheckValue(YamlNode node, ValueShape shape, string key, SourceSpan head)
    {
        if (IsEmpty(node))
        {
            if (
                node is YamlScalar { IsPlain: true, Span.File: { } file } word
                && !string.IsNullOrWhiteSpace(word.Value)
                && CurriculumLayout.IsLayer(file.Path)
            )
            {
                diagnostics.Add(Codes.Overlays.NullValue, node.Span, key, word.Value);
                return;
            }

            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Yaml.EmptyValue, node.Span.Length > 0 ? node.Span : head, key)
                    .WithHint(CommentHint(node, shape, head))
            );
            return;
        }

        switch (shape)
        {
            case ScalarShape scalar when node is YamlScalar written:
                CheckScalar(written, scalar, key);
                break;
            case ListShape list when node is YamlSequence sequence:
                CheckList(sequence, list, key);
                break;
            case MapShape map when node is YamlMapping mapping:
                CheckMap(mapping, map, key);
                break;
            case RecordShape record when node is YamlMapping mapping:
                CheckRecord(mapping, record, head);
                break;
            case VariantShape variant when node is YamlMapping mapping:
                CheckVariant(mapping, variant, head);
                break;
            case EitherShape either when Written(node, either) is { } written:
                CheckValue(node, written, key, head);
                break;
            default:
                ReportWrongType(node, shape, key);
                break;
        }
    }

    private static ValueShape? Written(YamlNode node, EitherShape shape) =>
        node switch
        {
            YamlScalar => shape.Scalar,
            YamlMapping => shape.Mapping,
            _ => shape.List,
        };

    /// <summary>Says that <c>#</c> starts a comment, where it was meant for the value.</summary>
    private static string? CommentHint(YamlNode node, ValueShape shape, SourceSpan head)
    {
        if (shape is not ScalarShape || node.Span.Length > 0 || head.File is not { } file)
        {
            return null;
        }

        var rest = file.Text.AsSpan(head.End).TrimStart(':').TrimStart(' ');
        return rest.StartsWith("#")
            ? "'#' starts a comment; a value that begins with it stands in quotes: \"#...\""
            : null;
    }

    private void CheckList(YamlSequence sequence, ListShape shape, string key)
    {
        if (sequence.Items.Length < shape.Minimum)
        {
            diagnostics.Add(Codes.Yaml.TooFew, sequence.Span, key, Items(shape.Minimum));
        }

        foreach (var item in sequence.Items)
        {
            CheckValue(item, shape.Item, key, item.Span);
        }
    }

    private void CheckMap(YamlMapping mapping, MapShape shape, string key)
    {
        if (mapping.Entries.Length < shape.Minimum)
        {
            diagnostics.Add(Codes.Yaml.TooFew, mapping.Span, key, Items(shape.Minimum));
        }

        foreach (var entry in mapping.Entries)
        {
            CheckScalar(entry.Key, shape.Key, key);
            CheckValue(entry.Value, shape.Value, entry.Key.Value.Length > 60 ? key : entry.Key.Value, entry.Key.Span);
        }
    }

    private static string Items(int minimum) => minimum == 1 ? "one item" : $"{minimum} items";

    private void CheckVariant(YamlMapping mapping, VariantShape shape, SourceSpan head)
    {
        if (YamlRecord.VariantOf(mapping, shape) is { } variant)
        {
            CheckRecord(mapping, variant, head);
            return;
        }

        // Which keys belong here is not known before the word is: only that is told.
        if (Find(mapping, shape.Discriminator.Name) is { } written)
        {
            CheckValue(written.Value, shape.Discriminator.Value, shape.Discriminator.Name, written.Key.Span);
        }
        else
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Yaml.MissingKey, head, shape.Noun, shape.Discriminator.Name)
                    .WithHint($"for example '{shape.Discriminator.Name}: {shape.Discriminator.Example}'")
            );
        }
    }

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

    private void CheckScalar(YamlScalar scalar, ScalarShape shape, string key)
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

        var text = scalar.Value.Trim();
        switch (shape.Kind)
        {
            case ScalarKind.Text or ScalarKind.Markdown:
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
                        .WithNearest(text, shape.Words)
                );
                break;
            default:
                CheckSpelling(scalar, text, shape.Kind);
                break;
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
            ScalarKind.Requirement => (ScalarText.IsRequirement(text), Codes.Overlays.MalformedRequirement, null),
            ScalarKind.Language => (
                ScalarText.IsLanguage(text),
                Codes.Yaml.MalformedLanguage,
                Right(text.ToLowerInvariant().Replace('_', '-'), ScalarText.IsLanguage)
            ),
            ScalarKind.Country => (
                ScalarText.IsCountry(text),
                Codes.Yaml.MalformedCountry,
                Right(text.ToUpperInvariant(), ScalarText.IsCountry)
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
            _ => (true, Codes.Yaml.WrongType, (string?)null),
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

    /// <summary>Gives the key that was most likely meant.</summary>
    private string? ReportUnknownKey(YamlScalar key, RecordShape shape, YamlMapping mapping)
    {
        var names = shape.Keys.Select(known => known.Name).ToArray();
        var near = NearestName.Of(key.Value, names);
        var isBare = IsBare(key);
        var diagnostic = Diagnostic
            .Create(Codes.Yaml.UnknownKey, key.Span, key.Value.Length > 60 ? key.Value[..60] : key.Value, shape.Noun)
            .WithHint(
                isBare ? "a comma ends a value inside { }: put text that holds a comma in double quotes"
                : near is null ? $"the keys of {shape.Noun} are {string.Join(", ", names)}"
                : $"did you mean '{near}'?"
            );

        // A key that is there already would stand twice.
        diagnostics.Add(
            near is null || isBare || Find(mapping, near) is not null
                ? diagnostic
                : diagnostic.WithNearestFix(key.Value, near, names)
        );
        return near;
    }

    /// <summary>Whether a key of a record in braces has no colon.</summary>
    private static bool IsBare(YamlScalar key) =>
        key.IsPlain
        && key.Span.File is { } file
        && file.Text.AsSpan(key.Span.End).TrimStart(' ') is var rest
        && (rest.StartsWith(",") || rest.StartsWith("}"));

    private void ReportWrongType(YamlNode node, ValueShape shape, string key)
    {
        if (
            shape is RecordShape or MapShape or VariantShape
            && node is YamlScalar { IsPlain: true, Span.File: { } file }
            && YamlSyntaxErrors.ReportMissingSpace(file, node.Span.Start, node.Span.End, diagnostics)
        )
        {
            return;
        }

        var (wanted, hint) = shape switch
        {
            EitherShape { Scalar: { } either, Mapping: RecordShape full } => (
                $"{either.Noun}, or 'key: value' lines below it",
                $"the keys are {string.Join(", ", full.Keys.Select(known => known.Name))}"
            ),
            EitherShape { Scalar: { } either } => (either.Noun, null),
            EitherShape { Mapping: MapShape } => (
                "a list of ids, or a line for each id",
                "for example '[an-id, another-id]'"
            ),
            ScalarShape scalar => (
                scalar.Noun,
                node is YamlSequence { Items: [YamlScalar only] } ? $"did you mean '{key}: {only.Value}'?" : null
            ),
            ListShape { Item: RecordShape item } => (
                "a list",
                node is YamlScalar { Value.Length: <= 60 } only && Only(item) is { } first
                    ? $"did you mean '{key}: [{{{first}: {only.Value.Trim()}}}]'?"
                    : $"each item begins with '- ' and has the keys {string.Join(", ", item.Keys.Select(known => known.Name))}"
            ),
            ListShape => (
                "a list",
                node is YamlScalar single && single.Value.Length <= 60
                    ? $"did you mean '{key}: [{single.Value.Trim()}]'?"
                    : "a list has one item a line, each after '- '"
            ),
            MapShape map => ($"a line for each entry: {map.Key.Noun}, a colon and what belongs to it", null),
            RecordShape { Keys: [var sole] } => (
                "'key: value' lines below it",
                node is YamlScalar { Value.Length: <= 60 } text
                    ? $"did you mean '{key}: {{{sole.Name}: {text.Value.Trim()}}}'?"
                    : $"the key is {sole.Name}"
            ),
            RecordShape record => (
                "'key: value' lines below it",
                $"the keys are {string.Join(", ", record.Keys.Select(known => known.Name))}"
            ),
            _ => ("'key: value' lines below it", (string?)null),
        };
        var found = node switch
        {
            YamlScalar scalar => YamlWords.Quote(scalar.Value),
            YamlSequence => "a list",
            _ => "a record of keys and values",
        };
        var span = node is YamlScalar ? node.Span : node.Span.Part(0, 1);
        diagnostics.Add(
            Diagnostic
                .Create(Codes.Yaml.WrongType, span, key, wanted, found)
                .WithHint(hint)
                .WithFix(OneOrMany(node, shape))
        );
    }

    /// <summary>Brackets around a lone item where a list belongs, and no brackets where one value does.</summary>
    private static Fix? OneOrMany(YamlNode node, ValueShape shape) =>
        (node, shape) switch
        {
            (YamlScalar { IsPlain: true, Value.Length: <= 60 } only, ListShape { Item: ScalarShape })
                when !only.Value.AsSpan().ContainsAny(Brackets) => new Fix(
                "put it in brackets",
                [new TextEdit(only.Span, $"[{YamlSpelling.Text(only.Value.Trim(), isInBrackets: true)}]")],
                IsSafe: true
            ),
            (YamlSequence { Items: [YamlScalar only] } list, ScalarShape)
                when list.Span.Slice.StartsWith("[") && !list.Span.Slice.Contains('\n') => new Fix(
                "take it out of its brackets",
                [new TextEdit(list.Span, only.Span.Slice.ToString())],
                IsSafe: true
            ),
            _ => null,
        };

    /// <summary>The one key that a record must have, when it takes a single value.</summary>
    private static string? Only(RecordShape shape)
    {
        var required = shape.Keys.Where(static key => key.IsRequired).ToArray();
        return required is [{ Value: ScalarShape }] ? required[0].Name : null;
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

    private static bool IsEmpty(YamlNode node) =>
        node is YamlScalar scalar
        && (
            string.IsNullOrWhiteSpace(scalar.Value)
            || (scalar.IsPlain && scalar.Value is "null" or "~" or "Null" or "NULL")
        );
}
