using CourseForge.Binding;
using CourseForge.Diagnostics;
using CourseForge.Loading;
using CourseForge.Model;
using CourseForge.Parsing;
using CourseForge.Syntax;

namespace CourseForge.Tests.Binding;

public sealed class BinderTests
{
    private const string Audiences = "audiences:\n  everyone: {title: Everyone}\n  trainers: {title: Trainers}\n";

    private const string Settings =
        "id: sample\ntitle: A sample\nversion: 1.0.0\nlanguage: en\npublisher: Example\nas-of: 2026-01-01\n"
        + Audiences;

    [Fact]
    public void Terms_that_a_definition_links_to_are_used_too_in_the_order_of_their_names()
    {
        var course = Bind(
            new MemoryWorkspace()
                .Add(
                    "glossary.yaml",
                    """
                    terms:
                      zebra: {term: Zebra, definition: "A striped [horse](term:horse).", source: src-zoo}
                      horse: {term: horse, definition: "See [animal](term:animal)."}
                      animal: {term: Animal, definition: Alive.}
                      stone: {term: Stone, definition: Not used.}

                    """
                )
                .Add(
                    "sources.yaml",
                    "sources:\n  src-other: {title: Not used, confidence: verified}\n  src-zoo: {title: The zoo, confidence: verified}\n"
                )
                .Add("modules/basics.md", Module("See [zebra](term:zebra)."))
        );
        Assert.Equal(["Animal", "horse", "Zebra"], course.Terms.Select(term => term.Name));
        Assert.Equal(["src-zoo"], course.Sources.Select(source => source.Id.Value));
    }

    [Fact]
    public void A_card_block_uses_its_records_and_they_keep_the_order_of_their_file()
    {
        var course = Bind(
            new MemoryWorkspace()
                .Add("contacts.yaml", "contacts:\n" + Contact("b-line") + Contact("a-line") + Contact("c-line"))
                .Add("modules/basics.md", Module("::: contacts c-line b-line\n:::"))
        );
        Assert.Equal(["b-line", "c-line"], course.Contacts.Select(contact => contact.Id.Value));
        var shown = course.Bindings.Blocks[course.Lessons.Single().Content.Blocks[0]];
        Assert.Equal(["c-line", "b-line"], shown.Contacts.Select(contact => contact.Id.Value));

        static string Contact(string id) =>
            $"  {id}: {{name: Line, kind: hotline, url: \"https://example.org\", confidence: verified}}\n";
    }

    [Fact]
    public void Lessons_and_blocks_for_others_are_left_out_and_the_rest_is_numbered_anew()
    {
        var course = Bind(
            new MemoryWorkspace()
                .Add("curriculum.yaml", Settings)
                .Add(
                    "courses/basic.yaml",
                    "course: basic\ntitle: Basic\naudience: everyone\nhours: 0.1\nmodules: [for-trainers, deep, basics]\n"
                )
                .Add(
                    "modules/a.md",
                    Module("Text.", id: "for-trainers", lesson: "trainers-lesson", head: "audience: [trainers]\n")
                )
                .Add("modules/b.md", Module("Text.", id: "deep", lesson: "deep-lesson", head: "tier: extended\n"))
                .Add(
                    "modules/basics.md",
                    Module(
                        """
                        ::: note {audience=trainers}
                        A.
                        :::

                        ::: note {tier=extended}
                        B.
                        :::

                        ::: note {audience="trainers everyone" tier=core}
                        C.
                        :::

                        ## Second {#second minutes=3 tier=extended}

                        Text.

                        ## Third {#third minutes=3}

                        Text.
                        """
                    )
                )
        );
        var module = Assert.Single(course.Modules);
        Assert.Equal((1, "basics"), (module.Number, module.Id.Value));
        Assert.Equal(["1 first-lesson", "2 third"], module.Lessons.Select(lesson => $"{lesson.Number} {lesson.Id}"));
        Assert.Equal([true, true, false], module.Lessons[0].Content.Blocks.Select(course.Bindings.LeftOut.Contains));
    }

