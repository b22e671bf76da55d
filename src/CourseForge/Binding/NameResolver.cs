using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>Looks names up and says in one place what may be wrong with a name.</summary>
internal sealed class NameResolver(
    SymbolTable symbols,
    ImmutableDictionary<string, string> retired,
    ImmutableDictionary<string, AbsentSyntax> absent,
    DiagnosticBag diagnostics
)
{
    /// <summary>The thing that an id names, or null after saying why there is none.</summary>
    /// <param name="inLink">The id stands in a link, so that another prefix may be what the author wants.</param>
    public T? Resolve<T>(
        SymbolKind kind,
        Located<string> id,
        IReadOnlyDictionary<string, T> things,
        bool inLink = false
    )
        where T : class
    {
        if (things.TryGetValue(id.Value, out var thing))
        {
            return thing;
        }

        // What a layer took out is left out of lists; a sentence that links to it would make no sense.
        if (absent.TryGetValue(id.Value, out var gone))
        {
            if (inLink)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Codes.Binding.LinkToAbsent, id.Span, id.Value, gone.Origin.Layer)
                        .WithRelated(gone.Origin.Span, "it is taken out here")
                );
            }

            return null;
        }

        // A thing that is declared but was too broken to be linked has been reported where it stands.
        if (!symbols.Contains(kind, id.Value))
        {
            Report(kind, id, inLink);
        }

        return null;
    }

    public bool Exists(SymbolKind kind, Located<string> id)
    {
        if (symbols.Contains(kind, id.Value))
        {
            return true;
        }

        Report(kind, id, inLink: false);
        return false;
    }

    /// <summary>
    /// All that are found; what is not found is reported and left out, what is repeated is reported once.
    /// </summary>
    public ImmutableArray<T> ResolveAll<T>(
        SymbolKind kind,
        ImmutableArray<Located<string>> ids,
        IReadOnlyDictionary<string, T> things
    )
        where T : class
    {
        if (ids.IsEmpty)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<T>(ids.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!seen.Add(id.Value))
            {
                diagnostics.Add(Codes.Binding.ListedTwice, id.Span, id.Value);
            }
            else if (Resolve(kind, id, things) is { } thing)
            {
                found.Add(thing);
            }
        }

        return found.DrainToImmutable();
    }

    private void Report(SymbolKind kind, Located<string> id, bool inLink)
    {
        if (symbols.Find(id.Value) is { } other)
        {
            var diagnostic = Diagnostic
                .Create(
                    Codes.Binding.WrongKind,
                    id.Span,
                    id.Value,
                    other.Kind.WordWithArticle(),
                    kind.WordWithArticle()
                )
                .WithRelated(other.Id.Span, $"'{id.Value}' is defined here");
            diagnostics.Add(
                inLink && other.Kind.LinkPrefix() is { } prefix
                    ? diagnostic.WithHint($"write [..]({prefix}{id.Value})").WithFix(SchemeFix(id, prefix))
                    : diagnostic
            );
        }
        else if (retired.TryGetValue(id.Value, out var advice))
        {
            diagnostics.Add(
                Diagnostic.Create(Codes.Binding.RetiredId, id.Span, kind.Word(), id.Value).WithHint(advice)
            );
        }
        else
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Binding.UnknownId, id.Span, kind.Word(), id.Value)
                    .WithNearest(id.Value, symbols.Ids(kind))
            );
        }
    }

    /// <summary>Another scheme in front of an id that stands in a link; null where no scheme stands there.</summary>
    private static Fix? SchemeFix(Located<string> id, string prefix)
    {
        if (id.Span.File is not { } file || !id.Span.Slice.SequenceEqual(id.Value))
        {
            return null;
        }

        var start = id.Span.Start;
        while (start > 0 && (char.IsAsciiLetter(file.Text[start - 1]) || file.Text[start - 1] == ':'))
        {
            start--;
        }

        return start < id.Span.Start && file.Text[id.Span.Start - 1] == ':'
            ? new Fix(
                $"write '{prefix}{id.Value}'",
                [new TextEdit(file.Span(start, id.Span.Start - start), prefix)],
                IsSafe: true
            )
            : null;
    }
}
