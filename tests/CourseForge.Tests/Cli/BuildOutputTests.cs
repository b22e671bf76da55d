namespace CourseForge.Tests.Cli;

/// <summary>What happens to the output folder.</summary>
public sealed class BuildOutputTests;
