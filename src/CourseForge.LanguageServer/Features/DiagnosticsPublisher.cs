using System.Collections.Immutable;
using System.Text.Json;
using CourseForge.Diagnostics;
using CourseForge.LanguageServer.Documents;
using CourseForge.LanguageServer.Messages;
using CourseForge.LanguageServer.Protocol;
using CourseForge.Text;

namespace CourseForge.LanguageServer.Features;

/// <summary>Tells an editor what is wrong in the files of a curriculum, and where nothing is wrong any more.</summary>
internal sealed class DiagnosticsPublisher(OpenCurricula curricula, MessageWriter output)
{
    internal const string Source = "courseforge";

    public void Publish(WrittenCurriculum curriculum, ImmutableArray<Diagnostic> diagnostics)
    {
        var byFile = diagnostics
            .Where(static one => one.Severity != Severity.Off && one.Span.File is not { Origin: not null })
            .GroupBy(one => AddressOf(curriculum, one.Span), StringComparer.Ordinal)
            .ToDictionary(static file => file.Key, static file => file.ToList(), StringComparer.Ordinal);
        // Of an open text an editor waits for an answer, also when nothing is wrong in it.
        foreach (
            var document in curricula.In(curriculum).Where(document => !byFile.ContainsKey(document.Address)).ToList()
        )
        {
            Send(document.Address, document.Version, []);
            curriculum.Told.Remove(document.Address);
        }

        foreach (var address in curriculum.Told.Keys.Where(told => !byFile.ContainsKey(told)).ToList())
        {
            Send(address, null, []);
            curriculum.Told.Remove(address);
        }

        foreach (var (address, found) in byFile)
        {
            var version = FileAddress.PathOf(address) is { } path ? curricula.Document(path)?.Version : null;
            List<DiagnosticItem> items = [.. found.Select(one => Item(curriculum, one))];
            var written = JsonSerializer.SerializeToUtf8Bytes(items, ProtocolJson.Default.ListDiagnosticItem);
            // What an editor knows already it need not draw again; of an open text it waits for an answer.
            if (
                version is not null
                || curriculum.Told.GetValueOrDefault(address)?.AsSpan().SequenceEqual(written) != true
            )
            {
                Send(address, version, items);
            }

            curriculum.Told[address] = written;
        }
    }

    /// <summary>What an editor shows of a diagnostic: what is wrong, and on the next line what to do.</summary>
    public DiagnosticItem Item(WrittenCurriculum curriculum, Diagnostic diagnostic) =>
        new(
            curricula.Encoding.Range(diagnostic.Span),
            diagnostic.Severity switch
            {
                Severity.Error => 1,
                Severity.Warning => 2,
                _ => 3,
            },
            diagnostic.Code,
            Source,
            diagnostic.Hint is { } hint ? $"{diagnostic.Message}\n{hint}" : diagnostic.Message
        )
        {
            RelatedInformation = diagnostic.Related.IsEmpty
                ? null
                :
                [
                    .. diagnostic.Related.Select(place => new DiagnosticRelatedInformation(
                        new Location(AddressOf(curriculum, place.Span), curricula.Encoding.Range(place.Span)),
                        place.Message
                    )),
                ],
        };

    private void Send(string address, int? version, List<DiagnosticItem> found) =>
        output.Notify(
            "textDocument/publishDiagnostics",
            new PublishDiagnosticsParams(address, version, found),
            ProtocolJson.Default.PublishDiagnosticsParams
        );

    /// <summary>What stands nowhere is told of the curriculum as a whole.</summary>
    private string AddressOf(WrittenCurriculum curriculum, SourceSpan span) =>
        curricula.AddressOf(
            span.File is { } file
                ? curriculum.FullPath(file.Path)
                : Path.Combine(curriculum.Folder, Layout.CurriculumLayout.Settings)
        );
}
