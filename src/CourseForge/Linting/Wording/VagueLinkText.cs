using System.Runtime.CompilerServices;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Linting.Wording;

/// <summary>
/// <para><b>What it does.</b> Finds links whose words say nothing about their target: "click here", "read more", a bare
/// address. Knows English and Spanish.</para>
/// <para><b>Why is this bad?</b> Many people move from link to link and hear only its words.</para>
/// <para><b>Example.</b> <c>[Click here](https://example.org)</c></para>
/// <para><b>Use instead.</b> <c>[The hotline's website](https://example.org)</c></para>
/// </summary>
internal sealed class VagueLinkText : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.VagueLinkText;

    // Normalised: lower case, words only.
    private static readonly HashSet<string> English = new(StringComparer.Ordinal)
    {
        "click",
        "click here",
        "click this",
        "click this link",
        "here",
        "this",
        "this link",
        "this page",
        "this site",
        "this website",
        "link",
        "the link",
        "more",
        "more info",
        "more information",
        "read more",
        "read this",
        "learn more",
        "see more",
        "see here",
        "find out more",
        "go",
        "go here",
        "continue",
        "details",
        "website",
        "page",
        "download",
        "info",
    };

    private static readonly HashSet<string> Spanish = new(StringComparer.Ordinal)
    {
        "aquí",
        "aqui",
        "clic",
        "clic aquí",
        "clic aqui",
        "haga clic",
        "haga clic aquí",
        "haga clic aqui",
        "haz clic",
        "haz clic aquí",
        "haz clic aqui",
        "pulse aquí",
        "pulse aqui",
        "pincha aquí",
        "pinche aquí",
        "este enlace",
        "este link",
        "enlace",
        "esta página",
        "esta pagina",
        "este sitio",
        "más",
        "mas",
        "leer más",
        "leer mas",
        "ver más",
        "ver mas",
        "más información",
        "mas informacion",
        "saber más",
        "saber mas",
        "seguir leyendo",
        "continuar",
        "detalles",
        "descargar",
        "sitio web",
        "página",
        "pagina",
    };

    private static readonly ConditionalWeakTable<MarkdownContent, List<(SourceSpan, string)>> s_english = [];
    private static readonly ConditionalWeakTable<MarkdownContent, List<(SourceSpan, string)>> s_spanish = [];

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var vague = context.Curriculum.Settings.Language.Value.StartsWith("es", StringComparison.OrdinalIgnoreCase)
            ? Spanish
            : English;
        var known = vague == Spanish ? s_spanish : s_english;
        foreach (var content in context.WithMarkup)
        {
            if (content.Links.IsEmpty && content.Media.IsEmpty && content.References.IsEmpty)
            {
                continue;
            }

            // The same text in several variants is looked at once.
            foreach (var (place, words) in known.GetValue(content, content => Find(content, vague)))
            {
                diagnostics.Add(Descriptor, place, words);
            }
        }
    }

    private static List<(SourceSpan Place, string Words)> Find(MarkdownContent content, HashSet<string> vague)
    {
        var found = new List<(SourceSpan, string)>();
        foreach (var link in content.Links)
        {
            if (vague.Contains(WordReader.Normalise(link.Text)) || IsAddressInWords(link))
            {
                found.Add((link.Span, link.Text.Trim()));
            }
        }

        foreach (var file in content.Media)
        {
            if (file.Kind == MediaKind.Document && vague.Contains(WordReader.Normalise(file.AltText)))
            {
                found.Add((file.Span, file.AltText.Trim()));
            }
        }

        foreach (var node in content.References.IsEmpty ? [] : content.Descendants().OfType<LinkInline>())
        {
            if (
                node.GetData(MarkdownData.Link) is ReferenceSyntax { HasText: true } reference
                && MarkdownText.Of(node) is var text
                && vague.Contains(WordReader.Normalise(text))
            )
            {
                found.Add((reference.Span, text));
            }
        }

        return found;
    }

    // Numbers and mail addresses are read out by screen readers as what they are.
    // An address without brackets is meant to be read, and to be copied from paper.
    private static bool IsAddressInWords(LinkSyntax link)
    {
        var text = link.Text.Trim();
        return !link.Span.Slice.SequenceEqual(link.Text)
            && (
                text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            );
    }
}
