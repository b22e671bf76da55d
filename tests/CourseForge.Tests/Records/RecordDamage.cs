using System.Text;
using System.Text.Json.Nodes;
using CourseForge.Diagnostics;

namespace CourseForge.Tests.Records;

/// <summary>All that can happen to a file that a build wrote: cut at every byte, a byte changed, a value replaced or gone.</summary>
internal static class RecordDamage
{
    /// <param name="read">Reads it, and writes what was read; null when it could not be read.</param>
    internal static void IsTold(byte[] content, Func<byte[], DiagnosticBag, byte[]?> read)
    {
        for (var length = 0; length < content.Length - 1; length++)
        {
            // Without the last brace; without the line end alone, nothing is missing.
            Assert.True(Told(content[..length], read), $"cut after {length} bytes");
        }

        foreach (var other in "\"{}[],:0\\\0\u00ff"u8.ToArray().Append((byte)0xFF))
        {
            for (var at = 0; at < content.Length; at++)
            {
                var changed = content.ToArray();
                changed[at] = other;
                Told(changed, read);
            }
        }

        foreach (var changed in Changed(JsonNode.Parse(content)!))
        {
            Told(Encoding.UTF8.GetBytes(changed), read);
        }
    }

    /// <summary>Whether there were errors: exactly then nothing was read.</summary>
    private static bool Told(byte[] content, Func<byte[], DiagnosticBag, byte[]?> read)
    {
        var diagnostics = new DiagnosticBag();
        var again = read(content, diagnostics);
        var isDamaged = diagnostics.ToSorted().Any(diagnostic => diagnostic.Code != "CF6907");
        Assert.Equal(again is null, isDamaged);
        Assert.InRange(diagnostics.Count, 0, 20);
        return isDamaged;
    }

    /// <summary>The text with each value in turn replaced by values of every kind, and with each member gone.</summary>
    private static IEnumerable<string> Changed(JsonNode root)
    {
        foreach (var path in Paths(root, []).ToList())
        {
            foreach (
                var value in (string?[])
                    ["null", "true", "7", "-0.5e9", "\"x\"", "[]", "[null]", "{}", "{\"x\": 1}", null]
            )
            {
                var changed = root.DeepClone();
                var parent = path[..^1].Aggregate(changed, Step);
                var replacement = value is null ? null : JsonNode.Parse(value);
                switch (parent, path[^1])
                {
                    case (JsonObject members, string name) when value is null:
                        members.Remove(name);
                        break;
                    case (JsonObject members, string name):
                        members[name] = replacement;
                        break;
                    case (JsonArray elements, int index) when value is null:
                        elements.RemoveAt(index);
                        break;
                    case (JsonArray elements, int index):
                        elements[index] = replacement;
                        break;
                    default:
                        throw new InvalidOperationException("No such step");
                }

                yield return changed.ToJsonString();
            }
        }
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path)
    {
        var steps = node switch
        {
            JsonObject members => members.Select(member => (object)member.Key),
            JsonArray elements => Enumerable.Range(0, elements.Count).Select(index => (object)index),
            _ => [],
        };
        return steps.SelectMany(step => Paths(Step(node!, step), [.. path, step]).Prepend([.. path, step]));
    }

    private static JsonNode Step(JsonNode node, object step) => step is string name ? node[name]! : node[(int)step]!;
}
