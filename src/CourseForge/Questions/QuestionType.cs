using System.Collections.Immutable;
using CourseForge.Formatting;
using CourseForge.Syntax;
using CourseForge.Views;

namespace CourseForge.Questions;

/// <summary>
/// One type of question: all that the compiler knows of it. Phases ask the list <see cref="QuestionTypes"/>, so that
/// nothing but the type's own folder decides by type.
/// </summary>
internal abstract class QuestionType
{
    /// <summary>
    /// What authors write after <c>type:</c>. The player's file and the theme's template, both in
    /// <c>questions/</c>, have the same name.
    /// </summary>
    internal abstract string Name { get; }

    /// <summary>What it is, in one sentence for the JSON Schema.</summary>
    internal abstract string About { get; }

    /// <summary>The keys that it adds to those of every question.</summary>
    internal abstract ImmutableArray<KeyShape> Keys { get; }

    /// <summary>The key, in the theme's words, of what learners are told to do.</summary>
    internal abstract string Hint { get; }

    /// <summary>
    /// What a new one is answered with, to be written over: it is read without a complaint. <see cref="Drafts.Picture"/>
    /// stands for a picture, which the author has to name then.
    /// </summary>
    internal abstract ImmutableArray<YamlPair> Draft { get; }

    /// <summary>What its template is given.</summary>
    internal abstract ViewType ViewType { get; }

    /// <summary>The key, in the theme's words, of what it is called in printed matter.</summary>
    internal string NameInWords =>
        "type" + string.Concat(Name.Split('-').Select(static part => char.ToUpperInvariant(part[0]) + part[1..]));

    internal abstract AnswerSyntax Decode(AnswerReader reader);

    /// <summary>Adds the keys of the answer to those of every question: the way back from <see cref="Decode"/>.</summary>
    internal abstract YamlPairs Format(AnswerSyntax answer, YamlPairs pairs);

    /// <summary>What of it counts when overlays are compared with what they were written for.</summary>
    internal abstract void WriteCanonical(AnswerSyntax answer, ICanonicalRecord record);

    /// <param name="id">The question's, by which what must not stand in its right order is mixed.</param>
    internal abstract AnswerEncoding Encode(AnswerSyntax answer, string id);

    internal abstract AnswerView View(AnswerSyntax answer, AnswerFrame frame, IQuestionPage page);

    internal abstract PrintedAnswer Print(AnswerSyntax answer, string id, IQuestionPage page);

    /// <summary>What learners choose from, for rules of linting; nothing where they do not choose.</summary>
    internal abstract ImmutableArray<AnswerChoice> Choices(AnswerSyntax answer);

    /// <summary>
    /// The lists of texts of which learners must be able to tell each from the others; none where there are no such.
    /// </summary>
    internal abstract ImmutableArray<ImmutableArray<MarkdownContent>> Apart(AnswerSyntax answer);
}

/// <summary>A type whose answers are <typeparamref name="TAnswer"/>.</summary>
internal abstract class QuestionType<TAnswer> : QuestionType
    where TAnswer : AnswerSyntax
{
    internal sealed override YamlPairs Format(AnswerSyntax answer, YamlPairs pairs) => Format((TAnswer)answer, pairs);

    internal sealed override void WriteCanonical(AnswerSyntax answer, ICanonicalRecord record) =>
        WriteCanonical((TAnswer)answer, record);

    internal sealed override AnswerEncoding Encode(AnswerSyntax answer, string id) => Encode((TAnswer)answer, id);

    internal sealed override AnswerView View(AnswerSyntax answer, AnswerFrame frame, IQuestionPage page) =>
        View((TAnswer)answer, frame, page);

    internal sealed override PrintedAnswer Print(AnswerSyntax answer, string id, IQuestionPage page) =>
        Print((TAnswer)answer, id, page);

    internal sealed override ImmutableArray<AnswerChoice> Choices(AnswerSyntax answer) => Choices((TAnswer)answer);

    internal sealed override ImmutableArray<ImmutableArray<MarkdownContent>> Apart(AnswerSyntax answer) =>
        Apart((TAnswer)answer);

    protected abstract YamlPairs Format(TAnswer answer, YamlPairs pairs);

    protected abstract void WriteCanonical(TAnswer answer, ICanonicalRecord record);

    protected abstract AnswerEncoding Encode(TAnswer answer, string id);

    protected abstract AnswerView View(TAnswer answer, AnswerFrame frame, IQuestionPage page);

    protected abstract PrintedAnswer Print(TAnswer answer, string id, IQuestionPage page);

    protected virtual ImmutableArray<AnswerChoice> Choices(TAnswer answer) => [];

    protected virtual ImmutableArray<ImmutableArray<MarkdownContent>> Apart(TAnswer answer) => [];
}
