using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Output.Records;

/// <summary>
/// Files that builds write and later commands read: data as JSON, both ways, by serializers that the compiler of C#
/// generates.
/// </summary>
public static class RecordFile
{
    /// <summary>The text of the file. Its members stand in the order in which the type declares them.</summary>
    public static byte[] Bytes<T>(T value, JsonTypeInfo<T> shape) =>
        ReadableJson.Bytes(json => JsonSerializer.Serialize(json, value, shape));

    /// <summary>
    /// Reads what <see cref="Bytes"/> wrote. Null when the file is damaged: each place is told. Members that the type
    /// does not have come from a newer version: they are told (CF6907) and left out.
    /// </summary>
    /// <param name="path">For the places of diagnostics.</param>
    /// <param name="damaged">Says that the file cannot be read; its one argument is what is wrong.</param>
    public static T? Read<T>(
        CoursePath path,
        ReadOnlySpan<byte> content,
        JsonTypeInfo<T> shape,
        DiagnosticDescriptor damaged,
        DiagnosticBag diagnostics
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(diagnostics);

        // Editors of some systems put a mark there, which says nothing about the content.
        var json = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        var check = new RecordCheck(path, json, shape.Options);
        check.Run(shape.Type);
        foreach (var (span, name) in check.Unknown)
        {
            diagnostics.Add(Codes.Writing.NewerRecord, span, name);
        }

        foreach (var (span, problem) in check.Damages)
        {
            diagnostics.Add(damaged, span, problem);
        }

        return check.Damages.Count == 0 ? JsonSerializer.Deserialize(json, shape) : null;
    }
}
