using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Binding;

/// <summary>Words inside an attribute, each with its place.</summary>
internal static class Words
{
    public static ImmutableArray<Located<string>> In(Located<string> attribute)
    {
        var words = ImmutableArray.CreateBuilder<Located<string>>();

        // The value's place may include its quotes.
        var shift = Math.Max(0, attribute.Span.Slice.IndexOf(attribute.Value.AsSpan(), StringComparison.Ordinal));
        foreach (var range in attribute.Value.AsSpan().Split(' '))
        {
            var (start, length) = range.GetOffsetAndLength(attribute.Value.Length);
            if (length > 0)
            {
                words.Add(new Located<string>(attribute.Value.Substring(start, length), attribute.Span.Part(shift + start, length)));
            }
        }

        return words.DrainToImmutable();
    }

    /// <summary>A word as authors write it against the name of an enum's value.</summary>
    public static bool Equal(string name, string written) => string.Equals(name, written, StringComparison.OrdinalIgnoreCase);
}
