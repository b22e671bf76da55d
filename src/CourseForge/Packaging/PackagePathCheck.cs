using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Output.Records;
using CourseForge.Text;

namespace CourseForge.Packaging;

/// <summary>
/// Names that every importer keeps: relative, ASCII, no folder entries, no two alike. LMSs rename, lose or refuse
/// others.
/// </summary>
internal static class PackagePathCheck
{
    internal static void Check(IEnumerable<OutputFile> files, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { BuildRecord.FileName };
        foreach (var file in files)
        {
            var place = SourceSpan.OfFile(new CoursePath(file.Path));
            if (!IsSafe(file.Path))
            {
                diagnostics.Add(Codes.Packaging.UnsafePath, place, file.Path);
            }
            else if (!seen.Add(file.Path))
            {
                diagnostics.Add(Codes.Packaging.DuplicatePath, place, file.Path);
            }
        }
    }

    private static bool IsSafe(string path) =>
        path.Split('/')
            .All(part =>
                part.Length > 0
                && part[0] != '.'
                && part.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            );
}
