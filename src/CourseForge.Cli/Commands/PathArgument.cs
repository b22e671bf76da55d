using System.CommandLine;

namespace CourseForge.Cli.Commands;

internal static class PathArgument
{
    public static Argument<string?> Create() =>
        new("PATH")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The curriculum folder, or its curriculum.yaml. Without it: the current folder.",
        };
}
