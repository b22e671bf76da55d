using System.Collections.Immutable;
using CourseForge.Authoring.Sessions;
using CourseForge.Syntax;

namespace CourseForge.Authoring.Adding;

// Adding: something new in the files that there are, at the place where its author would write it. Nothing else in these
// files changes by a letter.

/// <summary>Something that is to be added to a curriculum.</summary>
/// <param name="Id">The id that it will have.</param>
public abstract record Addition(string Id)
{
    /// <summary>Text for its author to write over.</summary>
    internal const string ToWrite = "Write the text here.";

    /// <summary>What it is, for messages: "lesson".</summary>
    internal abstract string Kind { get; }

    /// <summary>What its author does next, beside checking.</summary>
    internal abstract string Next { get; }

    /// <summary>Whether an id is one that the thing can have.</summary>
    internal virtual bool IsFitting(string id) => Compiler.IsId(id);

    /// <summary>What a fitting id looks like.</summary>
    internal virtual string IdRule =>
        "lower-case letters, digits and single hyphens, starting with a letter, at least two characters";

    /// <summary>In which variant it can be seen, so that this one is checked.</summary>
    internal virtual VariantChoice SeenIn => VariantChoice.Base;

    /// <summary>The same variant without it, of which is known what there was to be told.</summary>
    internal virtual VariantChoice SeenBefore => SeenIn;

    /// <summary>Refuses words that cannot stand where they are to stand.</summary>
    internal abstract void Require();

    /// <summary>Puts it into the files.</summary>
    internal abstract void Into(CurriculumEdits edits);

    /// <summary>The objectives that were named, which must be there; without any, the only one that there is.</summary>
    internal static ImmutableArray<string> ObjectivesOf(ImmutableArray<string> named, CurriculumSyntax curriculum)
    {
        ImmutableArray<string> known = [.. curriculum.Objectives.Select(objective => objective.Id.Value)];
        foreach (var objective in named)
        {
            KnownNames.Require("objective", objective, known);
        }

        return !named.IsEmpty ? named
            : known is [var only] ? [only]
            : throw new RequestException(
                "--objective is missing",
                known.IsEmpty
                    ? "the curriculum has no objective yet: 'courseforge add objective' writes one"
                    : $"say which it works towards: {string.Join(", ", known)}"
            );
    }

    /// <summary>The one that is named, or the only one that there is.</summary>
    internal static string OneOf(string kind, string option, string? named, ImmutableArray<string> known)
    {
        if (named is not null)
        {
            KnownNames.Require(kind, named, known);
            return named;
        }

        return known is [var only]
            ? only
            : throw new RequestException(
                $"{option} is missing",
                known.IsEmpty ? $"the curriculum has no {kind} yet" : $"say which {kind}: {string.Join(", ", known)}"
            );
    }
}
