using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Overlays;

/// <summary>An overlay to begin with.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Jurisdiction">A key of jurisdictions.yaml.</param>
/// <param name="BuildsOn">Overlays that it builds on and may override.</param>
/// <param name="Title">Null = the jurisdiction's name.</param>
/// <param name="Owner">Whom to ask about it.</param>
/// <param name="Language">Makes a translation into this language; null for none.</param>
public sealed record NewLayer(
    string Name,
    string Jurisdiction,
    IReadOnlyList<string> BuildsOn,
    string? Title,
    string? Owner,
    string? Language
)
{
    /// <summary>
    /// Its files: a head, and everything that it will need to say as comments. Refuses what would not check clean.
    /// </summary>
    /// <param name="folder">Of the curriculum.</param>
    public LayerChange Files(string folder, CurriculumSyntax curriculum)
    {
        if (!Compiler.IsId(Name))
        {
            throw new RequestException(
                $"'{Name}' cannot be the id of an overlay",
                "lower-case letters, digits and single hyphens, starting with a letter, at least two characters"
            );
        }

        if (
            curriculum.Layers.FirstOrDefault(layer => layer.Target is null && layer.Id.Value == Name)?.Span.File is
            { Origin: { } origin }
        )
        {
            throw new RequestException(
                $"an overlay '{Name}' comes with {origin} already",
                "name another; nothing has been written"
            );
        }

        if (Path.Exists(Path.Combine(folder, CurriculumLayout.Overlays, Name)))
        {
            throw new RequestException(
                $"{CurriculumLayout.OverlayFolder(Name)} is there already",
                "name another; nothing has been written"
            );
        }

        OneLine.Require("title of the overlay", Title);
        OneLine.Require("owner of the overlay", Owner);
        var jurisdiction = JurisdictionOf(curriculum);
        foreach (var parent in BuildsOn)
        {
            KnownNames.Require(
                "overlay",
                parent,
                [.. curriculum.Layers.Where(layer => layer.Target is null).Select(layer => layer.Id.Value)]
            );
        }

        RequireOtherLanguage(curriculum.Settings.Language.Value);
        var files = LayerScaffold.Files(
            Name,
            Language,
            Title?.Trim() ?? jurisdiction.Name,
            Owner?.Trim(),
            jurisdiction,
            BuildsOn,
            curriculum
        );
        return new LayerChange(
            [Name],
            [
                .. files
                    .OrderBy(file => file.Key, StringComparer.Ordinal)
                    .Select(file => new NewText(file.Key, file.Value, NewText.NoFile)),
            ]
        );
    }

    private JurisdictionSyntax JurisdictionOf(CurriculumSyntax curriculum)
    {
        var found = curriculum.Jurisdictions.FirstOrDefault(jurisdiction => jurisdiction.Id.Value == Jurisdiction);
        if (found is not null)
        {
            return found;
        }

        var known = curriculum.Jurisdictions.Select(one => one.Id.Value).ToList();
        throw new RequestException(
            known.Count == 0
                ? $"the curriculum has no {CurriculumLayout.Jurisdictions} yet, which says where '{Jurisdiction}' is"
                : $"{CurriculumLayout.Jurisdictions} has no '{Jurisdiction}'",
            HowToAdd(known, curriculum)
        );
    }

    private string HowToAdd(List<string> known, CurriculumSyntax curriculum)
    {
        const string Levels =
            "the level is international, country, state, county or agency and says which facts the course asks for";
        var entry = $"'  {Jurisdiction}: {{name: \"...\", level: agency}}'";
        return known.Count == 0
                ? $"write the file beside {Head(curriculum)}, with two lines: 'jurisdictions:' and {entry}; {Levels}"
            : NearestName.Of(Jurisdiction, known) is { } near
                ? $"did you mean '{near}'? Otherwise add a line to {CurriculumLayout.Jurisdictions}: {entry}; {Levels}"
            : $"add a line to {CurriculumLayout.Jurisdictions}: {entry}; {Levels}";
    }

    /// <summary>The file that the folder has at its top.</summary>
    private static string Head(CurriculumSyntax curriculum) =>
        VariantChoice.IsReleased(curriculum) ? CurriculumLayout.Project : CurriculumLayout.Settings;

    private void RequireOtherLanguage(string original)
    {
        if (Language is not null && (!Compiler.IsLanguage(Language) || TextLanguages.AreOne(Language, original)))
        {
            throw new RequestException(
                $"'{Language}' is not a language to translate into",
                $"a language code such as es or pt-BR; the curriculum itself is in '{original}'"
            );
        }
    }
}
