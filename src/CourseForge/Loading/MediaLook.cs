using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Loading;

/// <summary>
/// Looks into media files: what they are by their first bytes, how large a picture is, what a camera wrote into it. Of
/// large files only the beginning and the tables are read.
/// </summary>
internal static class MediaLook
{
    private const int HeadLength = 64 * 1024;

    // Captions of a film of ten hours; a longer file is none.
    private const int LongestCaptions = 4 * 1024 * 1024;

    // Longer ones are no texts that anybody reads.
    private const int LongestText = 16 * 1024 * 1024;

    /// <summary>Null for a file that cannot be opened, or has no ending of media.</summary>
    internal static MediaFacts? At(IWorkspace workspace, WorkspaceEntry entry)
    {
        if (MediaType.IsFont(entry.Path.Value))
        {
            return Font(workspace, entry);
        }

        if (
            !CurriculumLayout.IsMedia(entry.Path)
            || MediaType.Any(entry.Path.Value) is not { } type
            || workspace.Open(entry.Path) is not { } stream
        )
        {
            return null;
        }

        if (entry.Length == 0)
        {
            stream.Dispose();
            return new MediaFacts(MediaForm.Empty);
        }

        using (stream)
        {
            var head = ArrayPool<byte>.Shared.Rent(HeadLength);
            try
            {
                var length = (int)Math.Min(HeadLength, Math.Max(entry.Length, 16));
                return FactsOf(workspace, entry, type, stream, head.AsSpan(0, length));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(head);
            }
        }
    }

    /// <param name="head">Takes the beginning of the file.</param>
    private static MediaFacts FactsOf(
        IWorkspace workspace,
        WorkspaceEntry entry,
        MediaType type,
        Stream stream,
        Span<byte> head
    )
    {
        var bytes = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        var facts = new MediaFacts(FormOf(bytes));
        if (type.Ending == ".vtt" && facts.Form is not MediaForm.LfsPointer)
        {
            return CaptionsOf(workspace, entry, facts);
        }

        var size = PictureSize.Of(facts.Form, bytes);
        var notes = CameraNotes.Of(facts.Form, stream);
        var document = facts.Form == MediaForm.Zip ? OfficeDocument.Look(stream) : default;
        return facts with
        {
            Width = size?.Width ?? 0,
            Height = size?.Height ?? 0,
            IsTurned = notes.IsTurned,
            HasPosition = notes.HasPosition || document.HasPosition,
            IsCut = facts.Form == type.Form && (document.IsDamaged || MediaEnd.IsCut(facts.Form, stream)),
            Document = document.Kind,
            Seconds = RecordingLength.Of(facts.Form, stream),
            IsGuessed = type.Ending is ".txt" or ".csv" && IsGuessed(workspace, entry),
        };
    }

    /// <summary>A font of a theme: whether it begins as one, https://www.w3.org/TR/WOFF2/#woff20Header and its like.</summary>
    private static MediaFacts? Font(IWorkspace workspace, WorkspaceEntry entry)
    {
        using var stream = workspace.Open(entry.Path);
        if (stream is null)
        {
            return null;
        }

        var head = new byte[16];
        var bytes = head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        var isFont =
            bytes is [0, 1, 0, 0, ..]
            || bytes.StartsWith("wOF2"u8)
            || bytes.StartsWith("wOFF"u8)
            || bytes.StartsWith("OTTO"u8)
            || bytes.StartsWith("true"u8)
            || bytes.StartsWith("ttcf"u8);
        return new MediaFacts(
            isFont ? MediaForm.Font
            : bytes.IsEmpty ? MediaForm.Empty
            : FormOf(bytes)
        );
    }

    /// <summary>
    /// Whether a text is in letters that programs have to guess: neither in UTF-8 nor with a mark that says what it is in.
    /// </summary>
    private static bool IsGuessed(IWorkspace workspace, WorkspaceEntry entry) =>
        entry.Length <= LongestText
        && workspace.Read(entry.Path) is { } bytes
        && FormOf(bytes) == MediaForm.Text
        && bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        && !System.Text.Unicode.Utf8.IsValid(bytes);

    private static MediaFacts CaptionsOf(IWorkspace workspace, WorkspaceEntry entry, MediaFacts facts)
    {
        if (entry.Length > LongestCaptions || workspace.Read(entry.Path) is not { } bytes)
        {
            return facts;
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return facts with
            {
                Captions = new CaptionFault(
                    SourceSpan.OfFile(entry.Path),
                    "they are in UTF-16, and browsers read UTF-8"
                ),
            };
        }

        var file = new SourceFile(entry.Path, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        var fault = CaptionReader.Check(file)
            ?? (
                file.Text.IndexOf('\uFFFD', StringComparison.Ordinal) is var at and >= 0
                    ? new CaptionFault(file.Span(at, 1), "this letter is not in UTF-8, and is shown as a question mark")
                    : null
            );
        return facts with { Captions = fault, Seconds = fault is null ? CaptionReader.End(file) : null };
    }

    /// <summary>What the first bytes say.</summary>
    internal static MediaForm FormOf(ReadOnlySpan<byte> head)
    {
        var mark = head.Length >= 12 ? head[..12] : head;
        return mark switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => MediaForm.Png,
            [0xFF, 0xD8, 0xFF, ..] => MediaForm.Jpeg,
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => MediaForm.Gif,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P'] =>
                MediaForm.Webp,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E'] =>
                MediaForm.Wav,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => Brand(head),
            [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => MediaForm.Ogg,
            [(byte)'I', (byte)'D', (byte)'3', ..] => MediaForm.Mp3,
            [0xFF, >= 0xE0 and < 0xFE, ..] => MediaForm.Mp3,
            [0x1A, 0x45, 0xDF, 0xA3, ..] => MediaForm.Matroska,
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => MediaForm.Zip,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => MediaForm.OldOffice,
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => MediaForm.Tiff,
            [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => MediaForm.Bmp,
            _ when head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0 => MediaForm.Pdf,
            _ => TextForm(head),
        };
    }

    private static MediaForm TextForm(ReadOnlySpan<byte> head)
    {
        if (head is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
        {
            return MediaForm.Text;
        }

        if (head.StartsWith("version https://git-lfs.github.com/spec/"u8))
        {
            return MediaForm.LfsPointer;
        }

        if (head.StartsWith("{\\rtf"u8))
        {
            return MediaForm.Rtf;
        }

        if (head.Contains((byte)0))
        {
            return MediaForm.Unknown;
        }

        var text = Encoding.UTF8.GetString(head[..Math.Min(head.Length, 2000)]).TrimStart('\uFEFF').TrimStart();
        while (text.StartsWith("<!--", StringComparison.Ordinal) && text.Contains("-->", StringComparison.Ordinal))
        {
            text = text[(text.IndexOf("-->", StringComparison.Ordinal) + 3)..].TrimStart();
        }

        return
            text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? MediaForm.Page
            : MediaForm.Text;
    }

    /// <summary>ISO/IEC 14496-12, 4.3: the main brand and those that the file fits as well.</summary>
    private static MediaForm Brand(ReadOnlySpan<byte> head)
    {
        var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var isHeic = false;
        for (var at = 8; at + 4 <= length; at += at == 8 ? 8 : 4)
        {
            var brand = head.Slice(at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
            {
                return MediaForm.Avif;
            }

            isHeic |= brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8);
        }

        return isHeic ? MediaForm.Heic : MediaForm.Mp4;
    }
}
