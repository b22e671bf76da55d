using CourseForge.Linting.Wording;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Structure;

/// <summary>
/// How long a learner sits over a lesson: reading at <see cref="WordsPerMinute"/>, the minutes of its exercises, and
/// <see cref="SecondsPerQuestion"/> for each question that is asked in it. What is read within an exercise takes part of
/// the exercise's minutes.
/// </summary>
/// <param name="Words">Read outside of exercises.</param>
/// <param name="Exercises">In minutes.</param>
/// <param name="Questions">Of its check blocks.</param>
internal sealed record SeatTime(int Words, int Exercises, int Questions)
{
    /// <summary>
    /// A slow but fluent adult reader: Brysbaert 2019, "How many words do we read per minute?", finds 238 on average for
    /// English non-fiction, and most adults between 175 and 300.
    /// </summary>
    internal const int WordsPerMinute = 200;

    internal const int SecondsPerQuestion = 45;

    /// <summary>To the nearest minute: lessons say theirs in whole ones.</summary>
    internal int Minutes => (Seconds + 30) / 60;

    private int Seconds => (Words * 60 / WordsPerMinute) + (Exercises * 60) + (Questions * SecondsPerQuestion);

    internal static SeatTime Of(Lesson lesson, Bindings bindings)
    {
        var exercises = 0;
        var questions = 0;
        Count(lesson.Content.Blocks);
        var whole = new SeatTime(Readings.Of(lesson.Content).WordCount, exercises, questions);

        // Looking closer only makes it shorter: most lessons are well at first sight.
        return whole.Minutes <= lesson.Minutes.Value
            ? whole
            : whole with
            {
                Words = whole.Words - Prose.In(lesson.Content, IsNotRead).WordCount,
            };

        void Count(IEnumerable<BlockSyntax> blocks)
        {
            foreach (var block in blocks.Where(block => !block.IsInstructorOnly && !bindings.LeftOut.Contains(block)))
            {
                var own = MinutesOf(block);
                exercises += own;
                questions += own > 0 ? 0 : bindings.Of(block).Questions.Length;
                if (own == 0)
                {
                    Count(block.Children);
                }
            }
        }

        int MinutesOf(BlockSyntax block) => block.Kind.TakesTime ? bindings.MinutesOf(block) ?? 0 : 0;

        bool IsNotRead(BlockSyntax block) =>
            block.IsSlot || bindings.LeftOut.Contains(block) || (!block.IsInstructorOnly && MinutesOf(block) > 0);
    }

    /// <summary>What it is made of, for messages.</summary>
    internal string Parts()
    {
        List<string> parts = [];
        Add(Words, () => $"{Amount.Of(Words, "word")} to read");
        Add(Exercises, () => $"{Amount.Minutes(Exercises)} of exercises");
        Add(Questions, () => Amount.Of(Questions, "question"));
        return string.Join(", ", parts);

        void Add(int amount, Func<string> words)
        {
            if (amount > 0)
            {
                parts.Add(words());
            }
        }
    }
}
