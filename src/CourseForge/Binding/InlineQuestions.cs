using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>
/// The questions and scenarios that learners of one course meet in its lessons, in order of first appearance.
/// </summary>
internal sealed class InlineQuestions(CourseSyntax course, ContentBinder contents, DiagnosticBag diagnostics)
{
    private readonly Dictionary<QuestionId, SourceSpan> _asked = [];

    public List<Question> Questions { get; } = [];

    public List<Scenario> Scenarios { get; } = [];

    /// <summary>The questions of these blocks, one lesson's.</summary>
    public ImmutableArray<Question> Add(ImmutableArray<BlockSyntax> blocks, HashSet<BlockSyntax> leftOut)
    {
        var before = Questions.Count;
        AddBlocks(blocks, leftOut);
        return [.. Questions.Skip(before)];
    }

    private void AddBlocks(ImmutableArray<BlockSyntax> blocks, HashSet<BlockSyntax> leftOut)
    {
        foreach (var block in blocks)
        {
            // What is only for the instructor or another audience never reaches these learners, with all that is inside
            // it.
            if (block.IsInstructorOnly || leftOut.Contains(block))
            {
                continue;
            }

            if (contents.Blocks.GetValueOrDefault(block) is { } binding)
            {
                AddQuestions(block, binding.Questions);
                if (binding.Scenario is { } scenario && !Scenarios.Any(other => other.Id == scenario.Id))
                {
                    Scenarios.Add(scenario);
                }
            }

            AddBlocks(block.Children, leftOut);
        }
    }

    private void AddQuestions(BlockSyntax block, ImmutableArray<Question> questions)
    {
        foreach (var question in questions)
        {
            var place = (
                block.Arguments.FirstOrDefault(argument => argument.Value == question.Id.Value)
                    is { Value: not null } named
                    ? named.Span
                    : block.Span
            );
            if (_asked.TryAdd(question.Id, place))
            {
                Questions.Add(question);
            }
            else
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Binding.QuestionUsedTwice, place, question.Id.Value, course.Id.Value)
                        .WithRelated(_asked[question.Id], "it is first asked here")
                );
            }
        }
    }
}
