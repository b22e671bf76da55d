using System.CommandLine;
using CourseForge.Cli.Overlays;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Cli.Commands.Overlays;

/// <summary><c>courseforge overlay fix-ids</c>: the layer follows ids that the base has renamed.</summary>
internal sealed class OverlayFixIdsCommand : ToolCommand
{
    private readonly Argument<string> _layer = OverlayCommand.LayerArgument();
    private readonly Option<string?> _path = OverlayCommand.PathOption();

    public OverlayFixIdsCommand()
        : base("fix-ids", "Writes the new ids of what the base has renamed into the files of a layer.")
    {
        Arguments.Add(_layer);
        Options.Add(_path);
    }

    public override IReadOnlyList<(string Line, string Meaning)> Examples =>
        [
            (
                "courseforge overlay fix-ids us-ca",
                "follows 'renamed:' of curriculum.yaml in claims, links and reviews of us-ca"
            ),
        ];

    public override int Run(ParseResult line, ToolHost host)
    {
        if (ReviewedLayer.Find(line, line.GetValue(_path), line.GetValue(_layer) ?? "", null, host) is not { } reviewed)
        {
            return ExitCode.Errors;
        }

        var renamed = reviewed.Curriculum.Settings.Renamed;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var edits = new TextEditSet();

        // An id that is found twice is changed once: the second edit stands in the way of the first.
        var count = Ids(reviewed.Layer)
            .Where(id => renamed.ContainsKey(id.Value) && id.Span.Slice.StartsWith(id.Value))
            .Count(id => edits.TryAdd([new TextEdit(id.Span.Part(0, id.Value.Length), renamed[id.Value].Value)]));
        foreach (var file in edits.Files)
        {
            texts.Add(file.Path.Value, edits.Apply(file));
        }

        if (reviewed.Layer.Lock.Reviews.Keys.Any(cell => NewName(cell) != cell))
        {
            texts.Add(reviewed.LockPath, LayerReviews.RewriteLock(reviewed.Layer, NewName));
        }

        if (texts.Count > 0 && !LayerFiles.Write(reviewed.Folder, texts, host))
        {
            return ExitCode.Errors;
        }

        host.Error.WriteLine(
            texts.Count == 0
                ? $"'{reviewed.Name}' uses no id that was renamed"
                : $"{count} ids follow the base; wrote {string.Join(", ", texts.Keys.Order(StringComparer.Ordinal))}"
        );
        return ExitCode.Clean;

        string NewName(string cell)
        {
            var dot = cell.IndexOf('.', StringComparison.Ordinal);
            return renamed.TryGetValue(cell[..dot], out var now) ? now.Value + cell[dot..] : cell;
        }
    }

    /// <summary>
    /// Every id of the curriculum that the layer writes: what its claims speak of, what they hang on, and what their
    /// texts refer to.
    /// </summary>
    private static IEnumerable<Located<string>> Ids(LayerSyntax layer)
    {
        foreach (var claim in layer.Claims)
        {
            yield return claim.Target;
            if (claim is InsertSyntax insert)
            {
                yield return insert.Anchor;
            }

            foreach (var term in new[] { claim.Terms.Cite, claim.Terms.Source }.OfType<Located<string>>())
            {
                yield return term;
            }

            foreach (var reference in Content(claim)?.References ?? [])
            {
                yield return reference.Id;
                if (reference.Section is { } section)
                {
                    yield return section;
                }
            }
        }
    }

    private static MarkdownContent? Content(ClaimSyntax claim) =>
        claim switch
        {
            ReplaceTextSyntax replace => replace.Content,
            InsertSyntax insert => insert.Content,
            NoteSyntax note => note.Content,
            FillSyntax fill => fill.Content,
            DefineSyntax define => define.Content,
            DecideSyntax decide => decide.Content,
            _ => null,
        };
}
