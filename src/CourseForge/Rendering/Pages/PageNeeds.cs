using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CourseForge.Rendering.Pages;

/// <summary>
/// What a page will need besides its text, found before anything is written, so that a template may ask for it anywhere
/// on the page. Looks only at what readers of this variant will see: left-out blocks, and instructor-only ones on pages
/// for learners, bring in nothing, no picture either.
/// </summary>
/// <param name="isForInstructor">Takes in what only the instructor sees, too.</param>
internal sealed class PageNeeds(Bindings bindings, bool isForInstructor = false)
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Term> _definitions = new();

    /// <summary>In order of first use.</summary>
    internal List<Term> Terms { get; } = [];

    /// <summary>In order of first use.</summary>
    internal List<Publication> Sources { get; } = [];

    /// <summary>The questions of its check blocks, in order.</summary>
    internal List<Question> Questions { get; } = [];

    /// <summary>In order.</summary>
    internal List<Scenario> Scenarios { get; } = [];

    /// <summary>Paths of media files, as authored.</summary>
    internal HashSet<string> Media { get; } = new(StringComparer.Ordinal);

    internal bool Has(Term term) => _seen.Contains(term);

    internal bool Has(Publication source) => _seen.Contains(source);

    /// <summary>
    /// Takes in a text and then, outside of the order of use, the definitions of the terms that it brought.
    /// </summary>
    internal void Add(MarkdownContent? content)
    {
        Visit(content);
        while (_definitions.TryDequeue(out var term))
        {
            Visit(term.Syntax.Definition);
        }
    }

    internal void Add(Question question)
    {
        Visit(question);
        Add(content: null);
    }

    internal void Add(Term term)
    {
        if (_seen.Add(term))
        {
            Terms.Add(term);
            _definitions.Enqueue(term);
        }
    }

    internal void Add(Contact contact)
    {
        Add(contact.Syntax.Description);
        Add(contact.Syntax.Who);
    }

    internal void Add(Statute statute)
    {
        foreach (var content in statute.Contents())
        {
            Add(content);
        }
    }

    internal void Add(Publication source)
    {
        if (_seen.Add(source))
        {
            Sources.Add(source);
        }
    }

    private void Visit(MarkdownContent? content)
    {
        foreach (var part in content?.Parts ?? [])
        {
            if (isForInstructor || !InstructorPlaces.IsAll(part))
            {
                Visit(part.Origin);
            }

            // In a plain sentence nothing stands that needs anything.
            foreach (var node in part.PlainText is null ? part.Nodes : [])
            {
                Visit(node);
            }
        }
    }

    private void Visit(Block node)
    {
        if (
            node is FootnoteGroup
            || (node.GetData(MarkdownData.Block) is BlockSyntax hidden && hidden.IsHiddenIn(bindings, isForInstructor))
        )
        {
            return;
        }

        if (node is LeafBlock { Inline: { } inline })
        {
            Visit(inline);
        }
        else if (node is ContainerBlock container)
        {
            foreach (var child in container)
            {
                Visit(child);
            }

            if (
                node.GetData(MarkdownData.Block) is BlockSyntax block
                && bindings.Blocks.TryGetValue(block, out var binding)
            )
            {
                Visit(binding);
            }
        }
    }

    private void Visit(BlockBinding binding)
    {
        foreach (var question in binding.Questions)
        {
            Visit(question);
        }

        foreach (var contact in binding.Contacts)
        {
            Visit(contact.Syntax.Description);
            Visit(contact.Syntax.Who);
        }

        foreach (var content in binding.Statutes.SelectMany(static statute => statute.Contents()))
        {
            Visit(content);
        }

        if (binding.Scenario is { } scenario)
        {
            Visit(scenario);
        }

        if (binding.Source is { } source)
        {
            Add(source);
        }

        if (binding.Slot is { } slot)
        {
            Visit(slot.Origin);
            Visit(slot.Content);
            Visit(slot.Searched);
            Visit(slot.Guidance);
            Visit(slot.Notes);
        }
    }

    private void Visit(Scenario scenario)
    {
        if (_seen.Add(scenario))
        {
            Scenarios.Add(scenario);
        }

        foreach (var content in scenario.Syntax.Contents())
        {
            Visit(content);
        }
    }

    private void Visit(ContentOrigin? origin)
    {
        if (origin is not null && bindings.Origins.GetValueOrDefault(origin)?.Source is { } source)
        {
            Add(source);
        }

        if (origin is { Kind: OriginKind.Stub or OriginKind.Filled, Terms.Reason: { } reason })
        {
            Visit(reason);
        }
    }

    private void Visit(Question question)
    {
        if (!_seen.Add(question))
        {
            return;
        }

        Questions.Add(question);
        foreach (var content in question.Syntax.Contents())
        {
            Visit(content);
        }

        if (question.Source is { } source)
        {
            Add(source);
        }
    }

    private void Visit(ContainerInline inline)
    {
        for (var child = inline.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is FootnoteLink { IsBackLink: false, Footnote: { } note } && _seen.Add(note))
            {
                foreach (var block in note)
                {
                    Visit(block);
                }
            }

            switch (child.GetData(MarkdownData.Link))
            {
                case ReferenceSyntax reference when bindings.References.TryGetValue(reference, out var target):
                    Visit(target);
                    break;
                case MediaSyntax media:
                    Media.Add(media.Path.Value);
                    AddFile(media.Captions?.Value);
                    AddFile(media.Transcript?.Value);
                    break;
            }

            if (child is ContainerInline container)
            {
                Visit(container);
            }
        }
    }

    private void Visit(ReferenceTarget target)
    {
        switch (target)
        {
            case TermTarget term:
                Add(term.Term);
                break;
            case SourceTarget source:
                Add(source.Source);
                break;
        }
    }

    private void AddFile(string? path)
    {
        if (path is not null)
        {
            Media.Add(path);
        }
    }
}
