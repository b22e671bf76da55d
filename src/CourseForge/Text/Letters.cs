namespace CourseForge.Text;

/// <summary>The letters of options: a, b, c ...</summary>
internal static class Letters
{
    internal static string At(int index) => ((char)('a' + index)).ToString();
}
