using System.Text;
using CourseForge.Formatting;
using CourseForge.Layout;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Authoring.Overlays;

/// <summary>
/// The files of a new overlay: a head, and everything that it will need to say as comments to fill in.
/// </summary>
internal static class LayerScaffold
{
    internal static IEnumerable<KeyValuePair<string, string>> Files(
        string id,
        string? language,
        string title,
        string? owner,
        JurisdictionSyntax jurisdiction,
        IReadOnlyList<string> buildsOn,
        CurriculumSyntax curriculum
    )
    {
        yield return new(
            CurriculumLayout.OverlayFile(id, CurriculumLayout.OverlayHead),
            Head(id, language, title, owner, jurisdiction, buildsOn, curriculum)
        );
        yield return new(
            CurriculumLayout.OverlayFile(id, CurriculumLayout.OverlayText),
            language is null ? Text(id) : Translated(id)
        );
    }

    private static string Head(
        string id,
        string? language,
        string title,
        string? owner,
        JurisdictionSyntax jurisdiction,
        IReadOnlyList<string> buildsOn,
        CurriculumSyntax curriculum
    )
    {
        var text = new StringBuilder(
            """
            # What is different here. Everything that this overlay does not mention stays as the course has it.
            # Lines that begin with '#' are notes to you. To use one, take away its '#' and nothing else. docs/overlays.md explains all of it.

            """.ReplaceLineEndings("\n")
        );
        text.Append(YamlWriter.Write(Keys(id, language, title, owner, jurisdiction, buildsOn, curriculum.Settings)));
        text.Append(owner is null ? "# owner: \"Training unit, training@example.org\"\n" : "");
        if (language is not null)
        {
            text.Append(
                """

                # A translation says in another language what the course, and the overlays that it builds on, say. It changes nothing else.
                # What is not translated, and what says something else than when you translated it, is shown as it was written.
                # Titles, objectives and parameters:
                #set:
                #  some-lesson.title: "..."
                #  lo-some-objective: "..."
                #
                # Terms of the glossary:
                #define:
                #  some-term: "..."

                # Lessons and sections: see text.md.

                """.ReplaceLineEndings("\n")
            );
            return text.ToString();
        }

        Slots(text, jurisdiction, buildsOn, curriculum);
        text.Append(
            """

            # A value of the course: a number, a title, a parameter.
            #set:
            #  some-parameter: "999"

            # Something of the course that does not exist here. Readers see the reason.
            #not-applicable:
            #  some-section: "There is no such office here."

            # Read, and right as it is.
            #keep: [some-section]

            # Words that are different: see text.md.

            """.ReplaceLineEndings("\n")
        );
        return text.ToString();
    }

    /// <summary>The keys of the head that are known now.</summary>
    private static YamlMap Keys(
        string id,
        string? language,
        string title,
        string? owner,
        JurisdictionSyntax jurisdiction,
        IReadOnlyList<string> buildsOn,
        SettingsSyntax settings
    )
    {
        var numbers = settings.Version.Value.Split('.');
        var minor = numbers.Length > 1 ? numbers[1] : "0";
        return new YamlMap([
            new("layer", new YamlText(id)),
            new("title", new YamlText(title)),
            new("jurisdiction", new YamlText(jurisdiction.Id.Value)),
            .. Pair("language", language),
            .. buildsOn.Count == 0
                ? Enumerable.Empty<YamlPair>()
                : [new("builds-on", new YamlList([.. buildsOn.Select(below => new YamlText(below))]))],
            new("for", new YamlText($"{settings.Id.Value} ^{numbers[0]}.{minor}")),
            .. Pair("owner", owner),
        ]);

        static IEnumerable<YamlPair> Pair(string key, string? text) =>
            text is null ? [] : [new(key, new YamlText(text))];
    }

