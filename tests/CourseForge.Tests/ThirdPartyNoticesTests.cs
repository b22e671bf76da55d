using System.Text.Json;

namespace CourseForge.Tests;

/// <summary>What is packed into the tool is named with its licence in THIRD-PARTY-NOTICES.txt.</summary>
public sealed class ThirdPartyNoticesTests
{
    [Fact]
    public void Every_package_of_the_tool_is_named()
    {
        var notices = File.ReadAllLines(RepositoryFiles.At("THIRD-PARTY-NOTICES.txt"));
        var packages = Directory
            .GetFiles(RepositoryFiles.At("src"), "packages.lock.json", SearchOption.AllDirectories)
            .SelectMany(static file => PackagesOf(File.ReadAllText(file)))
            .Distinct()
            .Except(["Microsoft.CodeAnalysis.BannedApiAnalyzers"]);
        Assert.All(packages, package => Assert.Contains(package, notices));
    }

    private static IEnumerable<string> PackagesOf(string text)
    {
        using var document = JsonDocument.Parse(text);
        return
        [
            .. document
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .SelectMany(static framework => framework.Value.EnumerateObject())
                .Where(static package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(static package => package.Name),
        ];
    }
}
