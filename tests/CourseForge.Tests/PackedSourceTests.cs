using CourseForge.Text;

namespace CourseForge.Tests;

/// <summary>A text that is held in less memory is the same text.</summary>
public sealed class PackedSourceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("One line\r\nand another\n")]
    [InlineData("Grüße, 水, \U0001F600\n- end")]
    [InlineData("half a character: \uD83D")]
    public void The_text_comes_back(string text)
    {
        var file = new SourceFile(new CoursePath("a.md"), text);
        var span = file.Span(Math.Min(2, text.Length), 4);
        var (slice, position) = (span.Slice.ToString(), span.Position);
        file.Pack();
        file.Pack();
        GC.Collect();
        Assert.Equal(text, file.Text);
        Assert.Equal(text.Length, file.Length);
        Assert.Equal(slice, span.Slice.ToString());
        Assert.Equal(position, span.Position);
        Assert.Equal(text.Split('\n').Length, file.Lines.LineCount);
    }
}