    /// <summary>
    /// One line to fill in for every slot that this level or a more local one is asked for, and that nobody below has
    /// filled: a county is often an agency, too.
    /// </summary>
    private static void Slots(
        StringBuilder text,
        JurisdictionSyntax jurisdiction,
        IReadOnlyList<string> buildsOn,
        CurriculumSyntax curriculum
    )
    {
        var filled = Below(buildsOn, curriculum)
            .SelectMany(layer => layer.Claims)
            .OfType<FillSyntax>()
            .Select(fill => fill.Target.Value)
            .ToHashSet(StringComparer.Ordinal);
        var slots = curriculum
            .Modules.SelectMany(module => module.Lessons)
            .SelectMany(lesson => lesson.Content.Blocks.WithDescendants())
            .Where(block => block is { IsSlot: true, Id: not null } && !filled.Contains(block.Id.Value.Value))
            .ToLookup(slot => slot.Attribute("level")?.Value, StringComparer.Ordinal);
        var levels = Enum.GetValues<JurisdictionLevel>()
            .Where(level => level >= jurisdiction.Level && slots.Contains(level.Written()))
            .ToList();
        if (levels.Count == 0)
        {
            text.Append("\n# Facts that the course asks each ")
                .Append(jurisdiction.Level.Written())
                .Append(" for: there are none that are not filled below.\n");
            return;
        }

        text.Append("\n# What nobody knows is written so: {known: no, searched: \"where, and when\"}\n#fill:\n");
        foreach (var level in levels)
        {
            text.Append("  # Facts that the course asks each ").Append(level.Written()).Append(" for:\n");
            foreach (var slot in slots[level.Written()])
            {
                foreach (var line in Guidance(slot))
                {
                    text.Append("  # ").Append(line).Append('\n');
                }

                text.Append("#  ")
                    .Append(slot.Id!.Value.Value)
                    .Append(": {value: \"\", confidence: unverified, checked: ")
                    .Append(IsoDate.Text(curriculum.Settings.AsOf.Value))
                    .Append("}  # ")
                    .Append(slot.Attribute("type")?.Value ?? "text")
                    .Append('\n');
            }
        }
    }

    /// <summary>What the base says the slot is for: the lines between its fences.</summary>
    private static IEnumerable<string> Guidance(BlockSyntax slot)
    {
        if (slot.Span.File is not { } file)
        {
            yield break;
        }

        var lines = file.Text[slot.Span.Start..].Split('\n').Skip(1).Select(line => line.Trim());
        foreach (
            var line in lines
                .TakeWhile(line => line.Length == 0 || line.Trim(':').Length > 0)
                .Where(line => line.Length > 0)
        )
        {
            yield return line;
        }
    }

    private static IEnumerable<LayerSyntax> Below(IReadOnlyList<string> buildsOn, CurriculumSyntax curriculum)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(buildsOn);
        while (open.TryPop(out var id))
        {
            if (
                seen.Add(id)
                && curriculum.Layers.FirstOrDefault(layer => layer.Target is null && layer.Id.Value == id) is { } layer
            )
            {
                yield return layer;
                foreach (var parent in layer.BuildsOn)
                {
                    open.Push(parent.Value);
                }
            }
        }
    }

    private static string Translated(string id) =>
        $$"""
            <!--
            Lessons and sections in the other language. An id stands behind a heading of the course: ### Whom to call {#whom-to-call}.
            Copy this out of the comment and change it:

            ::: replace #whom-to-call
            (the text of the section in the other language)
            :::

            Then say that you have read it beside the original, so that the tool knows from which text it was made:
            courseforge overlay accept {{id}} whom-to-call
            -->

            """.ReplaceLineEndings("\n");

    private static string Text(string id) =>
        $$$"""
            <!--
            Words that are different here. An id stands behind a heading of the course: ### Whom to call {#whom-to-call}.
            Copy one of these out of the comment and change it:

            ::: replace #whom-to-call
            What holds here.
            :::

            ::: after #whom-to-call {id={{{id}}}:also-here title="Also here"}
            What comes in addition.
            :::

            ::: note #whom-to-call
            Shown after the text, as a note of yours.
            :::
            -->

            """.ReplaceLineEndings("\n");
}
