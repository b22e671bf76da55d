using System.Buffers.Binary;
using System.Text;
using CourseForge.Authoring.Workspaces;
using CourseForge.Loading;
using CourseForge.Text;

namespace CourseForge.Tests;

/// <summary>What media files say of themselves, from bytes that are made here.</summary>
public sealed class MediaLookTests
{
    [Theory]
    [InlineData("Jpeg", "ffd8ffe000104a46494600010100")]
    [InlineData("Gif", "474946383961010001000000")]
    [InlineData("Webp", "52494646240000005745425056503820")]
    [InlineData("Wav", "524946462400000057415645666d7420")]
    [InlineData("Avif", "0000001c667479706d69663100000000617669666d696631")]
    [InlineData("Heic", "00000018667479706d69663100000000686569636d696631")]
    [InlineData("Mp4", "00000018667479704d344120000000004d344120")]
    [InlineData("Mp3", "4944330400000000")]
    [InlineData("Mp3", "fffb9064000000000000")]
    [InlineData("Ogg", "4f67675300020000")]
    [InlineData("Matroska", "1a45dfa3010000000000")]
    [InlineData("Pdf", "0a255044462d312e37")]
    [InlineData("Zip", "504b030414000600")]
    [InlineData("OldOffice", "d0cf11e0a1b11ae1")]
    [InlineData("Tiff", "49492a0008000000")]
    [InlineData("Unknown", "000102030405")]
    [InlineData("Text", "fffe48006900")]
    public void The_first_bytes_say_what_it_is(string form, string bytes) =>
        Assert.Equal(form, MediaLook.FormOf(Convert.FromHexString(bytes)).ToString());

