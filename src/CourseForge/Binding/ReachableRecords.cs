using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>
/// The records that one course uses, and those that they use in turn: a term's definition may link to other terms, a
/// statute rests on a source. On the way, links to lessons that the course does not have are reported.
/// </summary>
internal sealed class ReachableRecords(
    CourseSyntax course,
    CurriculumSyntax curriculum,
    ImmutableArray<Module> modules,
    ContentBinder contents,
    HashSet<BlockSyntax> leftOut,
    DiagnosticBag diagnostics
)
{
    private readonly HashSet<LessonId> _lessons =
    [
        .. modules.SelectMany(module => module.Lessons).Select(lesson => lesson.Id),
    ];

    // Places are unique, so they serve to look a text up once only.
    private readonly HashSet<object> _visited = new(ReferenceEqualityComparer.Instance);

    public HashSet<Term> Terms { get; } = new(ReferenceEqualityComparer.Instance);

    public HashSet<Contact> Contacts { get; } = new(ReferenceEqualityComparer.Instance);

    public HashSet<Publication> Sources { get; } = new(ReferenceEqualityComparer.Instance);

    public HashSet<Statute> Statutes { get; } = new(ReferenceEqualityComparer.Instance);

    public void VisitModules()
    {
        foreach (var module in modules)
        {
            Visit(module.Summary);
            Visit(module.Warning);
            foreach (var lesson in module.Lessons)
            {
                Visit(lesson.Content);
            }
        }
    }

    public void Visit(IEnumerable<Question> questions)
    {
        foreach (var question in questions)
        {
            if (_visited.Add(question))
            {
                Use(question.Source);
                Use(question.Law);
                Visit(question.Syntax.Contents());
            }
        }
    }

    public void Visit(Statute? statute)
    {
        if (statute is not null)
        {
            Use([statute]);
        }
    }

    public void Visit(IEnumerable<Scenario> scenarios)
    {
        foreach (var scenario in scenarios)
        {
            Use(scenario.Source);
            Visit(scenario.Syntax.Contents());
        }
    }

    /// <summary>Links to lessons that were cut are words: nobody wrote them for the cut.</summary>
    public bool IsCut { get; init; }

    /// <summary>Only what text for learners names counts.</summary>
    public bool IsForLearners { get; init; }

    /// <summary>The ids of all that was reached.</summary>
    public ImmutableHashSet<string> Ids() =>
        [
            .. Terms.Select(static term => term.Id.Value),
            .. Contacts.Select(static contact => contact.Id.Value),
            .. Sources.Select(static source => source.Id.Value),
            .. Statutes.Select(static statute => statute.Id.Value),
        ];

    public void Visit(IEnumerable<MarkdownContent> all)
    {
        foreach (var content in all)
        {
            Visit(content);
        }
    }

    public void Visit(MarkdownContent? content)
    {
        // A plain sentence refers to nothing.
        if (
            content is null or { PlainText: not null, Parts: [{ Origin: null }], References.IsEmpty: true }
            || !_visited.Add(content)
        )
        {
            return;
        }

        foreach (var part in content.Parts)
        {
            // A passage that is all for the instructor rests on what the instructor reads.
            if (!IsForLearners || !InstructorPlaces.IsAll(part))
            {
                Use(part.Origin);
            }
        }

        var hidden = IsForLearners ? InstructorPlaces.In(content) : [];

        foreach (var reference in content.References)
        {
            if (
                contents.References.TryGetValue(reference, out var target)
                && !IsLeftOut(content, reference.Span)
                && !hidden.Any(place => place.Holds(reference.Span))
            )
            {
                Use(reference, target);
            }
        }

        VisitBlocks(content.Blocks);
    }

    private void VisitBlocks(ImmutableArray<BlockSyntax> blocks)
    {
        foreach (var block in blocks)
        {
            if (leftOut.Contains(block) || (IsForLearners && block.IsInstructorOnly))
            {
                continue;
            }

            if (contents.Blocks.GetValueOrDefault(block) is { } binding)
            {
                Use(binding);
            }

            VisitBlocks(block.Children);
        }
    }

    /// <summary>Questions and scenarios come from <see cref="InlineQuestions"/>, which knows what learners meet.</summary>
    private void Use(BlockBinding binding)
    {
        foreach (var contact in binding.Contacts)
        {
            Use(contact);
        }

        Use(binding.Statutes);
        Use(binding.Source);
        if (binding.Slot is { } value)
        {
            Visit(value.Content);
            Visit(value.Searched);
            Visit(value.Guidance);
            Visit(value.Notes);
            Use(value.Origin);
        }
    }

    private bool IsLeftOut(MarkdownContent content, SourceSpan place)
    {
        if (leftOut.Count > 0)
        {
            foreach (var block in content.Blocks.WithDescendants())
            {
                if (block.Span.Holds(place) && leftOut.Contains(block))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Use(ContentOrigin? origin)
    {
        if (origin?.Terms.Reason is { } reason)
        {
            Visit(reason);
        }

        if (origin is not null && contents.Origins.TryGetValue(origin, out var binding))
        {
            Use(binding.Cite is { } cite ? [cite] : []);
            Use(binding.Source);
        }
    }

    private void Use(ReferenceSyntax reference, ReferenceTarget target)
    {
        switch (target)
        {
            case StatuteTarget statute:
                Use([statute.Statute]);
                break;
            case ContactTarget contact:
                Use(contact.Contact);
                break;
            case SourceTarget source:
                Use(source.Source);
                break;
            case TermTarget { Term: var term } when Terms.Add(term):
                Use(term.Source);
                Visit(term.Syntax.Definition);
                break;
            case LessonTarget lesson when !IsCut && !_lessons.Contains(lesson.Lesson):
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Binding.LessonNotInCourse, reference.Id.Span, lesson.Lesson, course.Id.Value)
                        .WithHint(WhyNot(lesson.Lesson))
                );
                break;
        }
    }

    private void Use(Contact contact)
    {
        if (Contacts.Add(contact))
        {
            Use(contact.Source);
            Visit(contact.Syntax.Contents());
        }
    }

    private void Use(ImmutableArray<Statute> statutes)
    {
        foreach (var statute in statutes)
        {
            if (Statutes.Add(statute))
            {
                Use(statute.Source);
                Visit(statute.Contents());
            }
        }
    }

    private void Use(Publication? source)
    {
        if (source is not null)
        {
            Sources.Add(source);
        }
    }

    private string? WhyNot(LessonId lesson)
    {
        foreach (var module in curriculum.Modules)
        {
            if (module.Lessons.Any(one => one.Id.Value == lesson.Value))
            {
                return course.Modules.Any(listed => listed.Value == module.Id.Value)
                    ? $"'{lesson}' is left out of this course: it is for another audience or for the extended tier"
                    : $"'{lesson}' belongs to the module '{module.Id.Value}', which the course does not list";
            }
        }

        return null;
    }
}
