using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Parsing.Documents;
using CourseForge.Questions;
using CourseForge.Questions.Hotspot;
using CourseForge.Questions.Matching;
using CourseForge.Questions.Ordering;
using CourseForge.Questions.Shared;
using CourseForge.Questions.Sort;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Tests.Questions;

/// <summary>
/// A question that was made up, with a right and a wrong answer as a learner would give them: read off the page that
/// the learner sees, and not off the compiler's own encoding.
/// </summary>
/// <param name="WrongScore">What the wrong answer earns.</param>
internal sealed record MadeUpQuestion(QuestionSyntax Syntax, string Right, string Wrong, double WrongScore)
{
    public QuestionType Type => QuestionTypes.Of(Syntax.Answer);

    public AnswerEncoding Encoding => Type.Encode(Syntax.Answer, Syntax.Id.Value);
}

/// <summary>Makes questions up, the same ones for the same seed.</summary>
internal sealed class MadeUpQuestions(int seed)
{
    private static readonly string[] Phrases = ["ice", "running water", "l'été", "18 USC 1591", "co-op", "3.5 %"];

    private readonly Random _random = new(seed);

    internal MadeUpQuestion Make(string type, int number)
    {
        var isPartial = _random.Next(2) == 0;
        var (keys, learner) = type switch
        {
            "single" => Options(rights: 1, isPartial: null),
            "multiple" => Options(rights: 0, isPartial),
            "true-false" => TrueFalse(),
            "matching" => Matching(isPartial),
            "ordering" => Ordering(isPartial),
            "fill-in" => FillIn(),
            "numeric" => Numeric(),
            "sort" => Sort(isPartial),
            "hotspot" => Hotspot(isPartial),
            _ => throw new InvalidOperationException($"make up questions of the type {type}, too"),
        };
        var question = Read($"q-{type}-{number}", type, keys);
        var answer = QuestionTypes
            .Named(type)
            .View(question.Answer, new AnswerFrame(question.Id.Value, null!), new PlainPage());
        var (right, wrong, score) = learner(answer);
        return new MadeUpQuestion(question, right, wrong, score);
    }

    private (string Keys, Learner Learner) Options(int rights, bool? isPartial)
    {
        var count = _random.Next(2, 9);
        var chosen = Shuffled(count).Take(rights == 0 ? _random.Next(1, count + 1) : rights).ToHashSet();
        var keys =
            (isPartial is { } partial ? Partial(partial) : "")
            + "    options:\n"
            + string.Concat(
                Enumerable
                    .Range(0, count)
                    .Select(i => $"      - {{text: Option {i}, correct: {(chosen.Contains(i) ? "yes" : "no")}}}\n")
            );
        return (keys, view =>
        {
            var options = ((OptionsView)view).Options;
            var letters = options.Where(option => chosen.Any(i => option.Text.ToString() == $"Option {i}"));
            var right = string.Concat(letters.Select(option => option.Letter).Order(StringComparer.Ordinal));
            var others = options.Select(option => option.Letter).Where(letter => !right.Contains(letter)).ToArray();
            if (isPartial is null)
            {
                return (right, others[0], 0);
            }

            // One right option left out; of one right option alone, all are chosen instead.
            return right.Length > 1
                ? (right, right[1..], isPartial == true ? (right.Length - 1.0) / right.Length : 0)
                : (right, string.Concat(options.Select(option => option.Letter)), 0);
        });
    }

    private (string Keys, Learner Learner) Hotspot(bool isPartial)
    {
        var count = _random.Next(2, 9);
        var chosen = Shuffled(count).Take(_random.Next(1, count + 1)).ToHashSet();
        var keys =
            Partial(isPartial)
            + "    picture: \"![A hall](media/hall.svg)\"\n    places:\n"
            + string.Concat(
                Enumerable
                    .Range(0, count)
                    .Select(i =>
                        $"      - {{at: {10 * i} 50, text: Place {i}, correct: {(chosen.Contains(i) ? "yes" : "no")}}}\n"
                    )
            );
        return (keys, view =>
        {
            // Who looks at the picture alone finds each place by where it lies.
            var places = ((HotspotView)view).Points;
            var letters = places.Where(place =>
                chosen.Contains(int.Parse(place.Left, CultureInfo.InvariantCulture) / 10)
            );
            var right = string.Concat(letters.Select(place => place.Letter).Order(StringComparer.Ordinal));
            return right.Length > 1
                ? (right, right[1..], isPartial ? (right.Length - 1.0) / right.Length : 0)
                : (right, string.Concat(places.Select(place => place.Letter)), 0);
        });
    }

    private (string Keys, Learner Learner) TrueFalse()
    {
        var isTrue = _random.Next(2) == 0;
        return ($"    answer: {(isTrue ? "yes" : "no")}\n", view =>
        {
            var options = ((OptionsView)view).Options;
            var right = options.Single(option => option.Text.ToString() == (isTrue ? "answerTrue" : "answerFalse"));
            return (right.Letter, options.Single(option => option != right).Letter, 0);
        });
    }

