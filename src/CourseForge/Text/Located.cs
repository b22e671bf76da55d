namespace CourseForge.Text;

/// <summary>A value and the place where the author wrote it.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span)
{
    public override string ToString() => Value?.ToString() ?? "";
}
