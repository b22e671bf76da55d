using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>Looks at what authors want on slides: few points, short ones, and none of the instructor's.</summary>
internal static class SlideCheck
{
    internal static void Check(Located<string>? written, DiagnosticBag diagnostics)
    {
        if (written is not { } slide || slide.Value is SlideText.No or SlideText.Yes)
        {
            return;
        }

        var points = SlideText.Points(slide.Value);
        if (points.IsEmpty)
        {
            diagnostics.Add(Codes.Markdown.SlideWords, slide.Span, "has no words");
        }
        else if (points.Length > SlideText.MostPoints)
        {
            diagnostics.Add(
                Codes.Markdown.SlideWords,
                slide.Span,
                $"has {points.Length} points, and a slide holds {SlideText.MostPoints}"
            );
        }
        else if (points.FirstOrDefault(static point => point.Length > SlideText.LongestPoint) is { } longest)
        {
            diagnostics.Add(
                Codes.Markdown.SlideWords,
                slide.Span,
                $"has a point of {longest.Length} characters, and {SlideText.LongestPoint} can be read from the last row"
            );
        }
    }

    /// <summary>What only the instructor may see is on no slide, whatever is written.</summary>
    internal static void Check(BlockKind kind, Located<string>? written, DiagnosticBag diagnostics)
    {
        if (written is { } slide && kind.IsForInstructor && slide.Value != SlideText.No)
        {
            diagnostics.Add(Codes.Markdown.SlideOfInstructor, slide.Span, kind.Name);
        }
        else
        {
            Check(written, diagnostics);
        }
    }
}
