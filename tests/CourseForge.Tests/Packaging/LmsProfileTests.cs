using CourseForge.Packaging.LmsProfiles;

namespace CourseForge.Tests.Packaging;

/// <summary>The profiles of learning systems: readable, and what they change in a package.</summary>
public sealed class LmsProfileTests
{
    public static TheoryData<string> Names => [.. LmsProfile.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_profile_says_why_and_on_what_ground_it_differs(string name)
    {
        var profile = LmsProfile.Find(name);
        Assert.NotNull(profile);
        Assert.All(profile.Differences, difference =>
            Assert.False(
                string.IsNullOrWhiteSpace(difference.Why) || string.IsNullOrWhiteSpace(difference.Source),
                difference.Setting
            )
        );
        Assert.All(profile.Formats, format => Assert.Contains(Compiler.Formats, known => known.Name == format));
        Assert.Contains(profile.Passed, (string[])["passed", "completed"]);
        Assert.Contains(profile.Exit, (string[])["suspend", "normal"]);
        Assert.Contains(profile.Interactions, (string[])["all", "last", "none"]);
    }

    [Fact]
    public void The_guide_for_importing_names_every_profile_and_every_source()
    {
        var guide = File.ReadAllText(RepositoryFiles.At("docs", "lms.md"));
        foreach (var profile in LmsProfile.Names.Select(name => LmsProfile.Find(name)!))
        {
            Assert.Contains($"`{profile.Name}`", guide, StringComparison.Ordinal);
            Assert.All(profile.Differences.Select(difference => difference.Setting), setting =>
                Assert.Contains($"`{setting}`", guide, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void The_host_script_and_the_build_record_carry_the_profile_and_the_pages_do_not()
    {
        var generic = PackedCourse.Of(MinimalCurriculum.Workspace(), "scorm12");
        var cornerstone = PackedCourse.Of(
            MinimalCurriculum.Workspace(),
            "scorm12",
            lms: LmsProfile.Find("cornerstone")
        );
        Assert.Contains("\"passed\":\"completed\"", cornerstone.Text("assets/host.js"), StringComparison.Ordinal);
        Assert.Equal("cornerstone", cornerstone.Record().ExternalParameters.Lms);
        var changed = generic
            .Files()
            .Where(file => !file.Value.AsSpan().SequenceEqual(cornerstone.Files()[file.Key]))
            .Select(file => file.Key);
        Assert.Equal(["assets/host.js", "build-record.json"], changed);
    }

    [Fact]
    public void Plain_web_pages_suit_any_learning_system() =>
        Assert.Equal(
            "",
            PackedCourse.Of(MinimalCurriculum.Workspace(), "web", lms: LmsProfile.Find("moodle")).Diagnostics
        );
}
