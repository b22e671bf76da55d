using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Documents;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;

namespace CourseForge.Parsing.Overlays;

/// <summary>The mandates of an overlay, in any of its YAML files.</summary>
internal static class MandateDecoder
{
    internal static ImmutableArray<MandateSyntax> Decode(YamlRecord record, DiagnosticBag diagnostics) =>
        [
            .. record
                .Map("mandates")
                .Select(item => new MandateSyntax(
                    item.Id,
                    item.Record.Text("title").Value,
                    item.Record.List("courses"),
                    item.Record.OptionalText("cite"),
                    item.Record.OptionalText("source"),
                    item.Record.Record("hours") is { } hours
                        ? new MandateHoursSyntax(hours.OptionalDecimal("total"), hours.OptionalDecimal("classroom"))
                        : null,
                    item.Record.Words("teachers"),
                    item.Record.Words("approval"),
                    item.Record.OptionalDate("from"),
                    item.Record.OptionalDate("until"),
                    [
                        .. item
                            .Record.Records("topics")
                            .Select(topic => new MandateTopicSyntax(
                                topic.Text("text").Value,
                                topic.List("lessons"),
                                topic.Span
                            )),
                    ],
                    RecordDecoders.Currency(item.Record, diagnostics),
                    item.Record.Span
                )),
        ];
}
