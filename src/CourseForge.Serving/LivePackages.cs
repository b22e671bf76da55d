using System.Collections.Immutable;
using System.IO.Compression;
using CourseForge.Diagnostics;
using CourseForge.Packaging;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Serving.Http;
using CourseForge.Serving.Packages;
using CourseForge.Serving.Previewing;
using Microsoft.AspNetCore.Http;

namespace CourseForge.Serving;

/// <summary>
/// The packages of what is looked at, made when the learning system's panel asks for one: the whole package, as a build
/// makes it, so that what the panel meets is what a learning system meets.
/// </summary>
internal sealed class LivePackages(LiveCurriculum curriculum)
{
    private readonly Lock _gate = new();
    private (string Key, int Revision, OpenedPackage? Package, string Problem) _last = ("", 0, null, "");

    /// <param name="rest">FORMAT/PATH; without a path, what the panel must know of the package.</param>
    public Task Serve(HttpContext context, ViewChoice choice, string rest)
    {
        var (format, path) = rest.Split('/', 2) is [var name, var inside] ? (name, inside) : (rest, "");
        var (package, problem) = Package(choice, format);
        return package is null ? Answers.NotThere(context, problem) : PackageSite.Serve(context, package, path);
    }

    private (OpenedPackage? Package, string Problem) Package(ViewChoice choice, string name)
    {
        lock (_gate)
        {
            var view = curriculum.View(choice);
            var key = $"{choice}/{name}";
            if (view.Course is not { } shown)
            {
                return (null, "There is nothing to pack yet: the curriculum has errors.");
            }

            if (_last.Key != key || _last.Revision != shown.Revision)
            {
                _last.Package?.Dispose();
                var (made, problem) = Compiler.Formats.FirstOrDefault(format => format.Name == name) is { } format
                    ? Made(shown, format)
                    : (null, "There is no such format.");
                _last = (key, shown.Revision, made, problem);
            }

            return (_last.Package, _last.Problem);
        }
    }

    private (OpenedPackage?, string) Made(LiveCourse shown, IPackageFormat format)
    {
        var problems = new DiagnosticBag();
        var options = curriculum.Options;
        var zip = new MemoryStream();
        var packed = Compiler.Render(shown.Course, shown.Bound.Sources, curriculum.Themes, options, problems)
            is { } pages
            ? Compiler.Pack(
                pages,
                format,
                new PackageOptions(shown.Bound.Sources, [], "preview", LmsProfile.Generic, options.MaxParallelism),
                shown.Workspace,
                zip,
                problems
            )
            : null;
        if (packed is null)
        {
            return (
                null,
                string.Join(
                    '\n',
                    problems.ToSorted().Where(static one => one.Severity == Severity.Error).Select(DiagnosticText.Line)
                )
            );
        }

        zip.Position = 0;
        var found = new DiagnosticBag();
        return OpenedPackage.Open(zip, found) is { } opened
            ? (opened, "")
            : (null, string.Join('\n', found.ToSorted().Select(DiagnosticText.Line)));
    }
}
