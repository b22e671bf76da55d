using System.Globalization;
using CourseForge.Diagnostics;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Linting.Media;

/// <summary>
/// <para><b>What it does.</b> Finds pictures of more than 5 MB or 5000 pixels on a side, recordings of more than 100
/// MB, films of more than 500 MB and files to download of more than 50 MB.</para>
/// <para><b>Why is this bad?</b> Learners wait or pay for what no screen shows, and learning systems refuse large
/// packages.</para>
/// <para><b>Example.</b> A photograph as the camera took it, 8000 pixels wide.</para>
/// <para><b>Use instead.</b> The same, 2000 pixels wide.</para>
/// </summary>
internal sealed class MediaWeight : ILintRule
{
    private const int Megabyte = 1_000_000;
    private const int WidestPicture = 5_000;

    public DiagnosticDescriptor Descriptor => Codes.Linting.MediaWeight;

    public void Run(LintContext context, DiagnosticBag diagnostics)
    {
        foreach (var (file, use) in MediaReferences.Used(context))
        {
            if (MediaType.Of(file.Path.Value)?.Kind is { } kind && Excess(file, kind) is { } what)
            {
                diagnostics.Add(
                    Diagnostic
                        .Create(Descriptor, SourceSpan.OfFile(file.Path), file.Path.Value, what)
                        .WithRelated(use.Span, "it is used here")
                );
            }
        }
    }

    private static string? Excess(MediaFile file, MediaKind kind)
    {
        var most = kind switch
        {
            MediaKind.Image => 5,
            MediaKind.Audio => 100,
            MediaKind.Video => 500,
            MediaKind.Document => 50,
            _ => throw new InvalidOperationException($"no such kind of media: {kind}"),
        };
        if (file.Length > (long)most * Megabyte)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"has {file.Length / Megabyte} MB; more than {most} MB is too much for {Noun(kind)}"
            );
        }

        return file.Facts is { Width: var width, Height: var height } && Math.Max(width, height) > WidestPicture
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"is {width} by {height} pixels; more than {WidestPicture} on a side is too much for a page"
            )
            : null;
    }

    private static string Noun(MediaKind kind) =>
        kind switch
        {
            MediaKind.Image => "a picture",
            MediaKind.Audio => "a recording",
            MediaKind.Video => "a film",
            MediaKind.Document => "a file to download",
            _ => throw new InvalidOperationException($"no such kind of media: {kind}"),
        };
}
