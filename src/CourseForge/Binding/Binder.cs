using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Binding;

// Binding: names to things. Declares every id once (SymbolTable), links the records that all courses share (RecordTable),
// resolves every name in every text once (ContentBinder), then puts each course together (CourseBinder).

/// <summary>Links one variant. CF31xx.</summary>
internal static class Binder
{
    /// <summary>
    /// The courses of the curriculum, or the one that the options name, in the order of their files; one that could not
    /// be linked is left out and reported.
    /// </summary>
    /// <param name="changes">What the claims of the variant's layers change by their dates.</param>
    public static ImmutableArray<Course> Bind(
        CurriculumSyntax curriculum,
        Variant variant,
        ImmutableArray<DatedChange> changes,
        CompileOptions options,
        DiagnosticBag diagnostics
    )
    {
        var symbols = SymbolTable.Declare(curriculum, diagnostics);
        var names = new NameResolver(symbols, curriculum.Settings.Retired, curriculum.Composition.Absent, diagnostics);
        var records = RecordTable.Link(
            curriculum,
            options.AsOf ?? curriculum.Settings.AsOf.Value,
            options.WithPending,
            names,
            diagnostics
        );
        var contents = new ContentBinder(curriculum, records, names, diagnostics);
        contents.Bind();

        var jurisdictions = curriculum
            .Jurisdictions.DistinctBy(static jurisdiction => jurisdiction.Id.Value)
            .ToImmutableDictionary(static jurisdiction => jurisdiction.Id.Value, StringComparer.Ordinal);
        var binder = new CourseBinder(curriculum, records, contents, names, changes, options, diagnostics);
        var mandates = new MandateBinder(curriculum, records, names);
        var country = CountryOf(curriculum, variant);
        var courses = ImmutableArray.CreateBuilder<Course>(curriculum.Courses.Length);
        foreach (
            var course in curriculum
                .Courses.Where(course => options.Course is null || course.Id.Value == options.Course)
                .OrderBy(course => course.Id.Span)
        )
        {
            if (binder.Bind(course) is { } linked)
            {
                courses.Add(
                    linked with
                    {
                        Variant = variant,
                        ClaimChanges = changes,
                        Jurisdictions = jurisdictions,
                        Country = country,
                        Mandates = mandates.Of(linked),
                    }
                );
            }
        }

        return courses.DrainToImmutable();
    }

    private static string? CountryOf(CurriculumSyntax curriculum, Variant variant)
    {
        var around = JurisdictionTree.Around(curriculum, variant.Layers);
        var countries = curriculum
            .Jurisdictions.Where(one => around.Contains(one.Id.Value))
            .Where(static one => one is { Level: JurisdictionLevel.Country, Iso: not null })
            .Select(static one => one.Iso!.Split('-')[0])
            .ToHashSet(StringComparer.Ordinal);
        return countries.Count == 1 ? countries.First() : null;
    }
}
