using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Formatting;
using CourseForge.Questions.Shared;
using CourseForge.Syntax;

namespace CourseForge.Questions.Single;

/// <summary>One of several options is right.</summary>
internal sealed class SingleQuestion : ChoiceQuestion<SingleAnswer>
{
    internal override string Name => "single";

    internal override string About => "A question with exactly one right option.";

    internal override ImmutableArray<KeyShape> Keys => [OptionsKey];

    internal override string Hint => "chooseOne";

    internal override ImmutableArray<YamlPair> Draft =>
        [Drafts.Options(("The right answer", true), ("A wrong answer", false), ("Another wrong answer", false))];

    protected override string AnswersWord => "one";

    internal override AnswerSyntax Decode(AnswerReader reader)
    {
        var options = DecodeOptions(reader, "options", out var correct);
        if (correct > 1)
        {
            reader.Diagnostics.Add(Codes.Yaml.OneCorrect, reader.Id.Span, reader.Id.Value, correct);
        }

        CheckRepeats(reader, options);
        return new SingleAnswer(options);
    }
}

internal sealed record SingleAnswer(ImmutableArray<AnswerOption> Options) : ChoiceAnswer(Options)
{
    public override string Type => "single";
}
