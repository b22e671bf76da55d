using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Linting.Certificates;
using CourseForge.Linting.Law;
using CourseForge.Linting.Mandates;
using CourseForge.Linting.Media;
using CourseForge.Linting.Objectives;
using CourseForge.Linting.Phones;
using CourseForge.Linting.Questions;
using CourseForge.Linting.Scenarios;
using CourseForge.Linting.Structure;
using CourseForge.Linting.Wording;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting;

// Linting: one file per rule. Rules only look; their levels can be set in curriculum.yaml (checks: {name: off}).

/// <summary>Runs every check. CF4xxx.</summary>
internal static class Linter
{
    /// <summary>The registration list: a new check is a new file and a line here.</summary>
    private static readonly ImmutableArray<ILintRule> Checks =
    [
        new ObjectiveNotTaught(),
        new ObjectiveNotAssessed(),
        new BankTooShallow(),
        new BankShallowForAttempts(),
        new TestQuestionInLesson(),
        new TestAsksAgain(),
        new ObjectiveWithoutDomain(),
        new DomainNotTested(),
        new ModuleMinutes(),
        new CourseTooShort(),
        new CourseTooLong(),
        new MissingAlternative(),
        new MissingCaptions(),
        new HeadingJump(),
        new VagueLinkText(),
        new BrokenLink(),
        new MissingMedia(),
        new UnusedMedia(),
        new SignatureWithoutSigner(),
        new SignatureNotPicture(),
        new CertificateNotShown(),
        new ActiveImage(),
        new AcceptedActiveImage(),
        new ActivePictureOfLayer(),
        new UnreadablePicture(),
        new ActivePictureNotFound(),
        new MediaContent(),
        new MediaBrokenOff(),
        new TextNotUtf8(),
        new MediaWeight(),
        new MediaPosition(),
        new MediaTurned(),
        new CaptionsNotRead(),
        new InsecureLink(),
        new SensitiveWithoutWarning(),
        new VagueWarning(),
        new CaseNotSourced(),
        new ClaimWithoutSource(),
        new PhoneNumber(),
        new PhoneNotKnown(),
        new ReviewOverdue(),
        new CheckBeforeUse(),
        new StatuteNotInForce(),
        new LawWillLapse(),
        new AnnouncedDayCome(),
        new ConflictingTexts(),
        new ReadingLevel(),
        new LessonTooLong(),
        new ExercisesTooLong(),
        new DuplicateLessonTitle(),
        new NothingForLearners(),
        new DuplicateStem(),
        new SameAnswers(),
        new MissingRationale(),
        new MissingFeedback(),
        new AnswerPosition(),
        new AnswerLength(),
        new ObjectiveVerb(),
        new UnreachableNode(),
        new InescapableLoop(),
        new UnscoredEnding(),
        new CourseWithoutChecks(),
        new UnusedModule(),
        new PriorityOfCore(),
        new ForeignWord(),
        new CutBelowMinimum(),
        new MandateTopicNotTaught(),
        new MandateHoursMissed(),
        new BestChoiceLongest(),
        new TableTooWide(),
        new TitleTooLong(),
        new CheckWithoutRecording(),
        new TimeBeyondRecording(),
    ];

    public static void Lint(
        CurriculumSyntax curriculum,
        ImmutableArray<Course> courses,
        SourceSet sources,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        var context = new LintContext(curriculum, courses, sources, options);
        context.ReadLessons();
        var found = new DiagnosticBag[Checks.Length];
        Parallel.For(0, Checks.Length, new ParallelOptions { MaxDegreeOfParallelism = options.MaxParallelism }, i =>
            found[i] = Run(Checks[i], context)
        );
        foreach (var bag in found)
        {
            diagnostics.AddRange(bag);
        }
    }

    private static DiagnosticBag Run(ILintRule check, LintContext context)
    {
        var levelled = new DiagnosticBag();
        var level = LevelOf(check.Descriptor, context);
        if (level != Severity.Off)
        {
            var found = new DiagnosticBag();
            check.Run(context, found);
            foreach (var diagnostic in found.ToSorted())
            {
                if (context.Concerns(diagnostic.Span))
                {
                    levelled.Add(diagnostic with { Severity = level });
                }
            }
        }

        return levelled;
    }

    private static Severity LevelOf(DiagnosticDescriptor descriptor, LintContext context)
    {
        foreach (var level in context.Curriculum.Settings.Checks)
        {
            if (level.Check.Value == descriptor.Name)
            {
                return level.Level;
            }
        }

        return descriptor.Severity;
    }
}
