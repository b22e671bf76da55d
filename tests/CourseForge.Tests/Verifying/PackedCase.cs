using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CourseForge.Authoring;
using CourseForge.Authoring.Verifying;
using CourseForge.Diagnostics;
using CourseForge.Packaging.LmsProfiles;

namespace CourseForge.Tests.Verifying;

/// <summary>
/// A package out of a case file: its sections are the files, and its options what is wrong with the zip:
/// <list type="bullet">
/// <item><c>bare</c>: without the files of a minimal package (imsmanifest.xml, index.html, api.js);</item>
/// <item><c>lms NAME</c>, <c>today DAY</c>; <c>schemas</c>: sections under <c>schemas/</c> are those of --schemas;</item>
/// <item><c>folder</c>: an unpacked package;</item>
/// <item><c>link PATH</c>, <c>encrypted PATH</c>, <c>twice PATH</c>, <c>damaged PATH</c>; <c>big PATH BYTES</c> of
/// zeros; <c>many COUNT</c> empty files; <c>cut BYTES</c> off the end of the zip.</item>
/// </list>
/// <c>%sha256 PATH%</c> in a section is the digest of that file.
/// </summary>
internal sealed partial class PackedCase(CaseFile file)
{
    private const string Schemas = "schemas/";

    private static readonly AuthoringHost s_host = new()
    {
        CurrentDirectory = "/",
        Today = new DateOnly(2026, 1, 31),
        Variable = static _ => null,
        Processors = 2,
    };

    private readonly List<(string Path, byte[] Bytes)> _files = [];

    /// <summary>What is told of it, one in a line.</summary>
    public string Told()
    {
        var folder = Directory.CreateTempSubdirectory("courseforge-verify-test-");
        try
        {
            Collect(folder.FullName);
            var path = Write(folder.FullName);
            var result = PackageVerification.Run(
                new VerifyRequest
                {
                    Path = path,
                    Lms = LmsProfile.Find(file.Option("lms") ?? "generic")!,
                    Schemas = file.Option("schemas") is null ? null : Path.Combine(folder.FullName, "schemas"),
                    ToolVersion = "0.0.0-test",
                },
                s_host
            );
            return CaseFile.Describe(result.Diagnostics);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Collect(string folder)
    {
        foreach (var section in file.Sections.Where(static section => !section.IsExpectation))
        {
            var bytes = Encoding.UTF8.GetBytes(section.Text);
            if (file.Option("schemas") is not null && section.Name.StartsWith(Schemas, StringComparison.Ordinal))
            {
                var path = Path.Combine(folder, section.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, bytes);
            }
            else
            {
                _files.Add((section.Name, bytes));
            }
        }

        foreach (var words in Options("big"))
        {
            _files.Add((words[1], new byte[int.Parse(words[2], CultureInfo.InvariantCulture)]));
        }

        if (file.Option("bare") is null)
        {
            MinimalPackage.Complete(_files);
        }

        for (var i = 0; i < _files.Count; i++)
        {
            var text = Encoding.UTF8.GetString(_files[i].Bytes);
            if (text.Contains("%sha256 ", StringComparison.Ordinal))
            {
                text = Digest()
                    .Replace(text, match =>
                        Convert.ToHexStringLower(
                            SHA256.HashData(_files.First(one => one.Path == match.Groups[1].Value).Bytes)
                        )
                    );
                _files[i] = (_files[i].Path, Encoding.UTF8.GetBytes(text));
            }
        }
    }

    private string Write(string folder)
    {
        if (file.Option("folder") is not null)
        {
            var root = Path.Combine(folder, "package");
            foreach (var (name, bytes) in _files)
            {
                var target = Path.Combine(root, name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, bytes);
            }

            return root;
        }

        var zip = Zip();
        foreach (var words in Options("encrypted"))
        {
            ForHeaders(zip, words[1], static header => header[IsLocal(header) ? 6 : 8] |= 1);
        }

        foreach (var words in Options("damaged"))
        {
            ForHeaders(zip, words[1], static header => header[IsLocal(header) ? 14 : 16] ^= 0xFF);
        }

        var cut = Options("cut").Select(static words => int.Parse(words[1], CultureInfo.InvariantCulture)).Sum();
        var path = Path.Combine(folder, "package.zip");
        File.WriteAllBytes(path, zip[..^cut]);
        return path;
    }

    private byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _files)
            {
                Add(zip, name, bytes);
            }

            foreach (var words in Options("twice"))
            {
                Add(zip, words[1], "again"u8.ToArray());
            }

            foreach (var words in Options("link"))
            {
                var entry = Add(zip, words[1], "/etc/passwd"u8.ToArray());
                entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            }

            foreach (var words in Options("many"))
            {
                for (var i = 0; i < int.Parse(words[1], CultureInfo.InvariantCulture); i++)
                {
                    zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"many/{i}"));
                }
            }
        }

        return stream.ToArray();
    }

    private static ZipArchiveEntry Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name);
        using var content = entry.Open();
        content.Write(bytes);
        return entry;
    }

    private IEnumerable<string[]> Options(string name) =>
        file.Options.Select(static option => option.Split(' ')).Where(words => words[0] == name);

    /// <summary>The headers of a file (APPNOTE.TXT 4.3.7 and 4.3.12).</summary>
    private static void ForHeaders(byte[] zip, string name, Action<byte[]> change)
    {
        var wanted = Encoding.UTF8.GetBytes(name);
        for (var at = 0; at + 46 < zip.Length; at++)
        {
            var signature = BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(at));
            var start = signature switch
            {
                0x04034B50 => at + 30,
                0x02014B50 => at + 46,
                _ => -1,
            };
            if (start > 0 && zip.AsSpan(start).StartsWith(wanted))
            {
                var header = zip[at..start];
                change(header);
                header.CopyTo(zip, at);
            }
        }
    }

    private static bool IsLocal(byte[] header) => header.Length == 30;

    [GeneratedRegex("%sha256 ([^%]+)%")]
    private static partial Regex Digest();
}
