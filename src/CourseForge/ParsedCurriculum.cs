using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Overlays.Nodes;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge;

/// <summary>A curriculum as it was read, once, for any number of variants.</summary>
public sealed class ParsedCurriculum
{
    internal ParsedCurriculum(SourceSet sources, CurriculumSyntax? syntax, DiagnosticBag diagnostics)
    {
        Sources = sources;
        Syntax = syntax;
        Diagnostics = diagnostics.ToSorted();
        Nodes = new Lazy<CurriculumNodes>(() => new CurriculumNodes(syntax!));
    }

    public SourceSet Sources { get; }

    /// <summary>Null when there is no usable curriculum.yaml.</summary>
    public CurriculumSyntax? Syntax { get; }

    /// <summary>What loading and parsing had to say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>Everything that an overlay can speak of. Made when the first variant needs it.</summary>
    internal Lazy<CurriculumNodes> Nodes { get; }
}
