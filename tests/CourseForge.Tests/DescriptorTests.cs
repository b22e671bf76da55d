using System.Text.RegularExpressions;
using CourseForge.Diagnostics;
using CourseForge.Tests.Cli;
using CourseForge.Tests.Packaging;

namespace CourseForge.Tests;

/// <summary>
/// The table of diagnostics is complete, unique and documented, and the suite shows every one of them.
/// </summary>
public sealed partial class DescriptorTests
{
    [Fact]
    public void Codes_and_names_are_unique()
    {
        Assert.Empty(
            Codes
                .All.GroupBy(descriptor => descriptor.Code)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key)
        );
        Assert.Empty(
            Codes
                .All.GroupBy(descriptor => descriptor.Name)
                .Where(group => group.Count() > 1)
                .Select(group => group.Key)
        );
    }

    [Fact]
    public void Every_descriptor_explains_itself()
    {
        foreach (var descriptor in Codes.All)
        {
            Assert.Matches("^CF[1-9][0-9]{3}$", descriptor.Code);
            Assert.Matches("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", descriptor.Name);
            Assert.True(descriptor.Message.Length > 10, descriptor.Code);
            Assert.True(descriptor.Why.Length > 60, descriptor.Code + " says too little about why");
            Assert.True(descriptor.Fix.Length > 30, descriptor.Code + " says too little about what to do");
        }
    }

    /// <summary>
    /// A message goes on after the code and a colon; reasons and next steps are sentences of their own.
    /// </summary>
    [Fact]
    public void All_descriptors_speak_in_one_voice()
    {
        foreach (var descriptor in Codes.All)
        {
            Assert.True(!char.IsUpper(descriptor.Message[0]) && !descriptor.Message.EndsWith('.'), descriptor.Message);
            Assert.True(IsSentence(descriptor.Why), descriptor.Why);
            Assert.True(IsSentence(descriptor.Fix), descriptor.Fix);
        }

        static bool IsSentence(string text) =>
            !char.IsLower(text.Replace("curriculum.yaml", "X", StringComparison.Ordinal)[0])
            && text[^1] is '.' or '\'' or '?';
    }

    [Fact]
    public void Every_descriptor_field_is_in_the_table()
    {
        var fields = typeof(Codes)
            .GetNestedTypes()
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
        ["CF6801"] = nameof(Cli.PrintTests),
        ["CF6802"] = nameof(Cli.PrintTests),
        ["CF6803"] = nameof(Cli.PrintTests),
        ["CF6804"] = nameof(Cli.PrintTests),
        ["CF6805"] = nameof(Cli.PrintedPagesTests),
        ["CF6901"] = nameof(Cli.BuildOutputTests),
        ["CF6902"] = nameof(Cli.BuildOutputTests),
        ["CF6903"] = nameof(Cli.BuildOutputTests),
        ["CF6904"] = nameof(Cli.BuildOutputTests),
        ["CF3127"] = nameof(Cli.BuildCommandTests),
        ["CF6905"] = nameof(Cli.BuildOutputTests),
        ["CF6011"] = nameof(Packaging.PagePolicyTests),
        ["CF6012"] = nameof(Packaging.LeakCheckTests),
        ["CF6906"] = nameof(Records.BuildLedgerTests),
        ["CF6907"] = nameof(Records.BuildRecordTests),
        ["CF6908"] = nameof(Records.BuildRecordTests),
        ["CF6909"] = nameof(Cli.ReleaseTests),
        ["CF5022"] = nameof(Rendering.ContactsOnPaperTests),
        ["CF5080"] = nameof(Rendering.ClassroomPapersTests),
        ["CF5081"] = nameof(Rendering.ClassroomPapersTests),
        ["CF5082"] = nameof(Rendering.ClassroomPapersTests),
        ["CF5083"] = nameof(Rendering.ClassroomPapersTests),
        ["CF5084"] = nameof(Rendering.ClassroomPapersTests),
        ["CF5085"] = nameof(Rendering.ContactsOnPaperTests),
        ["CF5086"] = nameof(Rendering.ContactsOnPaperTests),
        ["CF7101"] = nameof(Releases.ProjectTests),
        ["CF7102"] = nameof(Releases.ProjectTests),
        ["CF7103"] = nameof(Releases.ProjectTests),
        ["CF7104"] = nameof(Releases.ProjectTests),
        ["CF7105"] = nameof(Releases.ProjectTests),
        ["CF7106"] = nameof(Releases.ProjectTests),
        ["CF7107"] = nameof(Releases.ProjectTests),
        ["CF7108"] = nameof(Releases.ProjectTests),
        ["CF7109"] = nameof(Releases.HostileReleaseTests),
        ["CF7110"] = nameof(Releases.HostileReleaseTests),
        ["CF7111"] = nameof(Releases.HostileReleaseTests),
        ["CF7112"] = nameof(Releases.HostileReleaseTests),
        ["CF7113"] = nameof(Releases.HostileReleaseTests),
        ["CF7114"] = nameof(Releases.HostileReleaseTests),
        ["CF7115"] = nameof(Releases.ProjectTests),
        ["CF7116"] = nameof(Releases.ProjectTests),
        ["CF7117"] = nameof(Releases.ProjectTests),
        ["CF7118"] = nameof(Releases.WebSourceTests),
        ["CF7119"] = nameof(Releases.WebSourceTests),
        ["CF7120"] = nameof(Releases.ProjectTests),
        ["CF7121"] = nameof(Releases.GitSourceTests),
        ["CF7122"] = nameof(Releases.PackCommandTests),
        ["CF7123"] = nameof(Releases.PackCommandTests),
        ["CF7124"] = nameof(Releases.ProjectTests),
        ["CF7125"] = nameof(Releases.ProjectTests),
        ["CF7126"] = nameof(Releases.PackCommandTests),
        ["CF7127"] = nameof(Releases.ProjectTests),
        ["CF7128"] = nameof(Releases.GitSourceTests),
        ["CF7001"] = nameof(Serving.ServeCommandTests),
        ["CF7002"] = nameof(Serving.ServeCommandTests),
        ["CF7010"] = nameof(Serving.OpenedPackageTests),
        ["CF7011"] = nameof(Serving.OpenedPackageTests),
        ["CF7012"] = nameof(Serving.OpenedPackageTests),
        ["CF7013"] = nameof(Serving.OpenedPackageTests),
        ["CF7014"] = nameof(Serving.OpenedPackageTests),
        ["CF7345"] = nameof(Verifying.VerifyCommandTests),
        ["CF7347"] = nameof(Verifying.VerifyCommandTests),
        ["CF7348"] = nameof(Verifying.VerifyCommandTests),
        ["CF7349"] = nameof(Verifying.VerifyCommandTests),
        ["CF9001"] = nameof(Cli.ToolTests),
    };

    [Fact]
    public void Every_code_has_a_case()
    {
        var shown = CaseFile
            .Everywhere()
            .SelectMany(file => Code().Matches(file.Expected("diagnostics")).Select(match => match.Value))
            .ToHashSet();
        Assert.DoesNotContain(Codes.All.Select(descriptor => descriptor.Code), code =>
            !shown.Contains(code) && !TestedElsewhere.ContainsKey(code)
        );
    }

    [GeneratedRegex(@"\bCF\d{4}\b")]
    private static partial Regex Code();
}
