using System.Collections.Immutable;
using System.Diagnostics;
using CourseForge.Blocks;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>
/// Resolves every name in every text once. What comes out holds for all courses: whether a lesson is in a course is
/// asked later.
/// </summary>
internal sealed class ContentBinder(
    CurriculumSyntax curriculum,
    RecordTable records,
    NameResolver names,
    DiagnosticBag diagnostics
)
{
    private readonly BlockRecords _records = new(curriculum.Composition, records, names, diagnostics);
    private readonly Dictionary<string, HashSet<string>> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal);

    public Dictionary<ReferenceSyntax, ReferenceTarget> References { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<ContentOrigin, OriginBinding> Origins { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<BlockSyntax, BlockBinding> Blocks { get; } = new(ReferenceEqualityComparer.Instance);

    public ImmutableDictionary<string, string> Parameters { get; private set; } =
        ImmutableDictionary<string, string>.Empty;

    public void Bind()
    {
        foreach (var parameter in curriculum.Settings.Parameters)
        {
            _parameters.TryAdd(parameter.Id.Value, parameter.Value.Value);
        }

        Parameters = _parameters.ToImmutableDictionary(StringComparer.Ordinal);
        foreach (var module in curriculum.Modules)
        {
            Audiences(module.Audience);
            names.ResolveAll(SymbolKind.Objective, module.Objectives, records.Objectives);
            foreach (var lesson in module.Lessons)
            {
                Audiences(lesson.Audience);
                names.ResolveAll(SymbolKind.Objective, lesson.Objectives, records.Objectives);
                DeclareSections(lesson);
            }
        }

        foreach (var content in curriculum.AllContents())
        {
            Bind(content);
        }

        foreach (var slot in curriculum.Composition.Slots.Values.OrderBy(slot => slot.Origin.Span))
        {
            Bind(slot.Origin);
        }
    }

    /// <summary>The law and the source that a layer rests its words on.</summary>
    private void Bind(ContentOrigin origin)
    {
        var terms = origin.Terms;
        if ((terms.Cite is not null || terms.Source is not null) && !Origins.ContainsKey(origin))
        {
            Origins.Add(
                origin,
                new OriginBinding(
                    terms.Cite is { } cite ? names.Resolve(SymbolKind.Statute, cite, records.Statutes) : null,
                    terms.Source is { } source ? names.Resolve(SymbolKind.Source, source, records.Sources) : null
                )
            );
        }
    }

    private void Bind(MarkdownContent content)
    {
        foreach (var part in content.Parts)
        {
            if (part.Origin is { } origin)
            {
                Bind(origin);
            }
        }

        foreach (var parameter in content.Parameters)
        {
            if (!_parameters.ContainsKey(parameter.Name.Value))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Binding.UnknownParameter, parameter.Name.Span, parameter.Name.Value)
                        .WithNearest(parameter.Name.Value, _parameters.Keys)
                );
            }
        }

        foreach (var braces in content.SingleBraces)
        {
            if (!_parameters.ContainsKey(braces.Value))
            {
                continue;
            }

            if (braces.Span.Slice.StartsWith("{{"))
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(
                            Codes.Markdown.ParameterNotTaken,
                            braces.Span,
                            braces.Span.Slice.ToString(),
                            "code (between ` signs or indented by four spaces)"
                        )
                        .WithHint("take the ` signs or the spaces in front away") with
                    {
                        Severity = Severity.Warning,
                    }
                );
            }
            else
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Binding.SingleBraces, braces.Span, braces.Value)
                        .WithHint($"did you mean '{{{{{braces.Value}}}}}'?")
                        .WithFix($"write '{{{{{braces.Value}}}}}'", braces.Span, $"{{{{{braces.Value}}}}}")
                );
            }
        }

        foreach (var reference in content.References)
        {
            if (Target(reference) is { } target)
            {
                References[reference] = target;
            }
        }

        foreach (var block in content.Blocks.WithDescendants())
        {
            if (block.Attribute("audience") is { } audience)
            {
                Audiences(audience.Words());
            }

            if (block.Definition().Bind(block, _records) is { } binding)
            {
                Blocks[block] = binding;
            }
        }
    }

    private void Audiences(ImmutableArray<Located<string>> audiences) =>
        names.ResolveAll(SymbolKind.Audience, audiences, records.Audiences);

    /// <summary>Headings and blocks of a lesson are places on one page.</summary>
    private void DeclareSections(LessonSyntax lesson)
    {
        var sections = new HashSet<string>(StringComparer.Ordinal);
        _sections.TryAdd(lesson.Id.Value, sections);
        foreach (var block in lesson.Content.Blocks.WithDescendants())
        {
            if (block.Id is { } id)
            {
                sections.Add(id.Value);
            }
        }

        foreach (var heading in lesson.Content.Headings)
        {
            if (heading.Id is { } id && !sections.Add(id.Value))
            {
                diagnostics.Add(Codes.Binding.DuplicateSection, id.Span, id.Value);
            }
        }
    }

    private ReferenceTarget? Target(ReferenceSyntax reference)
    {
        return reference.Kind switch
        {
            ReferenceKind.Objective => Find(SymbolKind.Objective, records.Objectives) is { } objective
                ? new ObjectiveTarget(objective)
                : null,
            ReferenceKind.Statute => Find(SymbolKind.Statute, records.Statutes) is { } statute
                ? new StatuteTarget(statute)
                : null,
            ReferenceKind.Term => Find(SymbolKind.Term, records.Terms) is { } term ? new TermTarget(term) : null,
            ReferenceKind.Contact => Find(SymbolKind.Contact, records.Contacts) is { } contact
                ? new ContactTarget(contact)
                : null,
            ReferenceKind.Source => Find(SymbolKind.Source, records.Sources) is { } source
                ? new SourceTarget(source)
                : null,
            ReferenceKind.Lesson => Lesson(reference),
            _ => throw new UnreachableException($"text cannot refer to {reference.Kind}"),
        };

        T? Find<T>(SymbolKind kind, IReadOnlyDictionary<string, T> things)
            where T : class => names.Resolve(kind, reference.Id, things, inLink: true);
    }

    private LessonTarget? Lesson(ReferenceSyntax reference)
    {
        if (names.Resolve(SymbolKind.Lesson, reference.Id, records.Lessons, inLink: true) is not { } lesson)
        {
            return null;
        }

        if (
            reference.Section is { } section
            && _sections[lesson.Id.Value] is var sections
            && !sections.Contains(section.Value)
        )
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Binding.UnknownSection, section.Span, lesson.Id.Value, section.Value)
                    .WithNearest(section.Value, sections)
                    .WithRelated(lesson.Id.Span, "the lesson is here")
            );
            return new LessonTarget(new LessonId(lesson.Id.Value), lesson.Title, null);
        }

        return new LessonTarget(new LessonId(lesson.Id.Value), lesson.Title, reference.Section?.Value);
    }
}
