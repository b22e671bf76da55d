using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CourseForge.Tests.Cli;

/// <summary>A picture of any size, in few bytes.</summary>
internal static class PngFile
{
    /// <summary>A white picture of any size in a few kilobytes.</summary>
    internal static byte[] Of(int width, int height)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        Chunk("IHDR", header);
        using (var rows = new MemoryStream())
        {
            using (var zip = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
            {
                var row = new byte[1 + ((width + 7) / 8)];
                Array.Fill(row, (byte)0xFF, 1, row.Length - 1);
                for (var y = 0; y < height; y++)
                {
                    zip.Write(row);
                }
            }

            Chunk("IDAT", rows.ToArray());
        }

        Chunk("IEND", []);
        return png.ToArray();

        void Chunk(string type, byte[] data)
        {
            Span<byte> number = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
            png.Write(number);
            byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
            png.Write(body);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
            png.Write(number);
        }
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
