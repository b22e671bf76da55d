namespace CourseForge.Views;

/// <summary>
/// Markup that writes itself where the template asks for it, so that no page is ever held as one text.
/// </summary>
internal sealed class Html(Action<TextWriter> write)
{
    internal void WriteTo(TextWriter writer) => write(writer);

    public override string ToString()
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        write(writer);
        return writer.ToString();
    }
}
