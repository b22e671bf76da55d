using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using CourseForge.Diagnostics;
using CourseForge.Layout;
using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>
/// Bytes to text: strict UTF-8, without a byte order mark, without control characters, of a plausible size.
/// </summary>
internal static class TextDecoder
{
    private const int MaxMegabytes = 2;
    private const int MaxLineLength = 20_000;

    /// <summary>Of a theme: style sheets are made small by tools that write one line, and an icon is one long path.</summary>
    private const int MaxLineLengthOfThemes = 2_000_000;

    internal static SourceFile? Decode(
        IWorkspace workspace,
        WorkspaceEntry entry,
        GenerationCache<DecodedFile>? known,
        DiagnosticBag diagnostics
    )
    {
        var nowhere = SourceSpan.OfFile(entry.Path);
        if (entry.Length > MaxMegabytes * 1_000_000)
        {
            // Asked before reading: a file of many gigabytes must not be loaded to find out that it is too large.
            diagnostics.Add(
                Codes.Loading.FileTooLarge,
                nowhere,
                (entry.Length / 1e6).ToString("0.0", CultureInfo.InvariantCulture),
                MaxMegabytes
            );
            return null;
        }

        if (workspace.Read(entry.Path) is not { } bytes)
        {
            diagnostics.Add(Codes.Loading.Unreadable, nowhere, entry.Path.Value);
            return null;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var origin = workspace.OriginOf(entry.Path);
        if (known is null)
        {
            return Decode(entry.Path, bytes, digest, origin, diagnostics);
        }

        var decoded = known.GetOrAdd($"{entry.Path.Value}\n{digest}\n{origin}", () =>
        {
            var own = new DiagnosticBag();
            return new DecodedFile(Decode(entry.Path, bytes, digest, origin, own), own);
        });
        diagnostics.AddRange(decoded.Diagnostics);
        return decoded.File;
    }

    private static SourceFile? Decode(
        CoursePath path,
        byte[] bytes,
        string digest,
        string? origin,
        DiagnosticBag diagnostics
    )
    {
        if (bytes.Length == 0)
        {
            diagnostics.Add(Codes.Loading.EmptyFile, SourceSpan.OfFile(path));
        }

        var content = bytes.AsSpan();
        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        // UTF-16 never takes more units than UTF-8 takes bytes.
        var characters = ArrayPool<char>.Shared.Rent(content.Length);
        var status = Utf8.ToUtf16(content, characters, out var read, out var written, replaceInvalidSequences: false);
        var text = new string(characters, 0, written);
        ArrayPool<char>.Shared.Return(characters);
        var file = new SourceFile(path, text) { Digest = digest, Origin = origin };
        if (status != OperationStatus.Done)
        {
            diagnostics.Add(
                Codes.Loading.InvalidUtf8,
                file.Span(written, 0),
                content[read].ToString("X2", CultureInfo.InvariantCulture),
                read + 1
            );
            return null;
        }

        return HasOnlyText(file, diagnostics) ? file : null;
    }

    /// <summary>For example U+0000.</summary>
    internal static string Name(char character) => "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    private static bool HasOnlyText(SourceFile file, DiagnosticBag diagnostics)
    {
        var text = file.Text;
        var lineStart = 0;
        var maxLineLength =
            CurriculumLayout.IsTheme(file.Path) && file.Path.Extension is ".css" or CurriculumLayout.TemplateExtension
                ? MaxLineLengthOfThemes
                : MaxLineLength;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is '\n' or '\r')
            {
                if (character == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
                {
                    diagnostics.Add(Codes.Loading.LoneCarriageReturn, file.Span(i, 1));
                    return false;
                }

                lineStart = i + 1;
            }
            else if (!Characters.IsText(character))
            {
                diagnostics.Add(Codes.Loading.ControlCharacter, file.Span(i, 1), Name(character)[2..]);
                return false;
            }
            else if (i - lineStart >= maxLineLength)
            {
                var end = text.AsSpan(i).IndexOfAny('\n', '\r');
                diagnostics.Add(
                    Codes.Loading.LineTooLong,
                    file.Span(lineStart, 1),
                    (end < 0 ? text.Length - lineStart : i + end - lineStart),
                    maxLineLength
                );
                return false;
            }
        }

        return true;
    }
}