    [Fact]
    public void A_cut_keeps_the_core_and_takes_of_the_rest_what_fits_and_says_what_it_cost()
    {
        var course = Bind(
            new MemoryWorkspace()
                .Add(
                    "objectives.yaml",
                    "objectives:\n  lo-basics: {text: Explain the basics., level: understand}\n  lo-ice: {text: Explain ice., level: understand}\n"
                )
                .Add(
                    "courses/basic.yaml",
                    """
                    course: basic
                    title: Basic
                    audience: everyone
                    hours: 0.1
                    modules: [basics]
                    assessments:
                      post:
                        title: Final
                        kind: post
                        banks: [bank-basics]
                        draw: {lo-basics: 1, lo-ice: 1}
                        pass-mark: 80

                    """
                )
                .Add(
                    "modules/basics.md",
                    Module(
                        """
                        More is in [the second lesson](lesson:second).

                        ## Second {#second minutes=5 objectives="lo-ice" tier=extended}

                        Text.

                        ## Third {#third minutes=2 tier=extended}

                        Text.
                        """
                    )
                ),
            new CompileOptions { Minutes = 6 }
        );
        Assert.Equal(["first-lesson", "third"], course.Lessons.Select(lesson => lesson.Id.Value));
        Assert.Equal(course.Lessons.Sum(lesson => lesson.Minutes.Value), course.Modules[0].Minutes.Value);
        Assert.Equal(["second"], course.Cut!.Lessons.Select(lesson => lesson.Id.Value));
        Assert.Equal(["lo-ice"], course.Cut.Lost.Select(objective => objective.Id.Value));
        Assert.Equal(["lo-basics"], course.Assessments[0].Draw.Select(draw => draw.Objective.Id.Value));
        Assert.Equal(["lo-basics"], course.Objectives.Select(objective => objective.Id.Value));
    }

    [Theory]
    [InlineData(3, "", Tier.Core)]
    [InlineData(4, "fourth", Tier.Extended)]
    [InlineData(5, "third", Tier.Extended)]
    [InlineData(6, "third fourth", Tier.Extended)]
    [InlineData(8, "second third", Tier.Extended)]
    [InlineData(10, "second third fourth fifth", Tier.Extended)]
    public void A_cut_takes_extended_lessons_by_priority_then_in_order_and_gives_them_in_order(
        int minutes,
        string taken,
        Tier tier
    )
    {
        var course = Bind(
            new MemoryWorkspace().Add(
                "modules/basics.md",
                Module(
                    """
                    Text.

                    ## Second {#second minutes=3 tier=extended priority=2}

                    Text.

                    ## Third {#third minutes=2 tier=extended priority=1}

                    Text.


                    """
                        + "## Fourth {#fourth minutes=1 tier=extended}\n\nText.\n\n## Fifth {#fifth minutes=1 tier=extended}\n\nText."
                )
            ),
            new CompileOptions { Minutes = minutes }
        );
        Assert.Equal(taken, string.Join(' ', course.Lessons.Skip(1).Select(lesson => lesson.Id.Value)));
        Assert.Equal(tier, course.Tier);
    }

    [Fact]
    public void A_cut_says_of_a_module_that_lost_a_lesson_no_longer_what_its_summary_promises_and_uses_no_record_of_what_it_does_not_ask()
    {
        var workspace = new MemoryWorkspace()
            .Add(
                "objectives.yaml",
                "objectives:\n  lo-basics: {text: Explain the basics., level: understand}\n  lo-ice: {text: Explain ice., level: understand}\n"
            )
            .Add("glossary.yaml", "terms:\n  ice: {term: Ice, definition: Cold.}\n")
            .Add(
                "questions/basics.yaml",
                "bank: bank-basics\ntitle: Basics\nquestions:\n"
                    + Question("q-boil", "lo-basics", "Boil?")
                    + Question("q-freeze", "lo-ice", "[Ice](term:ice)?")
            )
            .Add(
                "courses/basic.yaml",
                """
                course: basic
                title: Basic
                audience: everyone
                tier: extended
                hours: 0.1
                modules: [basics]
                assessments:
                  post:
                    title: Final
                    kind: post
                    banks: [bank-basics]
                    draw: {lo-basics: 1, lo-ice: 1}

                """
            )
            .Add(
                "modules/basics.md",
                Module(
                    "Text.\n\n## Second {#second minutes=3 objectives=\"lo-ice\" tier=extended}\n\nText.",
                    head: "summary: Water and ice.\n"
                )
            );
        var whole = Bind(workspace);
        Assert.NotNull(whole.Modules[0].Summary);
        Assert.Equal(["q-boil", "q-freeze"], whole.Assessments[0].Pool.Select(question => question.Id.Value));
        Assert.Single(whole.Terms);
        var cut = Bind(workspace, new CompileOptions { Minutes = 4 });
        Assert.Null(cut.Modules[0].Summary);
        Assert.Equal(["q-boil"], cut.Assessments[0].Pool.Select(question => question.Id.Value));
        Assert.Empty(cut.Terms);

        static string Question(string id, string objective, string stem) =>
            $"  {id}: {{type: true-false, objectives: [{objective}], stem: \"{stem}\", answer: yes, rationale: Because.}}\n";
    }

