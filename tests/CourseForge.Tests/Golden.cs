namespace CourseForge.Tests;

/// <summary>
/// Compares text with a file under tests/golden. UPDATE_GOLDEN=1 writes it instead (never in CI); read the diff before
/// committing.
/// </summary>
internal static class Golden
{
    internal static void Matches(string[] path, string actual)
    {
        var file = RepositoryFiles.At(["tests", "golden", .. path]);
        if (
            Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1"
            && Environment.GetEnvironmentVariable("CI") is null
        )
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"{file} does not exist; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
