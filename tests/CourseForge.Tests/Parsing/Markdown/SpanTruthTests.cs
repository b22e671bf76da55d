using CourseForge.Diagnostics;
using CourseForge.Parsing.Markdown;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Tests.Parsing.Markdown;

/// <summary>Every recorded place slices to what the author wrote.</summary>
public sealed class SpanTruthTests
{
    public static TheoryData<string> Modules() =>
        [
            .. Directory
                .EnumerateFiles(RepositoryFiles.At("curricula"), "*.md", SearchOption.AllDirectories)
                .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "modules")
                .Select(path => Path.GetRelativePath(RepositoryFiles.At("curricula"), path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Modules))]
    public void Every_place_in_the_shipped_curriculum_is_where_the_author_wrote_it(string path)
    {
        var text = File.ReadAllText(RepositoryFiles.At("curricula", path));
        var module = Read(text, path, out var diagnostics);
        Assert.Equal("", CaseFile.Describe(diagnostics));
        Assert.NotEmpty(module.Lessons);
        SpanTruth.Check(module);

        var carriageReturns = Read(text.Replace("\n", "\r\n", StringComparison.Ordinal), path, out _);
        SpanTruth.Check(carriageReturns);
        Assert.Equal(SpanTruth.Describe(module), SpanTruth.Describe(carriageReturns));
    }

    private static ModuleSyntax Read(
        string text,
        string path,
        out System.Collections.Immutable.ImmutableArray<Diagnostic> diagnostics
    )
    {
        var bag = new DiagnosticBag();
        var module = ModuleDecoder.Decode(new SourceFile(new CoursePath(path), text), false, bag);
        diagnostics = bag.ToSorted();
        return Assert.IsType<ModuleSyntax>(module);
    }
}
