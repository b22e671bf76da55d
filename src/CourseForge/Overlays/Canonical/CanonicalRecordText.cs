using System.Text;
using CourseForge.Overlays.Resolution;
using CourseForge.Questions;
using CourseForge.Syntax;

namespace CourseForge.Overlays.Canonical;

/// <summary>Collects what a record says, as a list with an item for each.</summary>
internal sealed class CanonicalRecordText : ICanonicalRecord
{
    private readonly StringBuilder _text = new();

    /// <summary>What the record is first of all, before the list.</summary>
    internal void Words(string text) => _text.Append(text).Append("\n\n");

    public void Item(string name, string? value) =>
        Write("- ", name, value is null ? null : CanonicalText.OfPlain(value));

    public void Item(string name, MarkdownContent? content) =>
        Write("- ", name, content is null ? null : CanonicalText.Of(content));

    /// <summary>More about the item before.</summary>
    public void Within(string name, MarkdownContent? content) =>
        Write("  - ", name, content is null ? null : CanonicalText.Of(content));

    public override string ToString() => NormalizedText.Of(_text.ToString());

    private void Write(string mark, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        _text.Append(mark).Append(name).Append(": ");
        var isFirst = true;
        foreach (var line in value.AsSpan().EnumerateLines())
        {
            // What begins with a block, or has several, stands below the name.
            if (isFirst && !TextMarks.OpensBlock(line))
            {
                _text.Append(line).Append('\n');
            }
            else
            {
                _text.Append(isFirst ? "\n" : "").Append(' ', mark.Length).Append(line).Append('\n');
            }

            isFirst = false;
        }
    }
}
