using CourseForge.Model;
using CourseForge.Rendering.Markup;
using CourseForge.Rendering.Pages;
using CourseForge.Syntax;
using CourseForge.Text;
using CourseForge.Views;

namespace CourseForge.Rendering.Print;

/// <summary>Laws, contacts and sources that must be checked before the course is taught.</summary>
internal sealed class RecordsDue(CourseRenderContext context, PageWriterContext page)
{
    internal IEnumerable<DueView> Views()
    {
        foreach (var statute in context.Course.Statutes)
        {
            if (
                Marked(statute.Cite, ElementIds.Statute(statute.Id.Value), "indexStatute", statute.Syntax.Currency) is
                { } due
            )
            {
                yield return due;
            }
        }

        foreach (var contact in context.Course.Contacts)
        {
            if (
                Marked(contact.Name, ElementIds.Contact(contact.Id.Value), "indexContact", contact.Syntax.Currency) is
                { } due
            )
            {
                yield return due;
            }
        }

        foreach (var source in page.Facts.Sources)
        {
            if (
                Marked(source.Title, ElementIds.Source(source.Id.Value), "indexSource", source.Syntax.Currency) is
                { } due
            )
            {
                yield return due;
            }
        }
    }

    private DueView? Marked(string title, string target, string kind, CurrencySyntax currency)
    {
        var isOverdue = currency.ReviewBy is { } day && day.Value <= context.Course.AsOf;
        var mark = page.Records.Mark(currency)?.Text ?? (isOverdue ? context.Words["reviewOverdue"] : null);
        return mark is null
            ? null
            : new DueView(
                title,
                target,
                context.Words[kind],
                mark,
                currency.Checked is { } last ? IsoDate.Text(last.Value) : null
            );
    }
}
