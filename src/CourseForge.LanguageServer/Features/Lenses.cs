using System.Text.Json;
using CourseForge.Authoring.Editing;
using CourseForge.LanguageServer.Documents;
using CourseForge.LanguageServer.Protocol;

namespace CourseForge.LanguageServer.Features;

/// <summary>Above each thing, how often it is used; a click shows where.</summary>
internal sealed class Lenses(OpenCurricula curricula, CurriculumText text)
{
    /// <summary>What an editor's extension does with it: show the places.</summary>
    internal const string ShowReferences = "courseforge.showReferences";

    public List<CodeLens>? All(TextDocumentParams of)
    {
        if (
            curricula.At(of.TextDocument.Uri, new Position(0, 0)) is not { } place
            || place.Curriculum.Names is not { } names
        )
        {
            return null;
        }

        return
        [
            .. NameUses
                .In(names, place.Path)
                .Select(uses => new CodeLens(
                    text.Range(uses.Definition.Id.Span),
                    new Command(
                        uses.Words,
                        ShowReferences,
                        [
                            Element(of.TextDocument.Uri, ProtocolJson.Default.String),
                            Element(text.Range(uses.Definition.Id.Span).Start, ProtocolJson.Default.Position),
                            Element(
                                [
                                    .. uses
                                        .Places.Where(static one => CurriculumText.CanOpen(one.Id.Span))
                                        .Select(one => text.Location(place.Curriculum, one.Id.Span)),
                                ],
                                ProtocolJson.Default.ListLocation
                            ),
                        ]
                    )
                )),
        ];
    }

    private static JsonElement Element<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToElement(value, type);
}
