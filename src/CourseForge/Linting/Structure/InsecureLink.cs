using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Structure;

/// <summary>
/// <para><b>What it does.</b> Finds http: addresses, in texts and in the records' url fields.</para>
/// <para><b>Why is this bad?</b> What comes over http can be read and changed on the way.</para>
/// <para><b>Example.</b> <c>[the website](http://example.org)</c></para>
/// <para><b>Use instead.</b> <c>[the website](https://example.org)</c></para>
/// </summary>
internal sealed class InsecureLink : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.InsecureLink;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        var curriculum = context.Curriculum;
        foreach (var url in context.WithMarkup.SelectMany(content => content.Links).Select(link => link.Url))
        {
            Report(url);
        }

        foreach (
            var url in curriculum
                .Contacts.Select(contact => contact.Url)
                .Concat(curriculum.Sources.Select(source => source.Url))
                .Concat(curriculum.Statutes.Select(statute => statute.Url))
                .Append(curriculum.Settings.QuickExit)
                .Append(curriculum.Settings.ContactsUrl)
        )
        {
            if (url is { } written)
            {
                Report(written);
            }
        }

        void Report(Located<string> url)
        {
            if (url.Value.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            {
                diagnostics.Add(Descriptor, url.Span, url.Value);
            }
        }
    }
}
