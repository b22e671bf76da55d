namespace CourseForge.Syntax;

/// <summary>Every piece of Markdown that a record holds. One list for all who must look at each of them.</summary>
internal static class ContentTree
{
    public static IEnumerable<MarkdownContent> AllContents(this CurriculumSyntax curriculum)
    {
        foreach (
            var content in curriculum
                .Settings.Contents()
                .Concat(curriculum.Courses.SelectMany(course => course.Summary.OrNothing()))
                .Concat(curriculum.Modules.SelectMany(module => module.Contents()))
                .Concat(curriculum.Banks.SelectMany(bank => bank.Questions).SelectMany(question => question.Contents()))
                .Concat(curriculum.Terms.Select(term => term.Definition))
                .Concat(curriculum.Contacts.SelectMany(contact => contact.Contents()))
                .Concat(curriculum.Statutes.SelectMany(statute => statute.Contents()))
                .Concat(curriculum.Surveys.SelectMany(survey => survey.Intro.OrNothing()))
                .Concat(curriculum.Scenarios.SelectMany(scenario => scenario.Contents()))
                .Concat(
                    curriculum
                        .Composition.Slots.Values.OrderBy(slot => slot.Origin.Span)
                        .SelectMany(slot => slot.Contents())
                )
                .Concat(
                    curriculum
                        .Composition.Absent.Values.Where(absent => !absent.Hide)
                        .OrderBy(absent => absent.Origin.Span)
                        .SelectMany(absent => absent.Origin.Terms.Reason.OrNothing())
                )
        )
        {
            yield return content;
        }
    }

    public static IEnumerable<MarkdownContent> Contents(this SlotValueSyntax slot) =>
        slot
            .Content.OrNothing()
            .Concat(slot.Searched.OrNothing())
            .Concat(slot.Guidance.OrNothing())
            .Concat(slot.Notes.OrNothing());

    /// <summary>Everything that a layer says, in force or not.</summary>
    public static IEnumerable<MarkdownContent> Contents(this LayerSyntax layer) => layer.Claims.SelectMany(Contents);

    public static IEnumerable<MarkdownContent> Contents(this ClaimSyntax claim) =>
        claim switch
        {
            ReplaceTextSyntax replace => replace
                .Choices.SelectMany(choice => choice.Feedback.OrNothing())
                .Prepend(replace.Content),
            InsertSyntax insert => [insert.Content],
            NoteSyntax note => [note.Content],
            DefineSyntax define => [define.Content],
            FillSyntax fill => (fill.Content ?? fill.Searched ?? fill.AsText).OrNothing(),
            NotApplicableSyntax away => away.Terms.Reason.OrNothing(),
            SetSyntax set => set.Content.OrNothing(),
            DecideSyntax decide => decide.Content.OrNothing(),
            RecordClaimSyntax { Record: StatuteSyntax statute } => statute.Contents(),
            RecordClaimSyntax { Record: ContactSyntax contact } => contact.Contents(),
            RecordClaimSyntax { Record: QuestionSyntax question } => question.Contents(),
            RecordClaimSyntax { Record: TermSyntax term } => [term.Definition],
            RecordClaimSyntax { Record: PublicationSyntax }
            or BoundSyntax
            or AddSyntax
            or RestoreSyntax
            or KeepSyntax
            or LockSyntax => Enumerable.Empty<MarkdownContent>(),
            _ => throw new InvalidOperationException($"no such claim: {claim.GetType().Name}"),
        };

    public static IEnumerable<MarkdownContent> Contents(this SettingsSyntax settings) =>
        settings.Description.OrNothing().Concat(settings.Disclaimer.OrNothing());

    /// <summary>The module's own texts and those of its lessons.</summary>
    public static IEnumerable<MarkdownContent> Contents(this ModuleSyntax module) =>
        module
            .Summary.OrNothing()
            .Concat(module.Warning.OrNothing())
            .Concat(module.Lessons.Select(lesson => lesson.Content));

    public static IEnumerable<MarkdownContent> Contents(this ContactSyntax contact) =>
        contact.Description.OrNothing().Concat(contact.Who.OrNothing());

    /// <summary>The texts of all versions, whichever holds.</summary>
    public static IEnumerable<MarkdownContent> Contents(this StatuteSyntax statute) =>
        statute
            .Summary.OrNothing()
            .Concat(
                statute.Versions.SelectMany(version =>
                    version.Summary.OrNothing().Concat(version.Conflicts.Select(text => text.Summary))
                )
            );

    public static IEnumerable<MarkdownContent> Contents(this QuestionSyntax question)
    {
        yield return question.Stem;
        foreach (var content in question.Answer.Contents)
        {
            yield return content;
        }

        if (question.Rationale is { } rationale)
        {
            yield return rationale;
        }
    }

    public static IEnumerable<MarkdownContent> Contents(this ScenarioSyntax scenario) =>
        scenario
            .Warning.OrNothing()
            .Concat(
                scenario.Nodes.SelectMany(node =>
                    node.Choices.SelectMany(choice => choice.Feedback.OrNothing()).Prepend(node.Content)
                )
            );

    public static IEnumerable<MarkdownContent> OrNothing(this MarkdownContent? content) =>
        content is null ? [] : [content];
}
