using CourseForge.Authoring.Editing;
using CourseForge.LanguageServer.Documents;
using CourseForge.LanguageServer.Protocol;
using CourseForge.Syntax;

namespace CourseForge.LanguageServer.Features;

/// <summary>Where a thing gets its id, where it is named, and what it is.</summary>
internal sealed class Navigation(OpenCurricula curricula, CurriculumText text)
{
    public List<Location>? Definition(PositionParams at) =>
        Name(at) is var (place, name) && place.Curriculum.Names!.Definition(name) is { } definition
            ?
            [
                .. place
                    .Curriculum.Names.Places(definition)
                    .Where(static one => one.IsDefinition && CurriculumText.CanOpen(one.Id.Span))
                    .Select(one => text.Location(place.Curriculum, one.Id.Span)),
            ]
            : null;

    public List<Location>? References(ReferenceParams at) =>
        Name(new PositionParams(at.TextDocument, at.Position)) is var (place, name)
            ?
            [
                .. place
                    .Curriculum.Names!.Places(name)
                    .Where(one =>
                        (at.Context.IncludeDeclaration || !one.IsDefinition) && CurriculumText.CanOpen(one.Id.Span)
                    )
                    .Select(one => text.Location(place.Curriculum, one.Id.Span)),
            ]
            : null;

    /// <summary>The places in the same text.</summary>
    public List<DocumentHighlight>? Highlights(PositionParams at)
    {
        const int Read = 2;
        const int Write = 3;
        return Name(at) is var (place, name)
            ?
            [
                .. place
                    .Curriculum.Names!.Places(name)
                    .Where(one => one.Id.Span.File!.Path == place.Path)
                    .Select(one => new DocumentHighlight(text.Range(one.Id.Span), one.IsDefinition ? Write : Read)),
            ]
            : null;
    }

    public Hover? Hover(PositionParams at)
    {
        if (curricula.At(at.TextDocument.Uri, at.Position) is not { } place)
        {
            return null;
        }

        if (CurriculumText.NameAt(place) is { } name && place.Curriculum.Names!.Definition(name) is { } definition)
        {
            return new Hover(
                MarkupContent.Markdown(
                    NameHover.Of(
                        place.Curriculum.Session,
                        place.Curriculum.Names,
                        definition,
                        place.Curriculum.Variant(place.Path)
                    )
                ),
                text.Range(name.Id.Span)
            );
        }

        // A word of the language: what completion would say about it.
        return
            Compiler.WritingAt(place.Curriculum.Session.Parsed, place.Path, place.Document.Text.Text, place.Offset)
                is { } writing
            && place.Document.Text.Text[writing.Start..writing.End].TrimEnd(':') is { Length: > 0 } written
            && Word(writing, written) is { } word
            ? new Hover(
                MarkupContent.Markdown(
                    $"**{word.Text}**  \n{word.Summary}" + (word.Details is { } details ? $"\n\n{details}" : "")
                ),
                text.Range(place.Document.Text.Span(writing.Start, writing.End - writing.Start))
            )
            : null;
    }

    private static WritingWord? Word(WritingPlace writing, string written) =>
        writing.Words.FirstOrDefault(word => word.Text == written);

    private (WrittenPlace Place, WrittenName Name)? Name(PositionParams at) =>
        curricula.At(at.TextDocument.Uri, at.Position) is { } place && CurriculumText.NameAt(place) is { } name
            ? (place, name)
            : null;
}
