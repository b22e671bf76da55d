using CourseForge.Diagnostics;
using CourseForge.Parsing.Documents;
using CourseForge.Questions.FillIn;
using CourseForge.Questions.Matching;
using CourseForge.Questions.Multiple;
using CourseForge.Questions.Numeric;
using CourseForge.Questions.Ordering;
using CourseForge.Questions.Single;
using CourseForge.Questions.TrueFalse;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.Parsing;

public sealed class YamlRecordTests
{
    [Fact]
    public void Text_arrives_as_it_was_written()
    {
        var contacts = RecordDecoders.Contacts(
            File(
                """
                contacts:
                  help-desk:
                    name: NO
                    kind: other
                    phones: [{number: 988, label: 1e3, short: yes}]
                    text-to: 0741741
                    hours: 24:00
                    languages: [no, en]
                    email: on@example.org
                """
            ),
            rawHtml: false,
            Nothing(out var bag)
        );
        Assert.Empty(bag.ToSorted());
        var contact = Assert.Single(contacts);
        Assert.Equal("NO", contact.Name.Value);
        Assert.Equal("988", contact.Phones[0].Number.Value);
        Assert.Equal("1e3", contact.Phones[0].Label);
        Assert.True(contact.Phones[0].IsShort);
        Assert.Equal("0741741", contact.TextTo?.Value);
        Assert.Equal("24:00", contact.Hours);
        Assert.Equal(["no", "en"], contact.Languages.ToArray());
        Assert.Equal(Confidence.Unverified, contact.Currency.Confidence.Value);
    }

    [Fact]
    public void A_contact_that_is_to_be_filled_in_needs_no_number()
    {
        RecordDecoders.Contacts(
            File("contacts:\n  local-help: {name: Your local service, kind: other, confidence: unverified}\n"),
            rawHtml: false,
            Nothing(out var bag)
        );
        Assert.Empty(bag.ToSorted());
    }

    [Fact]
    public void What_is_left_out_has_the_default_of_the_table()
    {
        var course = CourseDecoder.Decode(
            File(
                """
                course: basic
                title: |
                  The basic
                  course
                audience: everyone
                hours: 1.5
                modules: [one]
                assessments:
                  post: {title: Final, kind: post, banks: [bank-one], draw: {lo-one: 2}}
                """
            ),
            rawHtml: false,
            Nothing(out var bag)
        );
        Assert.Empty(bag.ToSorted());
        Assert.NotNull(course);
        Assert.Equal("The basic course", course.Title.Value);
        Assert.Equal(Tier.Core, course.Tier);
        Assert.Equal(1.5m, course.Hours.Value);
        Assert.Equal(CompletionSyntax.Default, course.Completion);
        var assessment = Assert.Single(course.Assessments);
        Assert.True(assessment.Shuffle);
        Assert.Equal(ReviewPolicy.AfterAttempt, assessment.Review);
        Assert.Equal(2, assessment.Draw[0].Count.Value);
        Assert.Null(assessment.PassMark);
    }

    [Theory]
    [InlineData("{}", 100, 100)]
    [InlineData("{lessons: 80, checks: none}", 80, 0)]
    [InlineData("{lessons: all, checks: 50}", 100, 50)]
    public void Completion_is_a_word_or_a_percentage(string written, int lessons, int checks)
    {
        var course = CourseDecoder.Decode(
            File($"course: basic\ntitle: Basic\naudience: everyone\nhours: 1\nmodules: [one]\ncompletion: {written}\n"),
            rawHtml: false,
            Nothing(out var bag)
        );
        Assert.Empty(bag.ToSorted());
        Assert.Equal((lessons, checks), (course?.Completion.Lessons, course?.Completion.Checks));
    }

    [Fact]
    public void All_seven_types_of_questions_are_read()
    {
        var bank = BankDecoder.Decode(
            File(
                """
                bank: bank-all
                title: All types
                questions:
                  q-single: {type: single, objectives: [lo-one], stem: One?, options: [{text: "**Yes**", correct: yes, feedback: Right.}, {text: "No"}]}
                  q-multiple: {type: multiple, objectives: [lo-one], stem: Two?, options: [{text: A, correct: yes}, {text: B, correct: true}]}
                  q-true: {type: true-false, objectives: [lo-one], stem: True?, answer: no, feedback: {yes: Sorry., no: Right.}}
                  q-match: {type: matching, objectives: [lo-one], stem: Match., pairs: [{left: A, right: a}, {left: B, right: b}]}
                  q-order: {type: ordering, objectives: [lo-one], stem: Order., items: [One, Two]}
                  q-fill: {type: fill-in, objectives: [lo-one], stem: Fill., accept: [1, one], case: exact}
                  q-number: {type: numeric, objectives: [lo-one], stem: How many?, answer: 24.5, tolerance: 0.5, unit: hours, points: 2, difficulty: hard}
                """
            ),
            rawHtml: false,
            Nothing(out var bag)
        );
        Assert.Empty(bag.ToSorted());
        Assert.NotNull(bank);
        var answers = bank.Questions.Select(question => question.Answer).ToArray();
        var single = Assert.IsType<SingleAnswer>(answers[0]);
        Assert.Equal("Yes", single.Options[0].PlainText);
        Assert.Equal([true, false], single.Options.Select(option => option.IsCorrect));
        Assert.IsType<MultipleAnswer>(answers[1]);
        var trueFalse = Assert.IsType<TrueFalseAnswer>(answers[2]);
        Assert.False(trueFalse.IsTrue);
        Assert.NotNull(trueFalse.FeedbackFalse);
        Assert.Equal(2, Assert.IsType<MatchingAnswer>(answers[3]).Pairs.Length);
        Assert.Equal(2, Assert.IsType<OrderingAnswer>(answers[4]).Items.Length);
        var fillIn = Assert.IsType<FillInAnswer>(answers[5]);
        Assert.Equal(["1", "one"], fillIn.Accepted.ToArray());
        Assert.False(fillIn.IgnoreCase);
        Assert.Equal(new NumericAnswer(24.5m, 0.5m, "hours", null), answers[6]);
        Assert.Equal(2, bank.Questions[6].Points);
        Assert.Equal(Difficulty.Hard, bank.Questions[6].Difficulty);
        Assert.Equal("One?", bank.Questions[0].StemText);
    }

    [Theory]
    [InlineData("a-key", "akey")]
    [InlineData("title", "tilte")]
    public void A_misspelt_key_is_told_once_with_the_near_name(string _, string written)
    {
        var bag = new DiagnosticBag();
        SurveyDecoder.Decode(
            File($"survey: sv-one\n{written}: x\nitems: {{sv-item: {{type: text, text: Why?}}}}\n"),
            rawHtml: false,
            bag
        );
        var said = bag.ToSorted();
        Assert.Equal("CF2030", said[written == "tilte" ? ^1 : 1].Code);
        Assert.Equal(written == "tilte" ? 1 : 2, said.Length);
        Assert.NotNull(said[^1].Hint);
    }

    private static SourceFile File(string text) => new(new CoursePath("test.yaml"), text);

    private static DiagnosticBag Nothing(out DiagnosticBag bag) => bag = new DiagnosticBag();
}
