using CourseForge.Diagnostics;
using CourseForge.Parsing.Yaml;
using CourseForge.SurveyItems;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Documents;

/// <summary>One surveys/*.yaml file.</summary>
internal static class SurveyDecoder
{
    internal static SurveySyntax? Decode(SourceFile file, bool rawHtml, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(file, diagnostics) is not { } mapping)
        {
            return null;
        }

        var record = YamlRecord.Open(mapping, Shapes.Survey, rawHtml, diagnostics);
        return new SurveySyntax(
            record.Text("survey"),
            record.Text("title"),
            record.OptionalMarkdown("intro"),
            [
                .. record
                    .Map("items")
                    .Select(item => new SurveyItemSyntax(
                        item.Id,
                        item.Record.Text("text"),
                        SurveyItemTypes.Named(item.Record.Words("type")).Decode(item.Record)
                    )),
            ],
            record.Span
        );
    }
}
