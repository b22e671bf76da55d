using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CourseForge.Authoring.Editing;
using CourseForge.Authoring.Sessions;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Packaging;
using CourseForge.Packaging.LmsProfiles;
using CourseForge.Rendering.Player;
using CourseForge.Syntax;
using CourseForge.Tests.Rendering;
using CourseForge.Text;

namespace CourseForge.Tests.LanguageServer;

/// <summary>
/// A thing of each kind gets another id in the shipped curriculum, and one target is built before and after. But for the
/// ids all bytes are the same: of the web pages, of the SCORM package, of the instructor's manual and of the findings.
/// </summary>
/// <remarks>
/// Three things are made of ids by a rule that the standard or the player needs, and are led back by that rule: answers
/// in a page are encoded with the question's or scenario's id, and the learner's state knows pages and questions by a short key of
/// theirs. What says "these are the bytes" of a file (SHA-256) or "these are the ids" of a course (its fingerprint) is
/// another by nature, and is not compared.
/// </remarks>
public sealed partial class RenamedBuildTests
{
    /// <summary>Behind an id, it occurs nowhere else and keeps the id's place among the others.</summary>
    private const string Mark = "-zq";

    private const string Target = "washington";
    private const string Course = "first-response";

    private static readonly SymbolKind[] s_kinds =
    [
        SymbolKind.Objective,
        SymbolKind.Question,
        SymbolKind.Term,
        SymbolKind.Contact,
        SymbolKind.Source,
        SymbolKind.Statute,
        SymbolKind.Module,
        SymbolKind.Lesson,
        SymbolKind.Section,
        SymbolKind.Block,
        SymbolKind.Scenario,
        SymbolKind.Parameter,
    ];

    private static readonly CompileOptions s_options = new()
    {
        Course = Course,
        Target = Target,
        MaxParallelism = 2,
        LooksAhead = false,
    };

