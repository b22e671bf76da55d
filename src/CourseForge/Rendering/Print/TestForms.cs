using System.Security.Cryptography;
using System.Text;
using CourseForge.Model;

namespace CourseForge.Rendering.Print;

/// <summary>One form of a test on paper.</summary>
/// <param name="Letter">A or B.</param>
/// <param name="Questions">In the order in which they are printed.</param>
internal sealed record TestForm(string Letter, Question[] Questions);

/// <summary>An objective of which a bank has too few questions for two forms.</summary>
internal readonly record struct LackingQuestions(Objective Objective, int Missing);

/// <summary>
/// Forms A and B of an assessment: two draws that have no question in common, so that neighbours cannot copy and a test
/// before the course can be another one than that after it. The draw depends on the course, the assessment and the
/// version, and on nothing else: the same input prints the same papers.
/// </summary>
internal static class TestForms
{
    private static readonly string[] Letters = ["A", "B"];

    /// <summary>Both forms; only A where there are too few questions for two.</summary>
    internal static TestForm[] Of(Course course, Assessment assessment)
    {
        var both = Draw(course, assessment, Letters.Length);
        var drawn = both.All(static place => place.Question is not null) ? both : Draw(course, assessment, 1);
        return
        [
            .. Letters
                .Take(drawn.Max(static place => place.Form) + 1)
                .Select(
                    (letter, form) =>
                        new TestForm(
                            letter,
                            InOrder(course, assessment, letter, drawn.Where(place => place.Form == form))
                        )
                ),
        ];
    }

    /// <summary>The first objective with too few questions for two forms, and how many are missing.</summary>
    internal static LackingQuestions? Lacking(Course course, Assessment assessment)
    {
        var open = Draw(course, assessment, Letters.Length).Where(static place => place.Question is null).ToList();
        return open.Count == 0 ? null : new LackingQuestions(open[0].Draw.Objective, open.Count);
    }

    /// <summary>One question that a form asks for an objective.</summary>
    private sealed class Place(int form, AssessmentDraw draw)
    {
        internal int Form { get; } = form;

        internal AssessmentDraw Draw { get; } = draw;

        internal Question? Question { get; set; }
    }

    /// <summary>
    /// A question may serve several objectives, so taking the first that fits could leave another place without any:
    /// places are filled along augmenting paths (a bipartite matching), which finds a full draw where there is one.
    /// </summary>
    private static List<Place> Draw(Course course, Assessment assessment, int forms)
    {
        var seed = $"{course.Id.Value}/{assessment.Id}/{course.Settings.Version.Value}";
        var places = assessment
            .Draw.SelectMany(draw =>
                Enumerable
                    .Range(0, forms)
                    .SelectMany(form => Enumerable.Range(0, draw.Count).Select(_ => new Place(form, draw)))
            )
            .ToList();
        var taken = new Dictionary<QuestionId, Place>();
        var pools = assessment.Draw.ToDictionary(
            static draw => draw.Objective.Id,
            draw => assessment.PoolOf(draw).OrderBy(question => Rank(seed, question), StringComparer.Ordinal).ToList()
        );
        foreach (var place in places)
        {
            Fill(place, pools, taken, []);
        }

        return places;
    }

    private static bool Fill(
        Place place,
        Dictionary<ObjectiveId, List<Question>> pools,
        Dictionary<QuestionId, Place> taken,
        HashSet<QuestionId> tried
    )
    {
        foreach (var question in pools[place.Draw.Objective.Id])
        {
            if (
                tried.Add(question.Id)
                && (!taken.TryGetValue(question.Id, out var holder) || Fill(holder, pools, taken, tried))
            )
            {
                taken[question.Id] = place;
                place.Question = question;
                return true;
            }
        }

        return false;
    }

    private static Question[] InOrder(Course course, Assessment assessment, string letter, IEnumerable<Place> places)
    {
        var questions = places.Select(static place => place.Question).OfType<Question>();
        var seed = $"{course.Id.Value}/{assessment.Id}/{course.Settings.Version.Value}/{letter}";
        return assessment.Syntax.Shuffle
            ? [.. questions.OrderBy(question => Rank(seed, question), StringComparer.Ordinal)]
            : [.. questions];
    }

    private static string Rank(string seed, Question question) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{question.Id.Value}")));
}
