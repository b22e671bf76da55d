using System.Collections.Immutable;
using CourseForge.Formatting;
using CourseForge.Questions.Shared;
using CourseForge.Syntax;

namespace CourseForge.Questions.Multiple;

/// <summary>One or more of several options are right.</summary>
internal sealed class MultipleQuestion : ChoiceQuestion<MultipleAnswer>
{
    internal override string Name => "multiple";

    internal override string About => "A question with one or more right options.";

    internal override ImmutableArray<KeyShape> Keys => [OptionsKey, SharedKeys.Partial];

    internal override string Hint => "chooseAll";

    internal override ImmutableArray<YamlPair> Draft =>
        [Drafts.Options(("A right answer", true), ("Another right answer", true), ("A wrong answer", false))];

    protected override string AnswersWord => "all that are right";

    protected override YamlPairs Format(MultipleAnswer answer, YamlPairs pairs) =>
        base.Format(answer, pairs).Flag("partial", answer.IsPartial);

    internal override AnswerSyntax Decode(AnswerReader reader)
    {
        var options = DecodeOptions(reader, "options", out _);
        CheckRepeats(reader, options);
        return new MultipleAnswer(reader.Record.Flag("partial"), options);
    }

    protected override AnswerEncoding Encode(MultipleAnswer answer, string id) =>
        base.Encode(answer, id) with
        {
            Size = answer.Options.Length,
            IsPartial = answer.IsPartial,
        };
}

/// <param name="IsPartial">Whether a partly right answer earns part of the points.</param>
internal sealed record MultipleAnswer(bool IsPartial, ImmutableArray<AnswerOption> Options) : ChoiceAnswer(Options)
{
    public override string Type => "multiple";
}
