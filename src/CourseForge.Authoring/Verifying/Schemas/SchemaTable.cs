using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CourseForge.Authoring.Verifying.Schemas;

/// <summary>
/// What the schema of one namespace allows, read from a table of text: one element a line, as
/// <c>name: children | attributes</c>.
/// <list type="bullet">
/// <item>Children stand in their order: <c>title</c> once, <c>title?</c> at most once, <c>item*</c> any number,
/// <c>item+</c> at least one, <c>(au|block)+</c> of any of these; <c>a=b</c> is an element <c>a</c> with the rule
/// <c>b</c>; <c>~</c> before all says that their order is free, <c>...</c> behind all that elements of other namespaces
/// may follow.</item>
/// <item><c>#type</c> in place of children is text of that type (<see cref="ValueSpace"/>).</item>
/// <item>Attributes are <c>name:type</c>, or <c>name!type</c> where they are required.</item>
/// <item>A line <c>@name:type</c> is an attribute that elements of other namespaces may have.</item>
/// </list>
/// </summary>
internal sealed class SchemaTable
{
    private SchemaTable(
        string space,
        FrozenDictionary<string, ElementRule> rules,
        FrozenDictionary<string, AttributeRule> attributes
    )
    {
        (Space, Rules, Attributes) = (space, rules, attributes);
    }

    /// <summary>The namespace.</summary>
    public string Space { get; }

    /// <summary>By name; that of the element, unless its parent names another.</summary>
    public FrozenDictionary<string, ElementRule> Rules { get; }

    /// <summary>What elements of other namespaces may have of this one.</summary>
    public FrozenDictionary<string, AttributeRule> Attributes { get; }

    public static SchemaTable Parse(string space, string table)
    {
        var rules = new Dictionary<string, ElementRule>();
        var attributes = new Dictionary<string, AttributeRule>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line[0] == '@')
            {
                var attribute = Attribute(line[1..]);
                attributes.Add(attribute.Name, attribute);
            }
            else
            {
                var rule = Element(line);
                rules.Add(rule.Name, rule);
            }
        }

        return new SchemaTable(space, rules.ToFrozenDictionary(), attributes.ToFrozenDictionary());
    }

    private static ElementRule Element(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var halves = line[(colon + 1)..].Split('|', 2, StringSplitOptions.TrimEntries);

        // The bar also stands between the names of a choice, which is in parentheses.
        if (halves[0].Contains('(', StringComparison.Ordinal) && !halves[0].Contains(')', StringComparison.Ordinal))
        {
            var end = line.IndexOf(')', colon);
            var bar = line.IndexOf('|', end);
            halves = bar < 0 ? [line[(colon + 1)..].Trim()] : [line[(colon + 1)..bar].Trim(), line[(bar + 1)..].Trim()];
        }

        var words = Words(halves[0]);
        return new ElementRule(
            line[..colon],
            [.. words.Where(static word => word is not ("..." or "~") && word[0] != '#').Select(Particle)],
            words.Contains("~"),
            words.Contains("..."),
            words.FirstOrDefault(static word => word[0] == '#')?[1..],
            [.. (halves.Length > 1 ? Words(halves[1]) : []).Select(Attribute)]
        );
    }

    private static Particle Particle(string word)
    {
        var sign = word[^1];
        var names = sign is '?' or '*' or '+' ? word[..^1] : word;
        return new Particle(
            [
                .. names
                    .Trim('(', ')')
                    .Split('|')
                    .Select(static name => name.Split('='))
                    .Select(static parts => (parts[0], parts[^1])),
            ],
            IsRequired: sign is not ('?' or '*'),
            Repeats: sign is '*' or '+'
        );
    }

    private static AttributeRule Attribute(string word)
    {
        var sign = word.IndexOfAny([':', '!']);
        return new AttributeRule(word[..sign], word[sign] == '!', word[(sign + 1)..]);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="Text">The type of its text; null where it holds elements, or nothing.</param>
internal sealed record ElementRule(
    string Name,
    ImmutableArray<Particle> Particles,
    bool IsUnordered,
    bool TakesOthers,
    string? Text,
    ImmutableArray<AttributeRule> Attributes
);

/// <summary>What may stand at one place: elements with the names of their rules.</summary>
internal sealed record Particle(ImmutableArray<(string Name, string Rule)> Names, bool IsRequired, bool Repeats)
{
    public string Shown => string.Join("> or <", Names.Select(static name => name.Name));
}

internal sealed record AttributeRule(string Name, bool IsRequired, string Type);
