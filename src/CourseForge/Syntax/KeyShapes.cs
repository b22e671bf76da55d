using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// What most keys of YAML hold, and the making of keys: for the tables of shapes, and for kinds that bring their own.
/// </summary>
internal static class KeyShapes
{
    internal static readonly ScalarShape Text = new(ScalarKind.Text, "text");

    /// <summary>What only authors and reviewers read.</summary>
    internal static readonly ScalarShape Remark = new(ScalarKind.Text, "text") { Parameters = ParameterUse.Kept };

    internal static readonly ScalarShape Markdown = new(ScalarKind.Markdown, "text (inline Markdown is allowed)");
    internal static readonly ScalarShape Flag = new(ScalarKind.Flag, "yes or no");

    internal static KeyShape Required(string name, ValueShape value, string description, string? example = null) =>
        new(name, value, description) { IsRequired = true, Example = example };

    internal static KeyShape Optional(string name, ValueShape value, string description, string? example = null) =>
        new(name, value, description) { Example = example };

    /// <summary>One of the words of an enum.</summary>
    internal static ScalarShape Choice<T>()
        where T : struct, Enum => new(ScalarKind.Choice, YamlWords.AnyOf(EnumWords.Of<T>())) { Words = EnumWords.Of<T>() };
}