    [Theory]
    [InlineData("Text", "Hello")]
    [InlineData("Text", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("Page", "\uFEFF \n<!-- x --><!DOCTYPE html><p>")]
    [InlineData("Page", "<HTML><head>")]
    [InlineData("LfsPointer", "version https://git-lfs.github.com/spec/v1\noid sha256:00\n")]
    public void Text_is_told_apart(string form, string text) =>
        Assert.Equal(form, MediaLook.FormOf(Encoding.UTF8.GetBytes(text)).ToString());

    [Theory]
    [InlineData(false, 1, false)]
    [InlineData(true, 1, false)]
    [InlineData(false, 6, true)]
    [InlineData(true, 6, true)]
    public void A_photograph_says_how_it_was_held(bool isBig, int orientation, bool isTurned)
    {
        var facts = Look("media/a.jpg", Jpeg(Exif(isBig, orientation, hasPosition: false)));
        Assert.Equal((isTurned, false), (facts.IsTurned, facts.HasPosition));
        Assert.Equal((640, 480), (facts.Width, facts.Height));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_place_is_found_in_every_kind_of_picture(bool isBig)
    {
        var exif = Exif(isBig, 1, hasPosition: true);
        Assert.True(Look("media/a.jpg", Jpeg(exif)).HasPosition);
        Assert.True(Look("media/a.png", Png("eXIf", exif)).HasPosition);
        Assert.True(Look("media/a.webp", Webp("EXIF", exif)).HasPosition);
        Assert.True(Look("media/a.png", Png("iTXt", "x exif:GPSLatitude=\"48,1N\""u8.ToArray())).HasPosition);
        Assert.True(Look("media/a.mp4", Film("moov", [0xA9, .. "xyz\0\0+48.1/"u8])).HasPosition);
        Assert.True(
            Look(
                "media/a.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata><x exif:GPSLatitude=\"48,1N\"/></metadata></svg>"u8.ToArray()
            ).HasPosition
        );
        Assert.True(
            Look(
                "media/a.avif",
                [0, 0, 0, 16, .. "ftypavif"u8, 0, 0, 0, 0, 0, 0, 0, 99, .. "mdat"u8, .. "Exif\0\0"u8, .. exif]
            ).HasPosition
        );
    }

    /// <summary>Phones put a second picture behind the one that is shown, or some seconds of film.</summary>
    [Fact]
    public void A_place_is_found_behind_a_photograph()
    {
        var plain = Jpeg(Exif(isBig: false, 1, hasPosition: false));
        byte[] end = [0xFF, 0xDA, 0, 2, 0xFF, 0xD9];
        byte[] Several(string mark) =>
            [
                .. plain[..2],
                0xFF,
                0xE2,
                0,
                (byte)(mark.Length + 2),
                .. Encoding.ASCII.GetBytes(mark),
                .. plain[2..],
                .. end,
            ];
        var second = Jpeg(Exif(isBig: true, 1, hasPosition: true));
        Assert.True(Look("media/a.jpg", [.. Several("MPF\0"), .. second]).HasPosition);
        Assert.True(Look("media/a.jpg", [.. Several("MPF\0"), .. plain, .. end, .. second]).HasPosition);
        Assert.True(
            Look(
                "media/a.jpg",
                [.. Several("GCamera:MotionPhoto=\"1\""), .. Film("moov", [0xA9, .. "xyz\0\0+48.1/"u8])]
            ).HasPosition
        );
        Assert.False(Look("media/a.jpg", [.. Several("MPF\0"), .. plain]).HasPosition);
    }

    /// <summary>Programs that make one kind of picture of another keep its notes, packed or in digits.</summary>
    [Fact]
    public void A_place_is_found_in_the_texts_of_a_picture()
    {
        var exif = (byte[])[.. "Exif\0\0"u8, .. Exif(isBig: false, 1, hasPosition: true)];
        var digits = Encoding.ASCII.GetBytes($"\nexif\n      {exif.Length}\n{Convert.ToHexStringLower(exif)}\n");
        var xmp = "<x:xmpmeta><exif:GPSLatitude>48,1N</exif:GPSLatitude></x:xmpmeta>"u8.ToArray();
        Assert.True(Look("media/a.png", Png("tEXt", [.. "Raw profile type exif\0"u8, .. digits])).HasPosition);
        Assert.True(
            Look("media/a.png", Png("zTXt", [.. "Raw profile type APP1\0\0"u8, .. Packed(digits)])).HasPosition
        );
        Assert.True(
            Look("media/a.png", Png("iTXt", [.. "XML:com.adobe.xmp\0\u0001\0\0\0"u8, .. Packed(xmp)])).HasPosition
        );
        Assert.True(Look("media/a.png", Png("tEXt", [.. "XML:com.adobe.xmp\0"u8, .. xmp])).HasPosition);
        Assert.False(Look("media/a.png", Png("zTXt", [.. "Comment\0\0"u8, .. "not packed"u8])).HasPosition);
        Assert.False(
            Look("media/a.png", Png("tEXt", [.. "Raw profile type exif\0"u8, .. "\nexif\n 3\nzz"u8])).HasPosition
        );

        static byte[] Packed(byte[] bytes)
        {
            using var packed = new MemoryStream();
            using (
                var stream = new System.IO.Compression.ZLibStream(
                    packed,
                    System.IO.Compression.CompressionMode.Compress
                )
            )
            {
                stream.Write(bytes);
            }

            return packed.ToArray();
        }
    }

    [Fact]
    public void A_place_is_found_in_films_of_other_makers()
    {
        byte[] place =
        [
            0,
            0,
            0,
            38,
            .. "loci\0\0\0\0"u8,
            0x15,
            0xC7,
            .. "Place\0\0"u8,
            0,
            13,
            0,
            0,
            0,
            48,
            0,
            0,
            0,
            0,
            0,
            0,
            .. "e\0\0"u8,
        ];
        byte[] xmp =
        [
            .. Convert.FromHexString("be7acfcb97a942e89c71999491e3afac"),
            .. "<exif:GPSLatitude>48,1N</exif:GPSLatitude>"u8,
        ];
        Assert.True(Look("media/a.mp4", Film("moov", place)).HasPosition);
        Assert.True(Look("media/a.mp4", Film("uuid", xmp)).HasPosition);
        Assert.True(Look("media/a.mp4", Film("moov", [.. new byte[5_000_000], .. place])).HasPosition);
        Assert.False(Look("media/a.mp4", Film("moov", "the loci of a curve"u8.ToArray())).HasPosition);
        Assert.False(Look("media/a.mp4", Film("uuid", [.. new byte[16], .. xmp.AsSpan(16)])).HasPosition);
    }

    [Fact]
    public void A_table_of_places_without_a_place_is_none()
    {
        Assert.False(Look("media/a.jpg", Jpeg(Exif(isBig: false, 1, hasPosition: true, isNought: true))).HasPosition);
        Assert.False(Look("media/a.mp4", Film("moov", "nothing"u8.ToArray())).HasPosition);
        Assert.False(Look("media/a.png", Png("iTXt", "a picture of a map"u8.ToArray())).HasPosition);
    }

    [Fact]
    public void Films_and_waves_say_how_long_they_are_and_captions_when_their_last_words_end()
    {
        byte[] head = [.. new byte[12], .. Big32(1000), .. Big32(39_500), .. new byte[80]];
        byte[] longHead = [1, .. new byte[19], .. Big32(1000), .. Big32(0), .. Big32(40_001), .. new byte[80]];
        Assert.Equal(40, Look("media/a.mp4", Film("moov", Mvhd(head))).Seconds);
        Assert.Equal(41, Look("media/a.mp4", Film("moov", Mvhd(longHead))).Seconds);
        Assert.Null(Look("media/a.mp4", Film("moov", Mvhd(new byte[100]))).Seconds);
        Assert.Null(Look("media/a.mp4", Film("moov", "nothing"u8.ToArray())).Seconds);

        byte[] format = [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0];
        byte[] wave = [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, .. format, .. "data"u8, 0x41, 0x1F, 0, 0];
        Assert.Equal(2, Look("media/a.wav", wave).Seconds);
        Assert.Equal(
            71,
            Look(
                "media/a.vtt",
                "WEBVTT\n\n01:00.000 --> 01:10.500\nGood bye.\n\n00:01.000 --> 00:02.000\nHello."u8.ToArray()
            ).Seconds
        );
        for (var length = 1; length < wave.Length; length++)
        {
            Look("media/a.wav", wave[..length]);
        }

        static byte[] Mvhd(byte[] table) => [.. Big32(table.Length + 8), .. "mvhd"u8, .. table];
    }

    [Fact]
    public void Broken_tables_are_read_as_far_as_they_go()
    {
        var whole = Jpeg(Exif(isBig: true, 6, hasPosition: true));
        for (var length = 1; length < whole.Length; length++)
        {
            Look("media/a.jpg", whole[..length]);
        }

        foreach (var odd in new byte[] { 0x00, 0x7F, 0xFF })
        {
            for (var at = 2; at < whole.Length; at++)
            {
                var broken = whole.ToArray();
                broken[at] = odd;
                Look("media/a.jpg", broken);
                Look("media/a.png", Png("eXIf", broken));
                Look("media/a.webp", Webp("EXIF", broken));
            }
        }
    }

    private static MediaFacts Look(string path, byte[] bytes)
    {
        var workspace = new MemoryWorkspace();
        workspace.Add(path, bytes);
        return MediaLook.At(
            workspace,
            new WorkspaceEntry(new CoursePath(path), WorkspaceEntryKind.File, bytes.Length)
        )!;
    }

    private static byte[] Jpeg(byte[] exif) =>
        [
            0xFF,
            0xD8,
            0xFF,
            0xE1,
            .. Big16(exif.Length + 8),
            .. "Exif\0\0"u8,
            .. exif,
            0xFF,
            0xC0,
            0x00,
            0x11,
            0x08,
            .. Big16(480),
            .. Big16(640),
            3,
            .. new byte[9],
            0xFF,
            0xDA,
            0,
            0,
        ];

    private static byte[] Png(string name, byte[] data) =>
        [
            0x89,
            .. "PNG\r\n\x1a\n"u8,
            .. Big32(13),
            .. "IHDR"u8,
            .. Big32(10),
            .. Big32(10),
            .. new byte[9],
            .. Big32(data.Length),
            .. Encoding.ASCII.GetBytes(name),
            .. data,
            .. new byte[4],
            .. Big32(0),
            .. "IEND"u8,
            .. new byte[4],
        ];

    private static byte[] Webp(string name, byte[] data)
    {
        byte[] length = [0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        return
        [
            .. "RIFF"u8,
            .. new byte[4],
            .. "WEBPVP8X"u8,
            10,
            0,
            0,
            0,
            .. new byte[10],
            .. Encoding.ASCII.GetBytes(name),
            .. length,
            .. data,
            .. new byte[data.Length & 1],
        ];
    }

    private static byte[] Film(string name, byte[] table) =>
        [
            .. Big32(16),
            .. "ftypisom"u8,
            .. new byte[4],
            .. Big32(table.Length + 8),
            .. Encoding.ASCII.GetBytes(name),
            .. table,
        ];

    /// <summary>One table with the turn and, if wanted, one with latitude and longitude.</summary>
    private static byte[] Exif(bool isBig, int orientation, bool hasPosition, bool isNought = false)
    {
        byte[] Short(int value) => isBig ? Big16(value) : [.. Big16(value).Reverse()];
        byte[] Long(int value) => isBig ? Big32(value) : [.. Big32(value).Reverse()];
        byte[] Entry(int tag, int type, int count, byte[] value) =>
            [.. Short(tag), .. Short(type), .. Long(count), .. value, .. new byte[4 - value.Length]];
        const int Gps = 38;
        const int Values = Gps + 2 + 24 + 4;
        return
        [
            .. isBig ? "MM"u8 : "II"u8,
            .. Short(42),
            .. Long(8),
            .. Short(2),
            .. Entry(0x0112, 3, 1, Short(orientation)),
            .. hasPosition ? Entry(0x8825, 4, 1, Long(Gps)) : Entry(0x0131, 2, 1, Long(0)),
            .. Long(0),
            .. Short(2),
            .. Entry(2, 5, 3, Long(Values)),
            .. Entry(4, 5, 3, Long(Values)),
            .. Long(0),
            .. Long(isNought ? 0 : 48),
            .. Long(1),
            .. Long(isNought ? 0 : 8),
            .. Long(1),
            .. Long(0),
            .. Long(1),
        ];
    }

    private static byte[] Big16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Big32(int value) => [.. Big16(value >> 16), .. Big16(value & 0xFFFF)];
}
