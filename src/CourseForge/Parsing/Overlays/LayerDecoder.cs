using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Overlays;

/// <summary>The YAML files of overlays and targets.</summary>
internal static class LayerDecoder
{
    /// <summary>overlays/ID/overlay.yaml: the head, and claims.</summary>
    internal static LayerSyntax? Overlay(SourceFile file, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(file, diagnostics) is not { } mapping)
        {
            return null;
        }

        var record = YamlRecord.Open(mapping, LayerShapes.Overlay, rawHtml: false, diagnostics);
        var id = record.Text("layer");
        var folder = file.Path.Folder;
        if (record.Has("layer") && AuthoredId.IsId(id.Value) && id.Value != CurriculumLayout.LayerOf(file.Path))
        {
            diagnostics.Add(Codes.OverlayFiles.LayerName, id.Span, id.Value, folder);
        }

        return new LayerSyntax
        {
            Id = id,
            Title = record.Words("title"),
            BuildsOn = record.List("builds-on"),
            Requires = Requirement(record),
            Owner = record.Words("owner"),
            Claims = ClaimDecoder.Decode(record, file, diagnostics),
            Mandates = MandateDecoder.Decode(record, diagnostics),
            Overlay = new OverlayHeadSyntax(record.Text("jurisdiction"), folder)
            {
                Language = record.OptionalText("language"),
            },
            Target = null,
            Span = id.Span,
        };
    }

    /// <summary>Any other YAML file of an overlay: claims and mandates.</summary>
    internal static (ImmutableArray<ClaimSyntax> Claims, ImmutableArray<MandateSyntax> Mandates) Claims(
        SourceFile file,
        DiagnosticBag diagnostics
    )
    {
        if (YamlReader.Read(file, diagnostics) is not { } mapping)
        {
            return ([], []);
        }

        if (mapping.Entries.FirstOrDefault(entry => LayerShapes.IsHeadKey(entry.Key.Value)) is { } head)
        {
            diagnostics.Add(
                Codes.OverlayFiles.SecondHead,
                head.Key.Span,
                head.Key.Value,
                $"{file.Path.Folder}/{CurriculumLayout.OverlayHead}"
            );
            return ([], []);
        }

        var record = YamlRecord.Open(mapping, LayerShapes.OverlayClaims, rawHtml: false, diagnostics);
        return (ClaimDecoder.Decode(record, file, diagnostics), MandateDecoder.Decode(record, diagnostics));
    }

    /// <summary>targets/ID.yaml.</summary>
    internal static LayerSyntax? Target(SourceFile file, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(file, diagnostics) is not { } mapping)
        {
            return null;
        }

        var record = YamlRecord.Open(mapping, LayerShapes.Target, rawHtml: false, diagnostics);
        var id = record.Text("target");
        if (record.Has("target") && AuthoredId.IsId(id.Value) && id.Value != CurriculumLayout.LayerOf(file.Path))
        {
            diagnostics.Add(Codes.OverlayFiles.TargetName, id.Span, id.Value, file.Path.Value);
        }

        return new LayerSyntax
        {
            Id = id,
            Title = record.Words("title"),
            BuildsOn = record.List("layers"),
            Requires = Requirement(record),
            Owner = record.Words("owner"),
            Claims = ClaimDecoder.Decode(record, file, diagnostics),
            Overlay = null,
            Target = new TargetHeadSyntax(
                record.List("courses"),
                record.OptionalText("audience"),
                record.OptionalChoice<Tier>("tier")?.Value,
                record.OptionalText("language"),
                record.OptionalDate("as-of"),
                record.Flag("with-pending")
            )
            {
                Waivers = record
                    .Map("waive")
                    .ToImmutableDictionary(
                        pair => pair.Id.Value,
                        pair => ReviewFileDecoder.Waiver(pair.Record),
                        StringComparer.Ordinal
                    ),
            },
            Span = id.Span,
        };
    }

    /// <summary>jurisdictions.yaml.</summary>
    internal static ImmutableArray<JurisdictionSyntax> Jurisdictions(SourceFile file, DiagnosticBag diagnostics) =>
        YamlReader.Read(file, diagnostics) is not { } mapping
            ? []
            :
            [
                .. YamlRecord
                    .Open(mapping, LayerShapes.Jurisdictions, rawHtml: false, diagnostics)
                    .Map("jurisdictions")
                    .Select(item => new JurisdictionSyntax(
                        item.Id,
                        item.Record.Text("name").Value,
                        item.Record.Choice<JurisdictionLevel>("level").Value,
                        item.Record.Words("iso"),
                        item.Record.Words("ocd"),
                        item.Record.WordList("formerly"),
                        item.Record.List("parents"),
                        item.Record.Span
                    )
                    {
                        Words = item.Record.List("words"),
                    }),
            ];

    private static RequirementSyntax? Requirement(YamlRecord record)
    {
        if (record.OptionalText("for") is not { } written)
        {
            return null;
        }

        var words = written.Words();
        return new RequirementSyntax(words.IsEmpty ? written : words[0], words.Length > 1 ? words[1] : null);
    }
}
