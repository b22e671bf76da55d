using CourseForge.Text;

namespace CourseForge.Rendering;

/// <summary>How long what a course says holds.</summary>
internal static class CourseValidity
{
    /// <summary>The first day on which something that the course shows is due for review.</summary>
    internal static string? InWords(RenderContext context)
    {
        DateOnly? first = null;
        foreach (var currency in context.Course.Contacts.Select(static contact => contact.Syntax.Currency)
            .Concat(context.Course.Statutes.Select(static statute => statute.Syntax.Currency))
            .Concat(context.Course.Sources.Select(static source => source.Syntax.Currency)))
        {
            if (currency.ReviewBy is { } day && (first is null || day.Value < first))
            {
                first = day.Value;
            }
        }

        return first is { } found ? $"{context.Words["until"]} {IsoDate.Text(found)}" : null;
    }
}
