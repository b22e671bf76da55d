using System.Collections.Immutable;
using CourseForge.Authoring.Sessions;
using CourseForge.Formatting;
using CourseForge.Layout;

namespace CourseForge.Authoring.Adding;

/// <summary>A target: which overlays are built into which courses.</summary>
/// <param name="Layers">Overlays; none = the base alone.</param>
/// <param name="Courses">None = the only one that there is.</param>
public sealed record TargetAddition(
    string Id,
    string Title,
    ImmutableArray<string> Layers,
    ImmutableArray<string> Courses
) : Addition(Id)
{
    internal override string Kind => "target";

    internal override string Next => $"'courseforge build' makes it with --target {Id}";

    internal override VariantChoice SeenIn => VariantChoice.OfTargets([Id]);

    internal override VariantChoice SeenBefore => VariantChoice.OfLayers(Layers);

    internal override void Require() => OneLine.Require("title of the target", Title);

    internal override void Into(CurriculumEdits edits)
    {
        var curriculum = edits.Curriculum;
        foreach (var layer in Layers)
        {
            KnownNames.Require(
                "overlay",
                layer,
                [.. curriculum.Layers.Where(one => one.Target is null).Select(one => one.Id.Value)]
            );
        }

        ImmutableArray<string> known = [.. curriculum.Courses.Select(one => one.Id.Value)];
        foreach (var course in Courses)
        {
            KnownNames.Require("course", course, known);
        }

        var courses = Courses.IsEmpty ? [OneOf("course", "--course", null, known)] : Courses;
        edits.NewFile(
            CurriculumLayout.TargetFile(Id),
            YamlWriter.Write(
                new YamlMap([
                    new("target", new YamlText(Id)),
                    new("title", new YamlText(Title.Trim())),
                    .. Layers.IsEmpty ? Enumerable.Empty<YamlPair>() : [new("layers", Ids(Layers))],
                    new("courses", Ids(courses)),
                ])
            ),
            $"target '{Id}'"
        );
    }

    private static YamlList Ids(ImmutableArray<string> ids) => new([.. ids.Select(id => new YamlText(id))]);
}
