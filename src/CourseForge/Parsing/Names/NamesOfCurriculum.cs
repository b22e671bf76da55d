using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Parsing.Markdown;
using CourseForge.Parsing.Yaml;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Names;

// Parsing/Names: every id at every place where it was written, for editors.

/// <summary>
/// Gathers where ids are given and where they are used: in YAML by the table of shapes, in Markdown by what the parser
/// took out of it. What no shape and no syntax calls an id is none.
/// </summary>
internal static class NamesOfCurriculum
{
    /// <param name="before">What was gathered before, of which files that are as they were are taken over.</param>
    internal static CurriculumNames Gather(SourceSet sources, CurriculumSyntax curriculum, CurriculumNames? before)
    {
        var inYaml = sources.Files.ToDictionary(
            static file => file,
            file => before?.InYaml.TryGetValue(file, out var names) == true ? names : [.. InYaml(file, curriculum)]
        );
        var ofBase = DefinedNames.OfBase(curriculum).ToList();
        var known = ofBase
            .Where(static name => name.Kind.IsUniqueOverKinds())
            .Select(static name => name.Id.Value)
            .ToHashSet(StringComparer.Ordinal);
        return new CurriculumNames(
            ofBase
                .Concat(
                    DefinedNames
                        .OfLayers(curriculum)
                        // What a layer writes in place of something of the base names that.
                        .Select(name =>
                            name.IsOfLayer && known.Contains(name.Id.Value) ? name with { IsDefinition = false } : name
                        )
                )
                .Concat(curriculum.Modules.SelectMany(static module => module.Lessons).SelectMany(TextNames.Lesson))
                .Concat(curriculum.Scenarios.SelectMany(TextNames.Choices))
                .Concat(curriculum.AllContents().SelectMany(TextNames.Of))
                .Concat(curriculum.Layers.SelectMany(static layer => layer.Contents()).SelectMany(TextNames.Of))
                .Concat(
                    curriculum
                        .Layers.SelectMany(static layer => layer.Claims)
                        .Where(static claim => claim.Span.File is { Path.Extension: ".md" })
                        .SelectMany(TextNames.Claim)
                )
                .Concat(sources.Files.SelectMany(file => inYaml[file]))
        )
        {
            InYaml = inYaml,
        };
    }

    private static IEnumerable<WrittenName> InYaml(SourceFile file, CurriculumSyntax curriculum)
    {
        if (DocumentShapes.Of(file.Path) is not { } shape)
        {
            return [];
        }

        var ignored = new DiagnosticBag();
        var mapping =
            file.Path.Extension == ".md"
                ? DocumentParts.Read(file, "", ignored).FrontMatter
                : YamlReader.Read(file, ignored);
        if (mapping is null)
        {
            return [];
        }

        // What is unique within the file's course or scenario is named there without it.
        var kind = CurriculumLayout.KindOf(file.Path);
        var scope =
            kind == FileKind.Scenario ? curriculum.Scenarios.FirstOrDefault(one => one.File == file)?.Id.Value
            : kind == FileKind.Course ? curriculum.Courses.FirstOrDefault(one => one.File == file)?.Id.Value
            : null;
        return YamlNames
            .Of(mapping, shape)
            .Select(name =>
                // Behind the point of a cell stands a part of a course, or of a scenario.
                name.Kind == SymbolKind.Assessment
                && curriculum.Scenarios.Any(one => one.Id.Value == name.Scope)
                    ? name with
                    {
                        Kind = SymbolKind.ScenarioNode,
                    }
                    : name
            )
            .Select(name =>
                (name.Kind is SymbolKind.ScenarioNode or SymbolKind.Assessment) && name.Scope.Length == 0
                    ? name with
                    {
                        Scope = scope ?? "",
                    }
                    : name
            );
    }
}
