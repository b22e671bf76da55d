namespace CourseForge.Tests.Overlays;

/// <summary>A curriculum with one thing of each kind that layers can speak of.</summary>
internal static class ShownClaimsWorld
{
    internal static readonly (string Path, string Text)[] Base =
    [
        (
            "curriculum.yaml",
            """
            id: sample
            title: A sample curriculum
            version: 1.0.0
            language: en
            publisher: Example Agency
            description: A description.
            disclaimer: A disclaimer.
            as-of: 2026-01-01
            audiences:
              everyone: {title: Everyone}
            parameters:
              limit: {value: 48 hours}
            """
        ),
        (
            "modules/basics.md",
            """
            ---
            module: basics
            title: Basics
            summary: A summary.
            objectives: [lo-basics]
            minutes: 6
            ---

            ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

            Water boils within {{limit}}, as a [kettle](term:kettle) shows, by [the law](law:us:1-1).

            ### Safety {#safety}

            Keep your hands away.

            :::: handout {#box title="Careful"}
            It is hot.

            ::: warning {#inner title="Inside"}
            It steams.
            :::

            ::: slot {#box-slot title="In the box" type=text level=state decide=may}
            How hot?
            :::
            ::::

            :::: note
            Without an id.

            ::: slot {#inner-slot title="Inside" type=text level=state decide=may}
            What else?
            :::
            ::::

            ::: slot {#top-slot title="On the page" type=text level=state decide=may}
            Who helps?
            :::

            ::: contacts fire {#helpers}
            :::

            ::: statute us:1-1
            :::

            ### Only blocks {#blocks}

            ::: warning {#warned}
            Mind the steam.
            :::

            ::: scenario sc-kettle
            :::

            ::: check q-boil q-freeze
            :::
            """
        ),
        (
            "courses/basic.yaml",
            """
            course: basic
            title: The basic course
            audience: everyone
            hours: 0.1
            modules: [basics]
            objectives: [lo-basics]
            assessments:
              post: {title: Final, kind: post, banks: [bank-basics], draw: {lo-basics: 2}}
            survey: survey-end
            """
        ),
        (
            "surveys/end.yaml",
            """
            survey: survey-end
            title: What did you think?
            intro: Two questions.
            items:
              sv-useful: {type: likert, text: It helps me., scale: agreement}
              sv-change: {type: text, text: What will you change?}
            """
        ),
        (
            "scenarios/kettle.md",
            """
            ---
            scenario: sc-kettle
            title: The kettle
            objectives: [lo-basics]
            start: the-kitchen
            place: A kitchen
            time: Monday
            people: [Ann]
            fictional: yes
            warning: Somebody may be scalded.
            ---

            ## The kitchen {#the-kitchen}

            The kettle whistles.

            - [Take it off](the-cup){score=1} Quick.
            - [Wait](the-cup){score=0} Slow.

            ## The cup {#the-cup outcome=good score=1}

            Tea.
            """
        ),
        ("glossary.yaml", "terms:\n  kettle: {term: Kettle, definition: A pot with a spout.}\n"),
        (
            "contacts.yaml",
            "contacts:\n  fire: {name: Fire service, kind: emergency, country: US, description: They come., "
                + "phones: [{number: 1-360-555-0142, label: Always}], confidence: verified, checked: 2026-01-01}\n"
        ),
        (
            "sources.yaml",
            "sources:\n  src-code: {title: The code, publisher: A press, confidence: verified, checked: 2026-01-01}\n"
        ),
        (
            "statutes.yaml",
            "statutes:\n  us:1-1: {title: Kettles, cite: 1 Code 1, jurisdiction: us, summary: In general., source: src-code, "
                + "confidence: verified, checked: 2026-01-01, versions: [{from: 2020-01-01, summary: In this version.}]}\n"
        ),
        (
            "jurisdictions.yaml",
            "jurisdictions:\n  us: {name: US, level: country}\n  xa: {name: Xanadu, level: state, parents: [us]}\n"
        ),
    ];
}
