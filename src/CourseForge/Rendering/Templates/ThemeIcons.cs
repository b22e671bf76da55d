using CourseForge.Views;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// The icons of templates: <c>{{ icons.clock }}</c> writes the picture, which says nothing to those who listen. Each
/// stands in the page itself: from a file of its own, browsers show none of them when a course is opened from a folder.
/// </summary>
internal sealed record ThemeIcons : View
{
    internal static ThemeIcons Instance { get; } = new();

    internal static ViewType Schema { get; } =
        new(
            "icons",
            Parts
                .Icons.OrderBy(static icon => icon.Key, StringComparer.Ordinal)
                .Select(static icon =>
                {
                    var picture = Picture(icon.Value);
                    return new ViewProperty(icon.Key, ViewKind.Html, null, "An icon.", _ => picture);
                })
        );

    internal override ViewType Type => Schema;

    private static Html? Picture(string shapes) =>
        shapes.Length == 0
            ? null
            : new Html(writer =>
            {
                writer.Write("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">");
                writer.Write(shapes);
                writer.Write("</svg>");
            });
}