    [Fact]
    [Trait("Speed", "Slow")]
    public void Another_id_changes_nothing_but_the_id()
    {
        var session = new AuthoringSession(
            static () => new DiskWorkspace(RepositoryFiles.At("curricula", "human-trafficking")),
            s_options
        );
        var before = Build(session);
        var ids = new List<string>();
        foreach (var kind in s_kinds)
        {
            var (id, renamed) = Renamed(session, kind);
            // What the build does not hold would prove nothing; a parameter is in it as its value alone.
            Assert.True(kind == SymbolKind.Parameter || before.Values.Any(text => text.Contains(id)), id);
            ids.Add(id);
            session = renamed;
        }

        var after = Build(session);

        Assert.All(before.Values, static text => Assert.DoesNotContain(Mark, text, StringComparison.Ordinal));
        Assert.Contains(after.Values, static text => text.Contains(Mark, StringComparison.Ordinal));
        var back = after.ToDictionary(file => WithoutMark(file.Key, ids), file => WithoutMark(file.Value, ids));
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), back.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, text) in before)
        {
            Assert.True(text == back[path], Difference(path, text, back[path]));
        }
    }

    private static string Difference(string path, string text, string other)
    {
        const int Around = 80;
        var at = text.Zip(other).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"{path}, letter {at}:\n- {Piece(text)}\n+ {Piece(other)}";

        string Piece(string whole) => whole[Math.Max(0, at - Around)..Math.Min(whole.Length, at + Around)];
    }

    private static string WithoutMark(string text, List<string> ids)
    {
        foreach (var id in ids)
        {
            text = text.Replace($"\"{StateKey.Of(id + Mark)}\"", $"\"{StateKey.Of(id)}\"", StringComparison.Ordinal);
        }

        return text.Replace(Mark, "", StringComparison.Ordinal);
    }

    /// <summary>Gives the thing of a kind that the course's modules and the target's layers name most often another id.</summary>
    private static (string Id, AuthoringSession Session) Renamed(AuthoringSession session, SymbolKind kind)
    {
        var names = Compiler.NamesOf(session.Parsed)!;
        var held = Compiler
            .Bind(session.Parsed, s_options with { Checks = false })
            .Courses.Single()
            .Modules.Select(static module => module.Syntax.File?.Path)
            .ToHashSet();
        var name = names
            .Definitions.Where(one => one.Kind == kind && !one.IsOfLayer)
            .Where(one =>
                !names.Definitions.Any(other => other.Id.Value.StartsWith(one.Id.Value + "-", StringComparison.Ordinal))
            )
            .MaxBy(one => names.Places(one).Count(place => held.Contains(place.Id.Span.File?.Path)))!;
        var edits = new TextEditSet();
        Assert.True(edits.TryAdd(NameRenaming.Rename(session, names, name, name.Id.Value + Mark)), name.Id.Value);
        var texts = edits.Files.Select(file => KeyValuePair.Create(file.Path.Value, edits.Apply(file))).ToList();
        var workspace = session.Workspace;
        return (name.Id.Value, new AuthoringSession(() => new EditedWorkspace(workspace, texts), session.Options));
    }

    /// <summary>The files of everything that is built, by name, as text that can be compared.</summary>
    private static Dictionary<string, string> Build(AuthoringSession session)
    {
        var bound = Compiler.Bind(session.Parsed, s_options);
        Assert.False(bound.HasErrors, CaseFile.Describe(bound.Diagnostics));
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["findings"] = CaseFile.Describe(bound.Diagnostics),
        };
        var diagnostics = new DiagnosticBag();
        var course = Assert.Single(bound.Courses);
        var pages = Compiler.Render(course, bound.Sources, RenderedCourse.Themes, s_options, diagnostics)!;
        foreach (var format in Compiler.Formats.Where(static one => one.Name is "web" or "scorm12"))
        {
            using var zip = new MemoryStream();
            var package = new PackageOptions(bound.Sources, [], "0.0.0-test", LmsProfile.Generic, 2);
            Assert.NotNull(Compiler.Pack(pages, format, package, session.Workspace, zip, diagnostics));
            using var archive = new ZipArchive(zip);
            foreach (var entry in archive.Entries)
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                files.Add($"{format.Name}/{entry.FullName}", Comparable(content.ToArray()));
            }
        }

        var manual = Compiler.RenderPrint(
            course,
            PrintKind.Manual,
            bound.Sources,
            RenderedCourse.Themes,
            session.Workspace,
            s_options,
            diagnostics
        )!;
        foreach (var file in manual.Files.OfType<GeneratedFile>())
        {
            files.Add($"manual/{file.Path}", Comparable(file.Content.ToArray()));
        }

        Assert.False(diagnostics.HasErrors, CaseFile.Describe(diagnostics.ToSorted()));
        files.Add("findings of packing", CaseFile.Describe(diagnostics.ToSorted()));
        return files;
    }

    /// <summary>Every byte as one letter, so that what is no text is compared too.</summary>
    private static string Comparable(byte[] bytes)
    {
        var text = AnswerKeys()
            .Replace(Encoding.Latin1.GetString(bytes), static key =>
                $"{key.Groups[1]}{Decoded(key.Groups[2].Value, key.Groups[3].Value)}\""
            );
        return Fingerprints().Replace(Digests().Replace(text, "(digest)"), "\"fingerprint\":\"(ids)\"");
    }

    /// <summary>The rule of <see cref="AnswerKey"/> the other way round.</summary>
    private static string Decoded(string question, string key)
    {
        var bytes = Convert.FromBase64String(key);
        var state = Fnv1a.Hash(question);
        for (var i = 0; i < bytes.Length; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            bytes[i] ^= (byte)state;
        }

        var answer = Encoding.Latin1.GetString(bytes);
        Assert.StartsWith("{\"c\":", answer, StringComparison.Ordinal);
        return answer;
    }

    [GeneratedRegex("(data-(?:question|scenario)=\"([^\"]+)\"[^>]*? data-key=\")([^\"]+)\"")]
    private static partial Regex AnswerKeys();

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")]
    private static partial Regex Digests();

    [GeneratedRegex("\"fingerprint\":\"[0-9a-f]{8}\"")]
    private static partial Regex Fingerprints();
}
