using CourseForge.Layout;
using CourseForge.Parsing.Overlays;
using CourseForge.Parsing.Projects;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Parsing.Yaml;

/// <summary>Which shape the YAML of a file has, by the file's place; of a Markdown file, its front matter.</summary>
internal static class DocumentShapes
{
    internal static RecordShape? Of(CoursePath path) =>
        path.Value == CurriculumLayout.Project
            ? ProjectShapes.Project
            : CurriculumLayout.KindOf(path) switch
            {
                FileKind.Settings => Shapes.Curriculum,
                FileKind.Objectives => Shapes.ObjectiveFile,
                FileKind.Glossary => Shapes.Glossary,
                FileKind.Contacts => Shapes.Contacts,
                FileKind.Sources => Shapes.Sources,
                FileKind.Statutes => Shapes.Statutes,
                FileKind.Jurisdictions => LayerShapes.Jurisdictions,
                FileKind.Course => Shapes.Course,
                FileKind.Module => Shapes.ModuleFrontMatter,
                FileKind.Bank => Shapes.Bank,
                FileKind.Scenario => Shapes.ScenarioFrontMatter,
                FileKind.Survey => Shapes.Survey,
                FileKind.Overlay => LayerShapes.Overlay,
                FileKind.OverlayClaims => LayerShapes.OverlayClaims,
                FileKind.Target => LayerShapes.Target,
                FileKind.OverlayText or FileKind.Lock or FileKind.Ignored or FileKind.Unknown => null,
                var kind => throw new InvalidOperationException($"no such kind of file: {kind}"),
            };
}
