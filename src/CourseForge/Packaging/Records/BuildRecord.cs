using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CourseForge.Model;
using CourseForge.Packaging.Zip;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Packaging.Records;

/// <summary>
/// build-record.json: what was built from what, by which tool, with which options. Field names follow SLSA provenance
/// v1 (externalParameters, resolvedDependencies, subject). No times and no machine: the same input gives the same
/// record.
/// </summary>
internal sealed class BuildRecord(
    Course course,
    string format,
    PackageOptions options,
    ImmutableArray<ZipEntry> entries
)
{
    internal const string Path = "build-record.json";

    /// <summary>The record inside the package: its subjects are the other files of the package.</summary>
    internal byte[] Inside() => Write(null, null);

    /// <summary>The record beside the package: the package itself is the first subject.</summary>
    internal byte[] Beside(string packageName, string digest) => Write(packageName, digest);

    private byte[] Write(string? packageName, string? packageDigest) =>
        ReadableJson.Bytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("tool", $"courseforge {options.ToolVersion}");
            WriteParameters(json);
            WriteValidity(json);
            json.WriteStartArray("subject");
            if (packageName is not null && packageDigest is not null)
            {
                WriteDigest(json, "name", packageName, packageDigest);
            }

            foreach (var entry in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
            {
                WriteDigest(json, "name", entry.Path, entry.Digest);
            }

            json.WriteEndArray();
            WriteDependencies(json);
            WriteMarks(json);
            WriteTrace(json);
            WriteCoverage(json);
            json.WriteEndObject();
        });

    private void WriteParameters(Utf8JsonWriter json)
    {
        json.WriteStartObject("externalParameters");
        json.WriteString("curriculum", course.Settings.Id.Value);
        json.WriteString("version", course.Settings.Version.Value);
        json.WriteString("course", course.Id.Value);
        json.WriteString("audience", course.Audience.Id);
        json.WriteString("tier", course.Tier.Written());
        json.WriteString("language", course.Settings.Language.Value);
        json.WriteString("as-of", IsoDate.Text(course.AsOf));
        if (course.Cut is { } cut)
        {
            json.WriteNumber("minutes", cut.Minutes);
        }

        json.WriteBoolean("with-pending", course.WithPending);
        json.WriteString("format", format);
        json.WriteString("lms", options.Lms.Name);
        WriteVariant(json);
        json.WriteEndObject();
    }

    /// <summary>The layers that were counted in, each with its files; null for the base.</summary>
    private void WriteVariant(Utf8JsonWriter json)
    {
        var variant = course.Variant;
        if (variant.IsBase)
        {
            json.WriteNull("variant");
            return;
        }

        json.WriteStartObject("variant");
        json.WriteString("id", variant.Id);
        json.WriteString("title", variant.Title);
        json.WriteString("as-of", IsoDate.Text(course.AsOf));
        json.WriteStartArray("layers");
        foreach (
            var (id, folder) in variant
                .Layers.Select(layer => (layer, $"overlays/{layer}/"))
                .Append(($"targets/{variant.Id}", $"targets/{variant.Id}.yaml"))
        )
        {
            var files = options
                .Sources.Files.Where(file =>
                    file.Digest is not null && file.Path.Value.StartsWith(folder, StringComparison.Ordinal)
                )
                .OrderBy(file => file.Path.Value, StringComparer.Ordinal)
                .ToList();
            if (files.Count == 0)
            {
                // Layers that the command line named make no target.
                continue;
            }

            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                WriteDigest(json, "uri", file.Path.Value, file.Digest!);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>
    /// For whom must build anew in time: the days for which the package says what is so, as far as is known.
    /// </summary>
    private void WriteValidity(Utf8JsonWriter json)
    {
        json.WriteString("packageVersion", course.PackageVersion);
        ValidityJson.Write(json, CourseTimeline.ValidityOf(course));
        json.WriteStartArray("notInForce");
        foreach (
            var statute in course
                .Statutes.Where(statute => statute.State.Status != StatuteStatus.InForce)
                .OrderBy(statute => statute.Id.Value, StringComparer.Ordinal)
        )
        {
            json.WriteStartObject();
            json.WriteString("id", statute.Id.Value);
            json.WriteString("status", statute.State.Status.Written());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Every text of the curriculum, and the media that the package carries.</summary>
    private void WriteDependencies(Utf8JsonWriter json)
    {
        json.WriteStartArray("resolvedDependencies");
        var texts = options
            .Sources.Files.Concat(options.Sources.Theme)
            .Where(file => file.Digest is not null)
            .Select(file => (file.Path.Value, Digest: file.Digest!));
        var media = entries
            .Where(entry => entry.Source is not null)
            .Select(entry => (entry.Source!.Value.Value, entry.Digest));
        foreach (var (path, digest) in texts.Concat(media).OrderBy(pair => pair.Value, StringComparer.Ordinal))
        {
            WriteDigest(json, "uri", path, digest);
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// Records that show a "check before use" mark, so that a reviewer finds them without opening the pages.
    /// </summary>
    private void WriteMarks(Utf8JsonWriter json)
    {
        var marked = course
            .Statutes.Select(statute => (Id: statute.Id.Value, statute.Confidence))
            .Concat(
                course.Contacts.Select(contact =>
                    (Id: contact.Id.Value, Confidence: contact.Syntax.Currency.Confidence.Value)
                )
            )
            .Concat(
                course.Sources.Select(source =>
                    (Id: source.Id.Value, Confidence: source.Syntax.Currency.Confidence.Value)
                )
            );
        json.WriteStartArray("checkBeforeUse");
        foreach (
            var (id, confidence) in marked
                .Where(mark => mark.Confidence.NeedsMark())
                .OrderBy(mark => mark.Id, StringComparer.Ordinal)
        )
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("confidence", confidence.Written());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// Who decided what, so that a reviewer finds the line without the tool. The words themselves are in the files.
    /// </summary>
    private void WriteTrace(Utf8JsonWriter json)
    {
        if (course.Variant.IsBase)
        {
            return;
        }

        json.WriteStartArray("trace");
        foreach (var decision in course.Decisions)
        {
            var claim = decision.Claim;
            json.WriteStartObject();
            json.WriteString("cell", $"{decision.Node}.{decision.Facet}");
            json.WriteString("layer", claim.Layer);
            json.WriteString("verb", claim.Verb);
            json.WriteString("place", $"{claim.Span.File?.Path}:{claim.Span.Position.Line}");
            WriteIfAny("use", claim.Use);
            WriteIfAny("cite", claim.Terms.Cite?.Value);
            WriteIfAny(
                "confidence",
                claim.Currency is { IsConfidenceGiven: true } currency ? currency.Confidence.Value.Written() : null
            );
            WriteIfAny("checked", claim.Currency?.Checked is { } day ? IsoDate.Text(day.Value) : null);
            WriteIfAny("until", claim.Terms.Until is { } end ? IsoDate.Text(end.Value) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void WriteIfAny(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }
    }

    /// <summary>How the slots that learners meet stand, counted and one by one.</summary>
    private void WriteCoverage(Utf8JsonWriter json)
    {
        if (course.Variant.IsBase)
        {
            return;
        }

        var shown = course
            .Lessons.SelectMany(lesson => lesson.Blocks(course))
            .Where(block => block is { IsSlot: true, Id: not null })
            .Select(block => block.Id!.Value.Value)
            .ToHashSet(StringComparer.Ordinal);
        var slots = course
            .Slots.Where(slot => shown.Contains(slot.Slot.Id))
            .OrderBy(slot => slot.Slot.Id, StringComparer.Ordinal)
            .ToList();
        json.WriteStartObject("coverage");
        json.WriteStartObject("counts");
        foreach (var group in slots.GroupBy(slot => slot.Worst).OrderBy(group => group.Key))
        {
            json.WriteNumber(group.Key.Written(), group.Count());
        }

        json.WriteEndObject();
        json.WriteStartArray("slots");
        foreach (var slot in slots)
        {
            json.WriteStartObject();
            json.WriteString("id", slot.Slot.Id);
            json.WriteString("state", slot.Worst.Written());
            json.WriteString("layer", slot.Findings[0].Layer);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDigest(Utf8JsonWriter json, string nameKey, string name, string digest)
    {
        json.WriteStartObject();
        json.WriteString(nameKey, name);
        json.WriteStartObject("digest");
        json.WriteString("sha256", digest);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
