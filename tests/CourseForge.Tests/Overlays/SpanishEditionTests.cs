using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CourseForge.Authoring.Workspaces;
using CourseForge.Diagnostics;
using CourseForge.Output;
using CourseForge.Tests.Rendering;

namespace CourseForge.Tests.Overlays;

/// <summary>
/// The Spanish edition speaks Spanish. No list of English words decides that: what readers of both editions see is laid
/// beside each other, and whatever stands in both, word for word, is not translated. What may stand in both is in a file
/// that was read: names, titles of sources as they were published, citations and numbers.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class SpanishEditionTests
{
    private const int ShortestWord = 3;

    private static readonly string[] Attributes = ["alt", "aria-label", "title", "placeholder"];

    private static readonly Lazy<ParsedCurriculum> Shared = new(() =>
        Compiler.Parse(
            new DiskWorkspace(RepositoryFiles.At("curricula", "human-trafficking")),
            new CompileOptions { MaxParallelism = 2 }
        )
    );

    [Theory]
    [InlineData("first-response", 60)]
    [InlineData("public-session", null)]
    public void Nothing_of_the_English_edition_is_left_but_names(string course, int? minutes)
    {
        var english = Words("us", course, minutes);
        var spanish = Words("es", course, minutes);
        Assert.True(spanish.Count > 300, "nearly nothing was read");
        Golden.Matches(
            ["spanish", course + ".txt"],
            "# What readers of the English and of the Spanish edition both see, word for word: names, titles of sources as they\n"
                + "# were published, citations, numbers. No sentence may be here.\n"
                + string.Concat(spanish.Intersect(english).Order(StringComparer.Ordinal).Select(words => words + "\n"))
        );
    }

    /// <summary>Each run of words on the pages, and what screen readers are told besides.</summary>
    private static HashSet<string> Words(string layer, string course, int? minutes)
    {
        var options = new CompileOptions
        {
            Layers = [layer],
            Course = course,
            Minutes = minutes,
            MaxParallelism = 2,
        };
        var bound = Compiler.Bind(Shared.Value, options);
        Assert.False(bound.HasErrors, CaseFile.Describe(bound.Diagnostics));
        var pages = Compiler.Render(
            Assert.Single(bound.Courses),
            bound.Sources,
            RenderedCourse.Themes,
            options,
            new DiagnosticBag()
        );
        Assert.NotNull(pages);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var file in pages
                .Files.OfType<GeneratedFile>()
                .Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
        )
        {
            using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Content.Span));
            foreach (var node in page.Descendants())
            {
                if (node is IText { ParentElement.LocalName: not ("script" or "style") } text)
                {
                    Add(text.Data);
                }
                else if (node is IElement element)
                {
                    foreach (var name in Attributes)
                    {
                        Add(element.GetAttribute(name) ?? "");
                    }
                }
            }
        }

        return words;

        void Add(string written)
        {
            var run = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (LongestWord(run) >= ShortestWord)
            {
                words.Add(run);
            }
        }
    }

    private static int LongestWord(string run)
    {
        var (longest, length) = (0, 0);
        foreach (var character in run)
        {
            length = char.IsLetter(character) ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
