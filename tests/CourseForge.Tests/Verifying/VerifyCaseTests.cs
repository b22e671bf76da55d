namespace CourseForge.Tests.Verifying;

/// <summary>Every *.case file under tests/verify is a package and what is told of it; a new case needs no C#.</summary>
public sealed class VerifyCaseTests
{
    private static readonly string Folder = RepositoryFiles.At("tests", "verify");

    public static TheoryData<string> All() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*.case", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(static file => Path.GetRelativePath(Folder, file).Replace('\\', '/')),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void Says_what_the_case_expects(string name)
    {
        var file = CaseFile.Read(Path.Combine(Folder, name));
        Golden.MatchesFile(file.Path, file.With(new PackedCase(file).Told(), static section => section.Text));
    }

    [Fact]
    public void Every_case_says_why_it_exists() =>
        Assert.All(Directory.EnumerateFiles(Folder, "*.case", SearchOption.AllDirectories), static file =>
            Assert.StartsWith("#", File.ReadAllText(file), StringComparison.Ordinal)
        );
}