    [Fact]
    public void An_extended_course_has_what_is_extended()
    {
        var course = Bind(
            new MemoryWorkspace()
                .Add(
                    "courses/basic.yaml",
                    "course: basic\ntitle: Basic\naudience: everyone\ntier: extended\nhours: 0.1\nmodules: [basics]\n"
                )
                .Add("modules/basics.md", Module("Text.\n\n## Second {#second minutes=3 tier=extended}\n\nText."))
        );
        Assert.Equal([Tier.Core, Tier.Extended], course.Lessons.Select(lesson => lesson.Tier));
    }

    [Fact]
    public void Another_audience_can_be_chosen_for_all_courses()
    {
        var workspace = new MemoryWorkspace()
            .Add("curriculum.yaml", Settings)
            .Add("modules/basics.md", Module("Text.\n\n## Second {#second minutes=3 audience=trainers}\n\nText."));
        Assert.Single(Bind(workspace).Lessons);
        var course = Bind(workspace, new CompileOptions { Audience = "trainers" });
        Assert.Equal(("Trainers", 2), (course.Audience.Title, course.Lessons.Count()));
    }

    [Theory]
    [InlineData("1999-12-31", null)]
    [InlineData("2000-01-01", StatuteStatus.Enacted)]
    [InlineData("2009-12-31", StatuteStatus.Enacted)]
    [InlineData("2010-01-01", StatuteStatus.InForce)]
    [InlineData("2019-12-31", StatuteStatus.InForce)]
    [InlineData("2020-01-01", null)]
    public void The_version_of_a_law_is_the_one_that_holds_on_the_day(string asOf, StatuteStatus? expected)
    {
        var course = Bind(
            new MemoryWorkspace()
                .Add(
                    "statutes.yaml",
                    """
                    statutes:
                      us:one:
                        title: One
                        cite: One
                        jurisdiction: us
                        url: https://example.org
                        confidence: verified
                        versions: [{from: 2000-01-01, status: enacted}, {from: 2010-01-01, until: 2020-01-01, status: in-force}]

                    """
                )
                .Add("modules/basics.md", Module("::: law-table\n:::")),
            new CompileOptions { AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture) }
        );
        var state = course.Statutes.Single().State;
        Assert.Equal(expected, state.Holds ? state.Status : null);
    }

    [Fact]
    public void Without_a_list_a_course_has_the_objectives_of_its_lessons_in_the_order_of_their_file()
    {
        var course = Bind(
            new MemoryWorkspace()
                .Add(
                    "objectives.yaml",
                    """
                    objectives:
                      lo-b: {text: Explain b., level: understand}
                      lo-unused: {text: Explain it., level: understand}
                      lo-basics: {text: Explain., level: understand, parent: lo-b}

                    """
                )
                .Add("modules/basics.md", Module("Text.\n\n## Second {#second minutes=3 objectives=\"lo-b\"}\n\nText."))
        );
        Assert.Equal(["lo-b", "lo-basics"], course.Objectives.Select(objective => objective.Id.Value));
        Assert.Equal("lo-b", course.Objectives[1].Parent?.Value);
    }

    [Fact]
    public void Questions_come_in_the_order_of_the_page_also_from_inside_other_blocks()
    {
        var course = Bind(
            new MemoryWorkspace().Add(
                "modules/basics.md",
                Module(
                    ":::: case {#case-one title=\"One\" fictional audience=everyone}\nText.\n\n::: check q-boil\n:::\n::::\n\n::: check q-freeze\n:::"
                )
            )
        );
        Assert.Equal(["q-boil", "q-freeze"], course.Questions.Select(question => question.Id.Value));
        Assert.Equal(["q-boil", "q-freeze"], course.Lessons.Single().Checks.Select(question => question.Id.Value));
    }

    private static string Module(string text, string id = "basics", string lesson = "first-lesson", string head = "") =>
        $"---\nmodule: {id}\ntitle: Basics\nobjectives: [lo-basics]\nminutes: 6\n{head}---\n\n## First {{#{lesson} minutes=3}}\n\n{text}\n";

    private static Course Bind(MemoryWorkspace workspace, CompileOptions? options = null)
    {
        MinimalCurriculum.Complete(workspace);
        var bag = new DiagnosticBag();
        options ??= new CompileOptions();
        var curriculum = Parser.Parse(Loader.Load(workspace, options, bag), options, bag);
        Assert.NotNull(curriculum);
        var courses = CourseForge.Binding.Binder.Bind(curriculum, Variant.Base, [], options, bag);
        Assert.Equal("", string.Join('\n', bag.ToSorted().Select(DiagnosticText.Line)));
        return Assert.Single(courses);
    }
}
