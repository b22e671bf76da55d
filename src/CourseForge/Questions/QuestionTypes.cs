using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using CourseForge.Model;
using CourseForge.Questions.FillIn;
using CourseForge.Questions.Hotspot;
using CourseForge.Questions.Matching;
using CourseForge.Questions.Multiple;
using CourseForge.Questions.Numeric;
using CourseForge.Questions.Ordering;
using CourseForge.Questions.Single;
using CourseForge.Questions.Sort;
using CourseForge.Questions.TrueFalse;
using CourseForge.Syntax;

namespace CourseForge.Questions;

/// <summary>
/// All types of questions, in the order in which messages and schemas list them. A new one is registered here.
/// </summary>
internal static class QuestionTypes
{
    internal static readonly ImmutableArray<QuestionType> All =
    [
        new SingleQuestion(),
        new MultipleQuestion(),
        new TrueFalseQuestion(),
        new MatchingQuestion(),
        new OrderingQuestion(),
        new FillInQuestion(),
        new NumericQuestion(),
        new SortQuestion(),
        new HotspotQuestion(),
    ];

    private static readonly FrozenDictionary<string, QuestionType> ByName = All.ToFrozenDictionary(
        static type => type.Name,
        StringComparer.Ordinal
    );

    /// <summary>The parser lets no other name through.</summary>
    internal static QuestionType Named(string? name) =>
        name is not null && ByName.TryGetValue(name, out var type)
            ? type
            : throw new UnreachableException($"no type of question is named {name}");

    internal static QuestionType Of(AnswerSyntax answer) => Named(answer.Type);

    internal static QuestionType Type(this Question question) => Of(question.Answer);

    internal static AnswerEncoding Encoding(this Question question) =>
        question.Type().Encode(question.Answer, question.Id.Value);
}
