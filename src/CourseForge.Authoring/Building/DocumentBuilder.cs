using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using CourseForge.Authoring.Printing;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Text;

namespace CourseForge.Authoring.Building;

/// <summary>
/// Writes printed matter into the output folder: the HTML at once, and the PDF when the browser, which prints beside
/// everything else, has made it.
/// </summary>
/// <param name="printer">Null when nothing is to be printed.</param>
internal sealed class DocumentBuilder(BuildContext context, Printer? printer)
{
    private readonly List<StartedPrint> _prints = [];

    /// <summary>All documents of a kind.</summary>
    public void Start(Course course, PrintKind kind)
    {
        context.Enter("Rendering");
        foreach (var part in Compiler.PrintParts(course, kind, context.Diagnostics))
        {
            Start(course, kind, part);
        }
    }

    /// <summary>The HTML goes into a folder of its own.</summary>
    private void Start(Course course, PrintKind kind, string part)
    {
        if (
            Compiler.RenderPrint(
                course,
                kind,
                context.Parsed.Sources,
                context.Themes,
                context.Workspace,
                context.Request.Options,
                context.Diagnostics,
                part
            )
            is not { } document
        )
        {
            return;
        }

        var format = PrintFormats.NameOf(kind) + (document.Part.Length > 0 ? "-" + document.Part : "");
        var stem = context.Names.Stem(course, format);
        var print = printer?.Print(document, Content, context.Request.Paper ?? PaperSize.Of(course), stem + ".pdf")
            ?? Task.FromResult<(PrintedFile?, Diagnostic?)>(default);
        var html = ImmutableArray.CreateBuilder<string>();
        foreach (var file in document.Files)
        {
            var name = $"{stem}/{file.Path}";
            context.Folder.Write(name, stream => Copy(file, stream), isDurable: false);
            html.Add(name);
        }

        _prints.Add(new StartedPrint(document, format, stem, html.ToImmutable(), print));
    }

    /// <summary>What the browser is given; null when it is not there any more.</summary>
    private byte[]? Content(OutputFile file) =>
        file switch
        {
            GeneratedFile generated => generated.Content.ToArray(),
            CopiedFile copied => context.Workspace.Read(copied.Source),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private bool Copy(OutputFile file, Stream stream)
    {
        if (file is GeneratedFile generated)
        {
            stream.Write(generated.Content.Span);
        }
        else if (file is CopiedFile copied)
        {
            using var content = context.Workspace.Open(copied.Source);
            if (content is null)
            {
                context.Diagnostics.Add(Codes.Packaging.MediaGone, SourceSpan.OfFile(copied.Source), copied.Source);
                return false;
            }

            content.CopyTo(stream);
        }

        return true;
    }

    /// <param name="Html">What is written beside the PDF.</param>
    private sealed record StartedPrint(
        PrintDocument Document,
        string Format,
        string Stem,
        ImmutableArray<string> Html,
        Task<(PrintedFile? File, Diagnostic? Problem)> Result
    );

    /// <summary>Waits for what was started.</summary>
    /// <param name="problems">What cannot be printed is told, and does not keep back what else was made.</param>
    public void Finish(DiagnosticBag problems)
    {
        for (var i = 0; i < _prints.Count; i++)
        {
            context.Enter("Printing", i, _prints.Count);
            var (document, format, stem, html, result) = _prints[i];
            var (file, problem) = result.GetAwaiter().GetResult();
            var name = stem + ".pdf";
            var files = html;
            if (file is not null)
            {
                context.Folder.Write(name, BuildContext.Bytes(file.Pdf));
                files = files.Insert(0, name);
                if (document.MostPages > 0 && file.Pages > document.MostPages)
                {
                    problems.Add(
                        Codes.Printing.SheetTooLong,
                        document.Course.Span,
                        name,
                        file.Pages,
                        document.MostPages
                    );
                }

                if (document.Slides > 0 && file.Pages > document.Slides)
                {
                    problems.Add(Codes.Printing.SlideTooLong, document.Course.Span, name, document.Slides, file.Pages);
                }

                if (file.Missing.Length > 0)
                {
                    problems.Add(Codes.Printing.MissingGlyphs, default, name, ListOf(file.Missing));
                }
            }
            else if (problem is not null)
            {
                problems.Add(problem);
            }

            var shown = file is null
                ? Path.Combine(context.Request.ShownOutput, stem, document.Main)
                : Path.Combine(context.Request.ShownOutput, name);
            context.Made.Add(
                BuiltProduct.Of(
                    document.Course,
                    OutputNames.Product(document.Course, format),
                    files,
                    [.. files.Select(context.Folder.DigestOf)]
                )
            );
            context.Packages.Add(
                new BuiltPackage(
                    document.Course.Id.Value,
                    document.Course.Variant.Id,
                    document.Course.Audience.Id,
                    format,
                    shown,
                    file?.Pdf.Length ?? 0
                )
            );
            context.Built.Add(
                new BuiltFile(
                    document.Course.Id.Value,
                    document.Course.Variant.Id,
                    format,
                    file is null ? stem + "/" : name,
                    file?.Pdf.Length ?? 0,
                    file is null ? null : Convert.ToHexStringLower(SHA256.HashData(file.Pdf))
                )
            );
        }
    }

    private static string ListOf(string characters)
    {
        const int Most = 10;
        var runes = characters.EnumerateRunes().ToList();
        var list = string.Join(", ", runes.Take(Most).Select(rune => $"'{rune}' (U+{rune.Value:X4})"));
        return runes.Count > Most
            ? string.Create(CultureInfo.InvariantCulture, $"{list} and {runes.Count - Most} more characters")
            : list;
    }
}
