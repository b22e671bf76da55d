using System.Text.RegularExpressions;
using CourseForge.Diagnostics;

namespace CourseForge.Tests;

/// <summary>The table of diagnostics is complete, unique and documented, and the suite shows every one of them.</summary>
public sealed partial class DescriptorTests
{
    [Fact]
    public void Codes_and_names_are_unique()
    {
        Assert.Empty(Codes.All.GroupBy(descriptor => descriptor.Code).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(Codes.All.GroupBy(descriptor => descriptor.Name).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Every_descriptor_explains_itself()
    {
        foreach (var descriptor in Codes.All)
        {
            Assert.Matches("^CF[1-9][0-9]{3}$", descriptor.Code);
            Assert.Matches("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", descriptor.Name);
            Assert.True(descriptor.Message.Length > 10, descriptor.Code);
            Assert.True(descriptor.Why.Length > 30, descriptor.Code + " says too little about why");
            Assert.True(descriptor.Fix.Length > 20, descriptor.Code + " says too little about what to do");
        }
    }

    [Fact]
    public void Every_descriptor_field_is_in_the_table()
    {
        var fields = typeof(Codes).GetNestedTypes()
            .SelectMany(range => range.GetFields().Where(field => field.FieldType == typeof(DiagnosticDescriptor)))
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Code)
            .Order(StringComparer.Ordinal);
        Assert.Equal(fields, Codes.All.Select(descriptor => descriptor.Code).Order(StringComparer.Ordinal));
    }

    /// <summary>Raised outside the compiler, with tests of their own: the code and where its test is.</summary>
    private static readonly Dictionary<string, string> TestedElsewhere = new()
    {
        ["CF6004"] = nameof(Packaging.ZipWriterTests),
        ["CF6005"] = nameof(Packaging.ZipWriterTests),
        ["CF6901"] = nameof(Cli.BuildOutputTests),
        ["CF6902"] = nameof(Cli.BuildOutputTests),
        ["CF6903"] = nameof(Cli.BuildOutputTests),
        ["CF6904"] = nameof(Cli.BuildOutputTests),
        ["CF6905"] = nameof(Cli.BuildOutputTests),
        ["CF9001"] = nameof(Cli.ToolTests),
    };

    [Fact]
    public void Every_code_has_a_case()
    {
        var shown = Directory.EnumerateFiles(RepositoryFiles.At("tests", "cases"), "*.case", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(CaseFile.Read(file).Expected("diagnostics")).Select(match => match.Value))
            .ToHashSet();
        Assert.DoesNotContain(Codes.All.Select(descriptor => descriptor.Code), code => !shown.Contains(code) && !TestedElsewhere.ContainsKey(code));
    }

    [GeneratedRegex(@"\bCF\d{4}\b")]
    private static partial Regex Code();
}
