using CourseForge.Formatting;
using CourseForge.Layout;

namespace CourseForge.Authoring.Adding;

/// <summary>A term of the glossary.</summary>
/// <param name="Term">The word.</param>
/// <param name="Definition">What it means; null = to be written.</param>
public sealed record TermAddition(string Id, string Term, string? Definition) : Addition(Id)
{
    internal override string Kind => "term";

    internal override string Next => $"explain the word where it first stands: [{Term.Trim()}](term:{Id})";

    internal override void Require()
    {
        OneLine.Require("term", Term);
        OneLine.Require("definition", Definition);
    }

    internal override void Into(CurriculumEdits edits) =>
        edits.Append(
            CurriculumLayout.Glossary,
            "terms",
            Id,
            new YamlMap([
                new("term", new YamlText(Term.Trim())),
                new("definition", new YamlText(Definition?.Trim() ?? ToWrite)),
            ]),
            $"term '{Id}'"
        );
}
