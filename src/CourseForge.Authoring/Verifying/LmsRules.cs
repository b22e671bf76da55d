using System.Globalization;
using CourseForge.Authoring.Packages;
using CourseForge.Authoring.Verifying.Manifests;
using CourseForge.Diagnostics;
using CourseForge.Packaging.LmsProfiles;

namespace CourseForge.Authoring.Verifying;

/// <summary>What the learning system that --lms names takes, and what it is known to do otherwise.</summary>
internal static class LmsRules
{
    public static void Check(
        LmsProfile lms,
        string format,
        ManifestDocument manifest,
        PackageFiles files,
        DiagnosticBag diagnostics
    )
    {
        if (!lms.Formats.IsEmpty && !lms.Formats.Contains(format))
        {
            diagnostics.Add(
                Codes.Packaging.LmsFormat,
                manifest.File.Start,
                lms.Title,
                format,
                string.Join(", ", lms.Formats),
                lms.Differences.First(static difference => difference.Setting == "formats").Why
            );
        }

        var megabytes = files.Entries.Sum(static entry => entry.PackedLength) / 1e6;
        if (lms.Megabytes is { } limit && megabytes > limit)
        {
            diagnostics.Add(
                Codes.Packaging.LmsLimit,
                manifest.File.Start,
                lms.Title,
                $"{limit} MB",
                string.Create(CultureInfo.InvariantCulture, $"{megabytes:0.0} MB")
            );
        }

        if (lms.Files is { } most && files.Entries.Length > most)
        {
            diagnostics.Add(
                Codes.Packaging.LmsLimit,
                manifest.File.Start,
                lms.Title,
                $"{most} files",
                $"{files.Entries.Length} files"
            );
        }

        foreach (var quirk in lms.Quirks)
        {
            // An element that the system does not take, by its name.
            if (
                manifest.Root.Descendants().FirstOrDefault(element => element.Name.LocalName == quirk.Element) is
                { } found
            )
            {
                diagnostics.Add(Codes.PackageContents.Quirk, manifest.PlaceOf(found), lms.Title, quirk.Say);
            }
        }
    }
}