    private (string Keys, Learner Learner) Matching(bool isPartial)
    {
        var count = _random.Next(2, 27);

        // Some right sides look the same, and are one choice.
        var hasTwins = count > 3 && _random.Next(2) == 0;
        int RightOf(int i) => hasTwins ? i / 2 : i;
        var keys =
            Partial(isPartial)
            + "    pairs:\n"
            + string.Concat(
                Enumerable
                    .Range(0, count)
                    .Select(i =>
                        $"      - {{left: Left {i}, right: \"{(i % 2 == 0 ? "*Right* " : "Right\u00a0")}{RightOf(i)}\"}}\n"
                    )
            );
        return (keys, view =>
        {
            var matching = (MatchingView)view;
            return Placed(
                matching.Lefts.Select(left =>
                {
                    var right = RightOf(int.Parse(left.Words[5..], CultureInfo.InvariantCulture));
                    return matching.Rights.Single(choice => SeenText.Of(choice.Words) == $"Right {right}").Letter;
                }),
                isPartial
            );
        });
    }

    private (string Keys, Learner Learner) Ordering(bool isPartial)
    {
        var count = _random.Next(2, 27);
        var keys = Partial(isPartial) + "    items: [" + Listed(count, i => $"Item {i}") + "]\n";
        return (keys, view =>
            Placed(
                ((OrderingView)view)
                    .Items.OrderBy(item => int.Parse(item.Words[5..], CultureInfo.InvariantCulture))
                    .Select(item => item.Letter),
                isPartial
            )
        );
    }

    private (string Keys, Learner Learner) Sort(bool isPartial)
    {
        var groups = _random.Next(2, 6);
        var groupOf = Enumerable.Range(0, _random.Next(2, 27)).Select(i => i < 2 ? i : _random.Next(groups)).ToArray();
        var keys =
            Partial(isPartial)
            + $"    groups: {{{Listed(groups, i => $"g{i}: Group {i}")}}}\n    items:\n"
            + string.Concat(groupOf.Select((group, i) => $"      - {{text: \"Item **{i}**\", group: g{group}}}\n"));
        return (keys, view =>
        {
            var sort = (SortView)view;
            return Placed(
                sort.Items.Select(item =>
                {
                    var group = groupOf[int.Parse(item.Words[5..], CultureInfo.InvariantCulture)];
                    return sort.Groups.Single(one => one.Words == $"Group {group}").Letter;
                }),
                isPartial
            );
        });
    }

    private (string Keys, Learner Learner) FillIn()
    {
        var accepted = Shuffled(Phrases.Length).Take(_random.Next(1, 4)).Select(i => Phrases[i]).ToArray();
        var isExact = _random.Next(2) == 0;
        var spaces = EnumWords.Of<SpaceRule>()[_random.Next(3)];
        var given = accepted[_random.Next(accepted.Length)];
        var right = isExact ? given : given.ToUpperInvariant();
        if (spaces != "exact")
        {
            right = spaces == "ignore" ? right.Replace(" ", "") : $" {right.Replace(" ", "  ")} ".Trim();
        }

        return (
            $"    accept: [{Listed(accepted.Length, i => $"\"{accepted[i]}\"")}]\n"
                + $"    case: {(isExact ? "exact" : "ignore")}\n"
                + $"    spaces: {spaces}\n",
            _ => (right, "x" + right, 0)
        );
    }

    private (string Keys, Learner Learner) Numeric()
    {
        var value = Math.Round((decimal)(_random.NextDouble() - 0.5) * 2000, _random.Next(0, 3));
        var tolerance = _random.Next(3) switch
        {
            0 => 0m,
            1 => 0.5m,
            _ => 3m,
        };
        var right = value + (_random.Next(-1, 2) * tolerance);
        return ($"    answer: {Written(value)}\n    tolerance: {Written(tolerance)}\n", _ =>
            (Written(right), Written(value + tolerance + 0.25m), 0)
        );
    }

    /// <summary>A letter for each place; wrong is the answer whose first letter is another one of it.</summary>
    private static (string Right, string Wrong, double Score) Placed(IEnumerable<string> letters, bool isPartial)
    {
        var right = string.Concat(letters);
        var at = right.IndexOfAny([.. right.Where(letter => letter != right[0])]);
        var places = right.ToCharArray();
        (places[0], places[at]) = (places[at], places[0]);
        return (right, new string(places), isPartial ? (right.Length - 2.0) / right.Length : 0);
    }

    private static QuestionSyntax Read(string id, string type, string keys)
    {
        var yaml =
            $"bank: bank-made-up\ntitle: Made up\nquestions:\n  {id}:\n"
            + $"    type: {type}\n    objectives: [lo-one]\n    stem: What?\n{keys}";
        var problems = new DiagnosticBag();
        var bank = BankDecoder.Decode(new SourceFile(new CoursePath("questions/made-up.yaml"), yaml), false, problems);
        Assert.Empty(problems.ToSorted());
        return Assert.Single(bank!.Questions);
    }

    private int[] Shuffled(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        _random.Shuffle(order);
        return order;
    }

    private static string Partial(bool isPartial) => $"    partial: {(isPartial ? "yes" : "no")}\n";

    private static string Listed(int count, Func<int, string> item) =>
        string.Join(", ", Enumerable.Range(0, count).Select(item));

    private static string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private delegate (string Right, string Wrong, double WrongScore) Learner(AnswerView view);

    /// <summary>A page whose markup is the words alone, and whose words are their keys.</summary>
    private sealed class PlainPage : IQuestionPage
    {
        public Html Inline(MarkdownContent content) => Plain(MarkdownText.Of(content));

        public string Words(MarkdownContent content) => MarkdownText.Of(content);

        public string Word(string key) => key;

        public Html Plain(string words) => new(writer => writer.Write(words));
    }
}
