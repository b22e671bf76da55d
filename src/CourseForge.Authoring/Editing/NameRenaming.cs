using System.Collections.Immutable;
using CourseForge.Authoring.Sessions;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Editing;

/// <summary>
/// Gives a thing another id, at every place that means it: in the curriculum, in all overlays and targets, and in what
/// overlays were reviewed against. Writes nothing.
/// </summary>
public static class NameRenaming
{
    /// <summary>Where the thing gets its id that a name means.</summary>
    /// <exception cref="RequestException">It cannot have another id; the message says why.</exception>
    public static WrittenName Renamable(AuthoringSession session, CurriculumNames names, WrittenName name)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(name);
        var id = name.Id.Value;
        if (names.Definition(name) is not { } definition)
        {
            throw new RequestException($"nothing has the id '{id}'");
        }

        if (definition.Kind is SymbolKind.Overlay or SymbolKind.Target or SymbolKind.Jurisdiction)
        {
            throw new RequestException(
                $"'{id}' is {definition.Kind.WordWithArticle()}, whose id is the name of a file or folder or a part of other ids",
                "rename these by hand"
            );
        }

        if (
            session.Parsed.Syntax?.Modules.Any(module =>
                module.IsDocument
                && (module.File == definition.Id.Span.File || ReferenceEquals(module, definition.Syntax))
            ) == true
        )
        {
            var (made, advice) =
                definition.Syntax is ModuleSyntax
                    ? ("the path of the document", "give the file another name, here and on disk")
                    : (
                        "the words of the heading",
                        "write other words there, and mend the links that the next check tells of"
                    );
            throw new RequestException($"'{id}' is made of {made}, at {definition.Id.Span}", advice);
        }

        if (
            names
                .Places(name)
                .Select(static place => place.Id.Span.File?.Origin)
                .FirstOrDefault(static one => one is not null) is
            { } origin
        )
        {
            throw new RequestException($"'{id}' is written in {origin}, and only its owner can change it");
        }

        if (session.Parsed.Diagnostics.FirstOrDefault(static one => one.Severity == Severity.Error) is { } error)
        {
            throw new RequestException(
                $"places of '{id}' may be hidden behind an error at {error.Span}: {error.Message}",
                "mend it first"
            );
        }

        return definition;
    }

    /// <summary>The edits of each file, in the order of their paths.</summary>
    /// <exception cref="RequestException">The id cannot be given; the message says why.</exception>
    public static ImmutableArray<TextEdit> Rename(
        AuthoringSession session,
        CurriculumNames names,
        WrittenName name,
        string newId
    )
    {
        var definition = Renamable(session, names, name);
        var id = definition.Id.Value;
        if (newId == id)
        {
            return [];
        }

        Require(session, names, definition, newId);
        var places = names.Places(name);
        if (places.FirstOrDefault(place => !place.Id.Span.Slice.SequenceEqual(id)) is { } odd)
        {
            throw new RequestException(
                $"'{id}' is written in another way at {odd.Id.Span}",
                "write it plainly there first"
            );
        }

        ImmutableArray<TextEdit> edits = [.. places.Select(place => new TextEdit(place.Id.Span, newId))];
        var set = new TextEditSet();
        if (!set.TryAdd(edits))
        {
            throw new RequestException($"places of '{id}' stand in each other");
        }

        var texts = set.Files.ToDictionary(static file => file.Path.Value, set.Apply, StringComparer.Ordinal);
        var reviews = new RenamedReviews(session, definition, newId);
        var after = reviews.Follow(texts);
        RequireSame(session, after, id, newId);
        return
        [
            .. edits
                .Concat(
                    session
                        .Parsed.Sources.Files.Where(file => reviews.Texts.ContainsKey(file.Path.Value))
                        .Select(file => new TextEdit(file.Span(0, file.Length), reviews.Texts[file.Path.Value]))
                )
                .OrderBy(static edit => edit.Span),
        ];
    }

    private static void Require(AuthoringSession session, CurriculumNames names, WrittenName definition, string newId)
    {
        var id = definition.Id.Value;
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 ? !Compiler.IsId(newId) : !Compiler.IsPrefixedId(newId))
        {
            throw new RequestException(
                $"'{newId}' is no id",
                colon < 0
                    ? "an id is lower-case letters, digits and single hyphens, and starts with a letter"
                    : $"write '{id[..(colon + 1)]}' and lower-case letters, digits and single hyphens"
            );
        }

        if (colon >= 0 && !newId.StartsWith(id[..(colon + 1)], StringComparison.Ordinal))
        {
            throw new RequestException($"'{newId}' does not begin with '{id[..(colon + 1)]}', which says whose it is");
        }

        if (names.Taken(definition.Kind, definition.Scope, newId) is { } other && other.Id.Span != definition.Id.Span)
        {
            throw new RequestException(
                $"there is {other.Kind.WordWithArticle()} '{other.Id.Value}' already, at {other.Id.Span}"
            );
        }

        if (session.Parsed.Syntax?.Settings.Retired.TryGetValue(newId, out var advice) == true)
        {
            throw new RequestException($"'{newId}' is retired: {advice}");
        }
    }

    /// <summary>
    /// What compiles before compiles after. What a new id could spoil stands in a file that has one of the two ids: each
    /// such file is looked at in the one variant where nothing lies over it, and all others are left alone.
    /// </summary>
    private static void RequireSame(AuthoringSession session, ParsedCurriculum after, string id, string newId)
    {
        var options = session.Options with { Checks = false, LooksAhead = false };
        var variants = after
            .Sources.Files.Where(file => Has(file, id) || Has(file, newId))
            .Select(file => VariantChoice.OfFile(session.Parsed.Syntax, file.Path))
            .DistinctBy(static variant => variant.ToString())
            .Select(variant => variant.One(options));
        foreach (var variant in variants)
        {
            var bound = Compiler.Bind(after, variant);
            if (bound.HasErrors && !Compiler.Bind(session.Parsed, variant).HasErrors)
            {
                var error = bound.Diagnostics.First(static one => one.Severity == Severity.Error);
                throw new RequestException(
                    $"with '{newId}' in place of '{id}' there would be an error at {error.Span}: {error.Message}",
                    error.Hint
                );
            }
        }

        static bool Has(SourceFile file, string id) => file.Text.Contains(id, StringComparison.Ordinal);
    }
}
