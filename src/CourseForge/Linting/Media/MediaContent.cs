using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds pictures, recordings, captions and files to download whose first bytes are those of
/// something else: a page that was saved under the name of a picture, a note of Git LFS, a HEIC photograph that was only
/// renamed.</para>
/// <para><b>Why is this bad?</b> Learners would see a broken picture, or a player that never starts.</para>
/// <para><b>Example.</b> media/map.png, which holds "404 Not found".</para>
/// <para><b>Use instead.</b> The picture, exported as PNG.</para>
/// </summary>
internal sealed class MediaContent : ILintRule
{
    public DiagnosticDescriptor Descriptor => Codes.Linting.MediaContent;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var (file, use) in MediaReferences.Used(context))
        {
            if (file.Facts is not { } facts || MediaType.Any(file.Path.Value) is not { } type)
            {
                continue;
            }

            var (what, hint) =
                Differs(type, facts.Form) ? (Name(facts.Form), Hint(facts.Form, use.Value))
                : facts.Document is { } document && document != type.Ending ? Document(document)
                : (null, null);
            if (what is not null)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Descriptor, SourceSpan.OfFile(file.Path), file.Path.Value, what)
                        .WithHint(hint)
                        .WithRelated(use.Span, "it is used here")
                );
            }
        }
    }

    /// <summary>
    /// Bytes that nobody here knows may still be a recording; browsers show no picture and few programs a document of
    /// such.
    /// </summary>
    private static bool Differs(MediaType type, MediaForm form) =>
        form switch
        {
            MediaForm.LfsPointer or MediaForm.Empty => true,
            _ when form == type.Form => false,
            // Captions have a check of their own, and what a picture of lines holds too.
            _ when type.Ending == ".vtt" => false,
            MediaForm.Text => type.Form != MediaForm.Page,
            MediaForm.Unknown => type.Kind is MediaKind.Image or MediaKind.Document,
            _ => true,
        };

    private static (string What, string Hint) Document(string kind) =>
        kind switch
        {
            MediaFacts.NoDocument => (
                "it is a ZIP archive, and no document of an office program",
                "save it in the program that made it"
            ),
            MediaFacts.WithMacros => (
                "it is a document with macros, which programs do not open under this name",
                "save it without macros"
            ),
            MediaFacts.WithPassword => ("it asks for a password", "save it without one"),
            _ => (
                $"it is another kind of document ({kind})",
                $"a document of this kind has a name that ends in {kind}"
            ),
        };

    private static string Name(MediaForm form) =>
        form switch
        {
            MediaForm.LfsPointer => "it is a pointer of Git LFS, and the file itself was not fetched",
            MediaForm.Empty => "it is empty",
            MediaForm.Text => "it is text",
            MediaForm.Rtf => "it is a document of rich text (RTF)",
            MediaForm.Page => "it is an HTML page",
            MediaForm.Mp4 => "it is an MP4 recording or film",
            MediaForm.Mp3 => "it is an MP3 recording",
            MediaForm.Ogg => "it is an Ogg recording",
            MediaForm.Wav => "it is a WAV recording",
            MediaForm.Matroska => "it is a WebM or Matroska film",
            MediaForm.Pdf => "it is a PDF",
            MediaForm.Zip => "it is a ZIP archive or an office document",
            MediaForm.OldOffice => "it is an old office document, or one that asks for a password",
            MediaForm.Unknown => "it does not begin as such files do",
            MediaForm.Jpeg => "it is a JPEG picture",
            MediaForm.Png
            or MediaForm.Gif
            or MediaForm.Webp
            or MediaForm.Avif
            or MediaForm.Tiff
            or MediaForm.Bmp
            or MediaForm.Heic => $"it is a {form.ToString().ToUpperInvariant()} picture",
            _ => throw new InvalidOperationException($"no such form: {form}"),
        };

    /// <param name="path">Of the file, for the ending of its own kind where a form has several.</param>
    private static string? Hint(MediaForm form, string path) =>
        form switch
        {
            MediaForm.LfsPointer =>
                "run 'git lfs pull'; where a machine builds, let it fetch LFS files when it checks out",
            MediaForm.Empty => "put the file there, or take out what names it",
            MediaForm.Rtf => "save it as plain text, in UTF-8",
            MediaForm.Zip => "give it the ending of what it is, such as .docx or .xlsx",
            MediaForm.Page =>
                "whatever fetched it was given a page, perhaps one that says that it was not found: fetch it again",
            MediaForm.Heic or MediaForm.Tiff or MediaForm.Bmp =>
                "browsers do not show this form: export it as JPEG or PNG",
            _ when EndingOf(form, path) is { } ending => $"a file of this form has a name that ends in {ending}",
            _ => null,
        };

    /// <summary>The ending of a form, of the same kind as the file's own where there is one.</summary>
    private static string? EndingOf(MediaForm form, string path)
    {
        var kind = MediaType.Any(path)?.Kind;
        return form <= MediaForm.Page
            ? null
            : MediaType
                .All.Where(type => type.Form == form)
                .OrderByDescending(type => type.Kind == kind)
                .Select(static type => type.Ending)
                .FirstOrDefault();
    }
}
