using System.Collections.Immutable;
using System.IO.Compression;
using CourseForge.Model;
using CourseForge.Output;
using CourseForge.Packaging;

namespace CourseForge.Authoring.Building;

/// <summary>Writes the packages of courses into the output folder.</summary>
internal sealed class PackageBuilder(BuildContext context)
{
    /// <summary>One package has nothing to share.</summary>
    private readonly PackedFiles? _packed =
        context.Request.Formats.Length > 1 || context.Request.AllVariants || context.Request.Variants.Targets.Length > 1
            ? new PackedFiles()
            : null;

    private readonly PageMemory _memory = new();

    /// <summary>How often something of a package did not have to be made again.</summary>
    public int Reused => _packed?.Reused ?? 0;

    /// <summary>One course in every format that is asked for.</summary>
    public void Build(Course course)
    {
        var request = context.Request;
        _memory.Clear();
        if (
            request.Formats.IsEmpty
            || Compiler.Render(
                course,
                context.Parsed.Sources,
                context.Themes,
                request.Options,
                context.Diagnostics,
                _memory
            )
                is not { } pages
        )
        {
            return;
        }

        for (var i = 0; i < request.Formats.Length; i++)
        {
            context.Enter("Packaging", i, request.Formats.Length);
            Pack(course, pages, request.Formats[i]);
        }
    }

    private void Pack(Course course, CoursePages pages, IPackageFormat format)
    {
        var request = context.Request;
        var kind = OutputNames.Package(format, request.Lms);
        var stem = context.Names.Stem(course, kind);
        var name = stem + ".zip";
        var options = new PackageOptions(
            context.Parsed.Sources,
            request.Schemas,
            request.ToolVersion,
            request.Lms,
            request.Options.MaxParallelism
        )
        {
            Packed = _packed,
            Progress = request.Options.Progress,
        };
        PackedPackage? packed = null;
        long length = 0;
        context.Folder.Write(name, stream =>
        {
            packed = Compiler.Pack(pages, format, options, context.Workspace, stream, context.Diagnostics);
            length = stream.Position;
            return packed is not null;
        });
        if (packed is null)
        {
            return;
        }

        var recordName = stem + PackedPackage.RecordSuffix;
        context.Folder.Write(recordName, BuildContext.Bytes(packed.RecordBeside(name)));
        var files = ImmutableArray.Create(name, recordName);
        if (request.Loose)
        {
            files = files.AddRange(Unpack(name, stem));
        }

        ImmutableArray<string> digests = [packed.Digest, .. files.Skip(1).Select(context.Folder.DigestOf)];
        context.Made.Add(BuiltProduct.Of(course, OutputNames.Product(course, kind), files, digests));
        context.Packages.Add(
            new BuiltPackage(
                course.Id.Value,
                course.Variant.Id,
                course.Audience.Id,
                format.Name,
                Path.Combine(request.ShownOutput, name),
                length
            )
        );
        context.Built.Add(new BuiltFile(course.Id.Value, course.Variant.Id, format.Name, name, length, packed.Digest));
    }

    /// <summary>Writes the entries of a package as files; their paths have been checked when it was packed.</summary>
    private List<string> Unpack(string package, string into)
    {
        var files = new List<string>();
        using var zip = new ZipArchive(context.Folder.Reopen(package), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            var name = $"{into}/{entry.FullName}";
            context.Folder.Write(
                name,
                stream =>
                {
                    using var content = entry.Open();
                    content.CopyTo(stream);
                    return true;
                },
                isDurable: false
            );
            files.Add(name);
        }

        return files;
    }
}
