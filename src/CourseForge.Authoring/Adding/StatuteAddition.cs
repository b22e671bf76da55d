using System.Collections.Immutable;
using CourseForge.Authoring.Sessions;
using CourseForge.Formatting;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Adding;

/// <summary>
/// A law, in the overlay of its jurisdiction where there is one, otherwise in the curriculum. It is marked as unverified
/// until somebody has read it.
/// </summary>
/// <param name="Cite">How it is cited.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Source">A publication that it was read in; null where there is an address.</param>
/// <param name="Url">The address of its text.</param>
public sealed record StatuteAddition(string Id, string Title, string Cite, DateOnly From, string? Source, string? Url)
    : Addition(Id)
{
    private string? _overlay;

    internal override string Kind => "law";

    internal override string IdRule =>
        "its jurisdiction, a colon and a name in lower-case letters, digits and hyphens: us-vt:12-519";

    internal override string Next =>
        $"write what it says in 'summary', in plain words, and cite it: [](law:{Id}); when you have read it, set 'confidence: verified' and 'checked'";

    internal override VariantChoice SeenIn =>
        _overlay is { } overlay ? VariantChoice.OfLayers([overlay]) : VariantChoice.Base;

    private string Jurisdiction => Id[..Id.IndexOf(':', StringComparison.Ordinal)];

    internal override bool IsFitting(string id) => Compiler.IsPrefixedId(id);

    internal override void Require()
    {
        OneLine.Require("title of the law", Title);
        OneLine.Require("citation", Cite);
        if (Source is null && Url is null)
        {
            throw new RequestException(
                "where can the law be read?",
                "name a publication with --source ID, or an address with --url https://..."
            );
        }
    }

    internal override void Into(CurriculumEdits edits)
    {
        var curriculum = edits.Curriculum;
        if (Source is not null)
        {
            ImmutableArray<string> sources =
            [
                .. curriculum.Sources.Select(one => one.Id.Value),
                .. curriculum
                    .Layers.SelectMany(layer => layer.Claims)
                    .Select(claim => claim.Target.Value)
                    .Where(id => id.StartsWith(Jurisdiction + ":", StringComparison.Ordinal)),
            ];
            KnownNames.Require("publication", Source, sources);
        }

        _overlay = curriculum
            .Layers.Where(static layer => layer.Target is null)
            .Select(static layer => layer.Id.Value)
            .FirstOrDefault(layer => layer == Jurisdiction);
        edits.Append(
            _overlay is null
                ? CurriculumLayout.Statutes
                : CurriculumLayout.OverlayFile(_overlay, CurriculumLayout.OverlayHead),
            "statutes",
            Id,
            Record(),
            $"law '{Id}'"
        );
    }

    private YamlMap Record() =>
        new([
            new("title", new YamlText(Title.Trim())),
            new("cite", new YamlText(Cite.Trim())),
            new("jurisdiction", new YamlText(Jurisdiction)),
            new("summary", new YamlText(ToWrite)),
            new("versions", new YamlList([new YamlMap([new("from", new YamlWord(IsoDate.Text(From)))])])),
            Source is not null
                ? new YamlPair("source", new YamlText(Source))
                : new YamlPair("url", new YamlText(Url!.Trim())),
            new("confidence", new YamlText(Confidence.Unverified.Written())),
        ]);
}
