using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Questions;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Questions;

/// <summary>
/// <para><b>What it does.</b> Finds answers of a question that are written differently and read the same once
/// parameters have their values.</para>
/// <para><b>Why is this bad?</b> Learners see one answer twice, and only one of the two counts.</para>
/// <para><b>Example.</b> The options "{{emergency-number}}" and "112", where a layer sets the number to 112.</para>
/// <para><b>Use instead.</b> Options that differ whatever the value is: "Your emergency number" and "A friend".</para>
/// </summary>
internal sealed class SameAnswers : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.SameAnswers;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var told = new HashSet<SourceSpan>();
        var withParameters = context
            .Questions.Where(static question => question.Contents().Any(static text => !text.Parameters.IsEmpty))
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        if (withParameters.Count == 0)
        {
            return;
        }

        foreach (var course in context.Courses)
        {
            foreach (
                var question in course
                    .Banks.SelectMany(static bank => bank.Questions)
                    .Where(question => withParameters.Contains(question.Syntax))
            )
            {
                foreach (var texts in QuestionTypes.Of(question.Syntax.Answer).Apart(question.Syntax.Answer))
                {
                    Check(question, texts, course, told, diagnostics);
                }
            }
        }
    }

    private void Check(
        Question question,
        ImmutableArray<MarkdownContent> texts,
        Course course,
        HashSet<SourceSpan> told,
        DiagnosticBag diagnostics
    )
    {
        if (texts.All(static text => text.Parameters.IsEmpty))
        {
            return;
        }

        var written = texts.Select(static text => MarkdownText.Of(text, MarkdownTextOptions.Words)).ToArray();

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < written.Length; i++)
        {
            var text = course.Bindings.Fill(written[i]);
            var key = SeenText.Of(text);

            // What is written alike has been told, or is one choice.
            if (
                !seen.TryAdd(key, i)
                && SeenText.Of(written[i]) != SeenText.Of(written[seen[key]])
                && told.Add(texts[i].Span)
            )
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Descriptor, texts[i].Span, question.Id.Value, text)
                        .WithRelated(texts[seen[key]].Span, "the other one is here")
                );
            }
        }
    }
}
