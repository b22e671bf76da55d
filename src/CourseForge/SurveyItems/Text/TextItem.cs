using System.Collections.Immutable;
using System.Globalization;
using CourseForge.Formatting;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.SurveyItems.Text;

/// <summary>A question with a free answer.</summary>
internal sealed class TextItem : SurveyItemType<TextAnswer>
{
    /// <summary>How many characters an answer may have. SCORM 1.2 takes 255.</summary>
    private const int Longest = 250;

    internal override string Name => "text";

    internal override string About => "A question with a free answer.";

    internal override string AnsweredWith => "free text";

    internal override ImmutableArray<KeyShape> Keys => [];

    internal override ViewType ViewType => TextItemView.Schema;

    internal override SurveyAnswerSyntax Decode(IRecordReader record) => new TextAnswer();

    protected override YamlPairs Format(TextAnswer answer, YamlPairs pairs) => pairs;

    protected override ItemView View(TextAnswer answer, SurveyItemSyntax item, ISurveyPage page)
    {
        var longest = Longest.ToString(CultureInfo.InvariantCulture);
        return new TextItemView(item, longest, page.Word("surveyLimit", "count", longest));
    }

    protected override string[] Print(TextAnswer answer, ISurveyPage page) => [];
}

internal sealed record TextAnswer : SurveyAnswerSyntax
{
    public override string Type => "text";
}
