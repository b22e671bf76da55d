using System.Collections.Immutable;
using CourseForge.Binding;
using CourseForge.Diagnostics;
using CourseForge.Loading;
using CourseForge.Model;
using CourseForge.Parsing;
using CourseForge.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace CourseForge.Tests.Binding;

/// <summary>What a curriculum means does not depend on the order in which its files arrive.</summary>
public sealed class FileOrderTests
{
    private static readonly string[] WithMistakes =
    [
        "modules/basics.md",
        """
            ---
            module: basics
            title: Basics
            objectives: [lo-basics, lo-none]
            minutes: 6
            ---

            ## One {#first-lesson minutes=6}

            See [it](term:steam), [that](lesson:other).

            ::: check q-boil
            :::

            """,
        "modules/other.md",
        """
            ---
            module: other-module
            title: Other
            objectives: [lo-basics]
            minutes: 6
            ---

            ## Two {#basics minutes=6}

            Text.

            ::: check q-boil q-freeze
            :::

            """,
        "modules/third.md",
        "---\nmodule: third-module\ntitle: Third\nobjectives: [lo-basics]\nminutes: 6\n---\n\n## Three {#third minutes=6}\n\nSee [two](lesson:basics).\n",
        "courses/other.yaml",
        "course: other\ntitle: Other\naudience: everyone\nhours: 0.1\nmodules: [basics, other-module, third-module]\n",
        "questions/second.yaml",
        "bank: bank-second\ntitle: Second\nquestions:\n  q-boil:\n    type: true-false\n    objectives: [lo-basics]\n    stem: Does it?\n    answer: yes\n",
        "glossary.yaml",
        "terms:\n  third:\n    term: Third\n    definition: See [it](term:none).\n",
    ];

    [Fact]
    public void Diagnostics_of_broken_curricula_come_out_the_same()
    {
        var workspace = new MemoryWorkspace();
        for (var i = 0; i < WithMistakes.Length; i += 2)
        {
            workspace.Add(WithMistakes[i], WithMistakes[i + 1]);
        }

        MinimalCurriculum.Complete(workspace);
        var (curriculum, expected, _) = Bind(Parse(workspace));
        Assert.NotEmpty(expected);
        Property(curriculum, seed => Bind(Shuffle(curriculum, seed)).Diagnostics.SequenceEqual(expected));
    }

    [Fact]
    public void Courses_come_out_the_same()
    {
        var workspace = new MemoryWorkspace()
            .Add(
                "modules/more.md",
                """
                ---
                module: more
                title: More
                objectives: [lo-basics]
                minutes: 5
                ---

                ## More {#more-lesson minutes=5}

                See [steam](term:steam) and [ice](term:ice).

                """
            )
            .Add(
                "courses/full.yaml",
                "course: full\ntitle: Full\naudience: everyone\nhours: 0.1\nmodules: [more, basics]\n"
            )
            .Add(
                "glossary.yaml",
                "terms:\n  steam: {term: Steam, definition: \"Gas, see [ice](term:ice).\"}\n  ice: {term: Ice, definition: Solid.}\n"
            );
        MinimalCurriculum.Complete(workspace);
        var (curriculum, diagnostics, courses) = Bind(Parse(workspace));
        Assert.Empty(diagnostics);
        var expected = courses.Select(Describe).ToArray();
        Property(curriculum, seed => Bind(Shuffle(curriculum, seed)).Courses.Select(Describe).SequenceEqual(expected));
    }

    private static void Property(CurriculumSyntax curriculum, Func<int, bool> holds)
    {
        Assert.NotNull(curriculum);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<int>(), holds));
    }

    private static CurriculumSyntax Parse(MemoryWorkspace workspace)
    {
        var bag = new DiagnosticBag();
        var options = new CompileOptions();
        var curriculum = Parser.Parse(Loader.Load(workspace, options, bag), options, bag);
        Assert.False(bag.HasErrors, string.Join('\n', bag.ToSorted().Select(DiagnosticText.Line)));
        return Assert.IsType<CurriculumSyntax>(curriculum);
    }

    private static (CurriculumSyntax Curriculum, string[] Diagnostics, ImmutableArray<Course> Courses) Bind(
        CurriculumSyntax curriculum
    )
    {
        var bag = new DiagnosticBag();
        var courses = CourseForge.Binding.Binder.Bind(curriculum, Variant.Base, [], new CompileOptions(), bag);
        return (curriculum, [.. bag.ToSorted().Select(DiagnosticText.Line)], courses);
    }

    /// <summary>Whole files change places; what stands in one file keeps its order.</summary>
    private static CurriculumSyntax Shuffle(CurriculumSyntax curriculum, int seed)
    {
        return curriculum with
        {
            Courses = Mix(curriculum.Courses),
            Modules = Mix(curriculum.Modules),
            Banks = Mix(curriculum.Banks),
            Surveys = Mix(curriculum.Surveys),
            Scenarios = Mix(curriculum.Scenarios),
        };

        ImmutableArray<T> Mix<T>(ImmutableArray<T> items)
        {
            var mixed = items.ToArray();
            new Random(seed).Shuffle(mixed);
            return [.. mixed];
        }
    }

    private static string Describe(Course course) =>
        string.Join(
            ' ',
            [
                course.Id.Value,
                .. course.Modules.Select(module =>
                    $"{module.Number}:{module.Id}({string.Join(',', module.Lessons.Select(lesson => lesson.Id))})"
                ),
                .. course.Objectives.Select(objective => objective.Id.Value),
                .. course.Questions.Select(question => question.Id.Value),
                .. course.Banks.Select(bank => bank.Id.Value),
                .. course.Terms.Select(term => term.Id.Value),
            ]
        );
}
