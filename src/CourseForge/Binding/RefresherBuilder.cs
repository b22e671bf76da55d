using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>
/// Makes a refresher of another course's modules: the lessons that show what changed since its day, and those that work
/// towards the objectives it names. What changed is what the dated versions of the law and the dated claims of the
/// variant's layers say; nothing is compared with an older curriculum.
/// </summary>
internal sealed class RefresherBuilder(
    CourseSyntax course,
    RefresherSyntax refresher,
    RecordTable records,
    ContentBinder contents,
    ImmutableArray<DatedChange> claims,
    CompileOptions options,
    DiagnosticBag diagnostics
)
{
    private readonly Dictionary<LessonSyntax, HashSet<string>> _shown = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The modules with the lessons that are wanted, and what changed; null after saying why there is no refresher.
    /// </summary>
    internal (ImmutableArray<ModuleSyntax> Modules, CourseRefresher Refresher)? Make(
        ImmutableArray<ModuleSyntax> modules,
        ImmutableArray<Objective> wanted,
        Selection selection,
        DateOnly asOf
    )
    {
        var since = refresher.Since.Value;
        if (since >= asOf)
        {
            diagnostics.Add(
                Codes.Binding.RefresherSince,
                refresher.Since.Span,
                IsoDate.Text(since),
                IsoDate.Text(asOf)
            );
            return null;
        }

        var lessons = modules
            .SelectMany(static module => module.Lessons.Select(lesson => (Module: module, Lesson: lesson)))
            .Where(pair => selection.Takes(pair.Module, pair.Lesson))
            .ToList();
        if (!AreTaught(wanted, lessons))
        {
            return null;
        }

        var changes = Changes([.. lessons.Select(static pair => pair.Lesson)], since, asOf);
        var ids = wanted.Select(static objective => objective.Id.Value).ToHashSet(StringComparer.Ordinal);
        var changed = changes
            .SelectMany(static change => change.Lessons)
            .Select(static lesson => lesson.Value)
            .ToHashSet(StringComparer.Ordinal);
        var kept = lessons
            .Where(pair =>
                changed.Contains(pair.Lesson.Id.Value)
                || ObjectivesOf(pair.Module, pair.Lesson).Any(id => ids.Contains(id.Value))
            )
            .Select(static pair => pair.Lesson)
            .ToHashSet<LessonSyntax>(ReferenceEqualityComparer.Instance);
        if (kept.Count == 0)
        {
            diagnostics.Add(
                Codes.Binding.RefresherEmpty,
                course.Id.Span,
                course.Id.Value,
                refresher.Of.Value,
                IsoDate.Text(since),
                IsoDate.Text(asOf)
            );
            return null;
        }

        if (changes.IsEmpty)
        {
            diagnostics.Add(
                Codes.Binding.NothingChanged,
                refresher.Since.Span,
                refresher.Of.Value,
                IsoDate.Text(since),
                IsoDate.Text(asOf)
            );
        }

        return (
            [.. modules.Select(module => Part(module, kept)).Where(static module => !module.Lessons.IsEmpty)],
            new CourseRefresher(new CourseId(refresher.Of.Value), since, changes)
        );
    }

    private static ImmutableArray<Located<string>> ObjectivesOf(ModuleSyntax module, LessonSyntax lesson) =>
        lesson.Objectives.IsEmpty ? module.Objectives : lesson.Objectives;

    /// <summary>
    /// The module with some of its lessons; it promises what they work towards, and takes their time.
    /// </summary>
    private static ModuleSyntax Part(ModuleSyntax module, HashSet<LessonSyntax> kept)
    {
        ImmutableArray<LessonSyntax> lessons = [.. module.Lessons.Where(kept.Contains)];
        var towards = lessons
            .SelectMany(lesson => ObjectivesOf(module, lesson))
            .Select(static id => id.Value)
            .ToHashSet(StringComparer.Ordinal);
        return module with
        {
            Lessons = lessons,
            Minutes = module.Minutes with { Value = lessons.Sum(static lesson => lesson.Minutes.Value) },
            Objectives = module.Objectives.RemoveAll(id => !towards.Contains(id.Value)),
        };
    }

    private bool AreTaught(ImmutableArray<Objective> wanted, List<(ModuleSyntax Module, LessonSyntax Lesson)> lessons)
    {
        var taught = lessons
            .SelectMany(static pair => ObjectivesOf(pair.Module, pair.Lesson))
            .Select(static id => id.Value)
            .ToHashSet(StringComparer.Ordinal);
        var all = true;
        foreach (var objective in wanted.Where(objective => !taught.Contains(objective.Id.Value)))
        {
            var place = course.Objectives.First(id => id.Value == objective.Id.Value).Span;
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Binding.RefresherObjective, place, refresher.Of.Value, objective.Id.Value)
                    .WithNearest(objective.Id.Value, taught)
            );
            all = false;
        }

        return all;
    }

    private ImmutableArray<RefresherChange> Changes(ImmutableArray<LessonSyntax> lessons, DateOnly since, DateOnly asOf)
    {
        var changes = new List<RefresherChange>();
        foreach (var statute in records.StatuteList)
        {
            var where = Where(statute.Id.Value);
            if (!where.IsEmpty)
            {
                changes.AddRange(
                    CourseTimeline
                        .Of(statute, options.WithPending)
                        .Where(IsOfTheTime)
                        .Select(change => new RefresherChange(change, statute.Cite, where)
                        {
                            Statute = statute,
                            Before = StatuteState.On(statute.Syntax, change.Date.AddDays(-1), options.WithPending),
                            After = StatuteState.On(statute.Syntax, change.Date, options.WithPending),
                        })
                );
            }
        }

        foreach (var change in claims.Where(static change => change.Kind.IsOfText()).Where(IsOfTheTime))
        {
            var where = Where(change.Id);
            if (!where.IsEmpty)
            {
                changes.Add(new RefresherChange(change, TitleOf(change.Id, lessons), where));
            }
        }

        return
        [
            .. changes
                .OrderByDescending(static change => change.Change.Date)
                .ThenBy(static change => change.Change.Kind)
                .ThenBy(static change => change.Change.Id, StringComparer.Ordinal)
                .ThenBy(static change => change.Change.What, StringComparer.Ordinal),
        ];

        bool IsOfTheTime(DatedChange change) => since < change.Date && change.Date <= asOf;

        ImmutableArray<LessonId> Where(string id) =>
            [
                .. lessons
                    .Where(lesson => ShownIn(lesson).Contains(id))
                    .Select(static lesson => new LessonId(lesson.Id.Value)),
            ];
    }

    /// <summary>What the thing is called; its id where it has no title.</summary>
    private string TitleOf(string id, ImmutableArray<LessonSyntax> lessons)
    {
        foreach (var lesson in lessons)
        {
            if (lesson.Id.Value == id)
            {
                return lesson.Title;
            }

            if (lesson.Content.Headings.FirstOrDefault(heading => heading.Id?.Value == id) is { } heading)
            {
                return ParameterPlaces.Fill(heading.Text, contents.Parameters);
            }

            if (lesson.Content.Blocks.WithDescendants().FirstOrDefault(block => block.Id?.Value == id) is { } block)
            {
                return block.Title ?? lesson.Title;
            }
        }

        return records.Statutes.GetValueOrDefault(id)?.Cite
            ?? records.Contacts.GetValueOrDefault(id)?.Name
            ?? records.Terms.GetValueOrDefault(id)?.Name
            ?? id;
    }

    /// <summary>The ids of what stands in a lesson, and of the records that it shows or links to.</summary>
    private HashSet<string> ShownIn(LessonSyntax lesson)
    {
        if (!_shown.TryGetValue(lesson, out var ids))
        {
            ids = new HashSet<string>(StringComparer.Ordinal) { lesson.Id.Value };
            _shown.Add(lesson, ids);
            Add(lesson.Content, ids);
        }

        return ids;
    }

    private void Add(MarkdownContent content, HashSet<string> ids)
    {
        ids.UnionWith(content.Headings.Select(static heading => heading.Id?.Value).OfType<string>());
        ids.UnionWith(
            content
                .References.Where(static reference =>
                    reference.Kind is ReferenceKind.Statute or ReferenceKind.Contact or ReferenceKind.Term
                )
                .Select(static reference => reference.Id.Value)
        );
        foreach (var origin in content.Parts.Select(static part => part.Origin).OfType<ContentOrigin>())
        {
            Add(origin, ids);
        }

        foreach (var block in content.Blocks.WithDescendants())
        {
            if (block.Id is { } id)
            {
                ids.Add(id.Value);
            }

            if (contents.Blocks.GetValueOrDefault(block) is { } binding)
            {
                Add(binding, ids);
            }
        }
    }

    private void Add(BlockBinding binding, HashSet<string> ids)
    {
        ids.UnionWith(binding.Contacts.Select(static contact => contact.Id.Value));
        ids.UnionWith(binding.Statutes.Select(static statute => statute.Id.Value));
        if (binding.Slot is { } value)
        {
            Add(value.Origin, ids);
            foreach (var text in value.Contents())
            {
                Add(text, ids);
            }
        }
    }

    private static void Add(ContentOrigin origin, HashSet<string> ids)
    {
        if (origin.Terms.Cite is { } cite)
        {
            ids.Add(cite.Value);
        }
    }
}
