using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Phones;

/// <summary>
/// <para><b>What it does.</b> Holds the numbers of contacts and of <c>tel:</c> links against the numbering plan of
/// their country: how many digits, which can come first. Countries without a plan here get the general rule of ITU-T
/// E.164.</para>
/// <para><b>Why is this bad?</b> A lost digit is easily overlooked, and the reader of a course may dial the number in
/// need.</para>
/// <para><b>Example.</b> <c>phones: [{number: 1-888-373-788}]</c></para>
/// <para><b>Use instead.</b> <c>phones: [{number: 1-888-373-7888}, {number: "711", short: yes}]</c></para>
/// </summary>
internal sealed class PhoneNumber : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.PhoneNumber;

    public void Run(LintContext context, DiagnosticBag diagnostics) =>
        Check(context, PhoneReading.Problem, PhoneReading.ShortCodeProblem, Descriptor, diagnostics);

    /// <summary>Holds every number against a reading of it.</summary>
    /// <param name="read">Takes the number and its country.</param>
    /// <param name="readShort">The same for short codes.</param>
    internal static void Check(
        LintContext context,
        Func<string, string?, PhoneProblem?> read,
        Func<string, string?, PhoneProblem?> readShort,
        DiagnosticDescriptor descriptor,
        DiagnosticBag diagnostics
    )
    {
        var home = context.Curriculum.Settings.Country?.Value;
        foreach (var contact in context.Curriculum.Contacts)
        {
            var country = contact.Country?.Value ?? home;
            foreach (var phone in contact.Phones)
            {
                Report(
                    phone.Number,
                    phone.IsShort ? readShort(phone.Number.Value, country) : read(phone.Number.Value, country),
                    !phone.IsShort
                );
            }

            if (contact.TextTo is { } textTo)
            {
                // Texts go to short codes as well as to full numbers.
                Report(
                    textTo,
                    PhoneReading.ShortCodeProblem(textTo.Value, country) is null ? null : read(textTo.Value, country),
                    false
                );
            }
        }

        foreach (var link in context.WithMarkup.SelectMany(content => content.Links))
        {
            if (link.Url.Value.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            {
                var number = Uri.UnescapeDataString(link.Url.Value[4..]);
                var problem = PhoneReading.ShortCodeProblem(number, home) is null ? null : read(number, home);
                Report(new Located<string>(number, link.Url.Span.Part(4, link.Url.Span.Length)), problem, false);
            }
        }

        void Report(Located<string> number, PhoneProblem? problem, bool mayBeShort)
        {
            if (problem is not null)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(descriptor, number.Span, number.Value, problem.Place, problem.Reason)
                        .WithHint(
                            mayBeShort && PhoneReading.ShortCodeProblem(number.Value, null) is null
                                ? "a short code is written with `short: yes`"
                                : null
                        )
                );
            }
        }
    }
}
