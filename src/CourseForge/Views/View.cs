namespace CourseForge.Views;

// Views: what templates see. Closed records of text, HTML, flags, views and lists of them; no domain types, no
// formatting left to do. Each says of its properties what they are, so that templates are checked against them before
// anything is rendered, and so that `courseforge theme data` and docs/theme-names.md can show them.

/// <summary>Something that a template can be given.</summary>
internal abstract record View
{
    internal abstract ViewType Type { get; }
}
