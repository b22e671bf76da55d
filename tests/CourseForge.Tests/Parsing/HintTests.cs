namespace CourseForge.Tests.Parsing;

/// <summary>
/// The hints behind slips that people make when they write their first curriculum. Case files compare the messages
/// only.
/// </summary>
public sealed class HintTests
{
    [Theory]
    [InlineData(
        "glossary.yaml",
        "terms:\n  water:\n    term: # 7\n    definition: A liquid.\n",
        "'#' starts a comment"
    )]
    [InlineData("glossary.yaml", "terms:\n  water: {term: Water, definition: Clear, wet}\n", "a comma ends a value")]
    [InlineData("glossary.yaml", "terms:\n  water:\n    term: “Water: it”\n", "type straight ones")]
    [InlineData("glossary.yaml", "terms:\n  water:\n    term:\u00A0Water\n", "no-break space")]
    [InlineData("glossary.yaml", "terms:\n\u00A0\u00A0water:\n", "no-break spaces")]
    [InlineData("glossary.yaml", "terms:\n  water: Wet\n", "the keys are term, definition, also, source")]
    [InlineData(
        "contacts.yaml",
        "contacts:\n  fire:\n    name: Fire\n    kind: emergency\n    phones: 112\n",
        "'phones: [{number: 112}]'"
    )]
    [InlineData(
        "contacts.yaml",
        "contacts:\n  fire:\n    name: Fire\n    kind: emergency\n    phones: {number: 112}\n",
        "each item begins with '- '"
    )]
    [InlineData("curriculum.yaml", "audiences:\n  everyone: Everyone\n", "'everyone: {title: Everyone}'")]
    [InlineData("modules/basics.md", "## First {#first minutes = 6}\n", "no space stands around '='")]
    [InlineData("modules/basics.md", "## First {#first minutes=6,}\n", "without commas")]
    [InlineData("modules/basics.md", "## First {first minutes=6}\n", "'#first'")]
    [InlineData("modules/basics.md", "## First {#first minutes=6 warning=“It hurts”}\n", "straight quotation marks")]
    [InlineData(
        "modules/basics.md",
        "## First {#first minutes=6}\n\nSee [it] (term:water).\n",
        "no space stands between"
    )]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n::: tip\nWash.\n:::\n", "did you mean 'note'?")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n::: danger\nHot.\n:::\n", "'warning'")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n::: quiz\n:::\n", "'check'")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n::: video\n:::\n", "![what it shows]")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n::: zzzzz\n:::\n", "the blocks are ")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n[video](media/clip.mp4)\n", "with '!' in front")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n[it](media/a.zip)\n", "end in pdf, docx")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n[it](form.pdf)\n", "media/form.pdf")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n![It](media/a.mov)\n", "films in mp4")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n![It](media/a.pdf)\n", "a link, without '!'")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n![](media/a.png){alt=words}\n", "in the brackets")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\nIt is :warning: hot.\n", "⚠")]
    [InlineData("questions/q.yaml", "questions:\n  q-a: {type: mcq}\n", "'single' or 'multiple'")]
    [InlineData("questions/q.yaml", "questions:\n  q-a: {type: short-answer}\n", "'fill-in'")]
    [InlineData("questions/q.yaml", "questions:\n  q-a: {type: sequence}\n", "'ordering'")]
    [InlineData("questions/q.yaml", "title: {a: Exit #4, b: c}\n", "'#' behind a blank")]
    [InlineData("questions/q.yaml", "bank: b\ntitle: Exit #4\n  and on\n", "ends the value above")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n::: {note}\nIt.\n:::\n", "in front of the braces")]
    [InlineData("questions/q.yaml", "title: {a: Rice no: c}\n", "if 'no' is the next key")]
    [InlineData("glossary.yaml", "terms:\n  water:\n    also:\n      -\u00A0One\n", "behind the hyphen")]
    [InlineData("modules/basics.md", "## First {#first minutes=6}\n\n![It](media/a b.svg)\n", "rename the file")]
    [InlineData(
        "modules/basics.md",
        "## First {#first minutes=6}\n\nSee [it](term:water and more.\n",
        "the closing ')'"
    )]
    [InlineData("overlays/xa/text.md", "::: fill #hotline {known=no}\nNobody.\n:::\n", "in the YAML of the layer")]
    public void Says_what_to_do(string path, string text, string hint)
    {
        var workspace = new MemoryWorkspace().Add(
            path,
            path.EndsWith(".md", StringComparison.Ordinal)
                ? "---\nmodule: basics\ntitle: Basics\nobjectives: [lo-basics]\nminutes: 6\n---\n\n" + text
                : text
        );
        MinimalCurriculum.Complete(workspace);
        var result = Compiler.Analyse(workspace, new CompileOptions { MaxParallelism = 1 });
        Assert.Contains(result.Diagnostics, diagnostic =>
            diagnostic.Hint?.Contains(hint, StringComparison.Ordinal) == true
        );
    }
}
