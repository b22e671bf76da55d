using System.Collections.Immutable;
using CourseForge.Syntax;

namespace CourseForge.Checking.Words;

/// <summary>
/// Verbs that can begin an objective, by level of the revised Bloom taxonomy (Anderson and Krathwohl 2001: the nineteen cognitive processes and
/// common verbs for them). A verb may belong to more than one level. "Know" and "understand" are in none: they cannot be observed.
/// Verbs of doing are without number (wash, weld, brake), so the list for "apply" is only a sample.
/// </summary>
internal static class BloomVerbs
{
    private static readonly ImmutableArray<ImmutableArray<string>> ByLevel =
    [
        ["cite", "define", "describe", "identify", "label", "list", "locate", "match", "name", "outline", "quote", "recall", "recite", "recognise", "recognize", "record",
            "repeat", "retrieve", "select", "state", "tell"],
        ["categorise", "categorize", "cite", "clarify", "classify", "compare", "contrast", "convert", "describe", "discuss", "distinguish", "exemplify", "explain", "express",
            "extend", "generalise", "generalize", "give", "identify", "illustrate", "infer", "interpret", "locate", "outline", "paraphrase", "predict", "recognise", "recognize",
            "relate", "rephrase", "report", "restate", "review", "show", "summarise", "summarize", "tell", "translate"],
        ["act", "administer", "answer", "apply", "ask", "build", "calculate", "call", "carry out", "choose", "collect", "complete", "compute", "conduct", "connect", "de-escalate",
            "deliver", "demonstrate", "determine", "document", "employ", "execute", "fill in", "find", "follow", "hand over", "handle", "implement", "interview", "introduce",
            "keep", "make", "manage", "map", "modify", "notify", "operate", "perform", "practise", "practice", "prepare", "present", "preserve", "protect", "provide", "record",
            "refer", "relate", "report", "respond", "run", "schedule", "secure", "separate", "set up", "show", "sketch", "solve", "speak", "support", "take", "treat", "use",
            "work", "write"],
        ["analyse", "analyze", "attribute", "break down", "categorise", "categorize", "classify", "compare", "connect", "contrast", "correlate", "deconstruct", "detect", "diagnose",
            "differentiate", "discriminate", "dissect", "distinguish", "divide", "examine", "experiment", "find", "identify", "infer", "inspect", "integrate", "investigate",
            "map", "organise", "organize", "outline", "prioritise", "prioritize", "question", "relate", "separate", "sort", "structure", "test", "trace"],
        ["appraise", "argue", "assess", "check", "choose", "compare", "conclude", "consider", "convince", "coordinate", "criticise", "criticize", "critique", "debate", "decide",
            "defend", "detect", "discriminate", "estimate", "evaluate", "grade", "judge", "justify", "measure", "monitor", "prioritise", "prioritize", "rank", "rate",
            "recommend", "reflect", "review", "revise", "score", "select", "support", "test", "validate", "value", "verify", "weigh"],
        ["adapt", "assemble", "build", "combine", "compile", "compose", "construct", "create", "design", "develop", "devise", "draft", "draw up", "facilitate", "formulate",
            "generate", "hypothesise", "hypothesize", "integrate", "invent", "make", "modify", "organise", "organize", "plan", "prepare", "produce", "propose", "rearrange",
            "reconstruct", "reorganise", "reorganize", "revise", "rewrite", "set up", "write"],
    ];

    private static readonly ImmutableArray<string> Unobservable =
    [
        "appreciate", "be", "become", "believe", "comprehend", "enjoy", "familiarise", "familiarize", "feel", "gain", "get to know", "grasp", "have", "hear", "internalise",
        "internalize", "know", "learn", "perceive", "realise", "realize", "remember", "see", "think", "understand", "want",
    ];

    private static readonly ImmutableArray<ImmutableArray<string>> ExamplesByLevel =
    [
        ["list", "name", "recall", "recognise", "state"],
        ["classify", "compare", "describe", "explain", "summarise"],
        ["apply", "carry out", "demonstrate", "respond", "use"],
        ["analyse", "differentiate", "distinguish", "examine", "organise"],
        ["assess", "check", "decide", "judge", "justify"],
        ["create", "design", "develop", "plan", "write"],
    ];

    public static bool Fits(ReadOnlySpan<char> text, BloomLevel level) => BeginsWith(text, ByLevel[(int)level]);

    /// <summary>Whether nobody can see somebody do it.</summary>
    public static bool IsUnobservable(ReadOnlySpan<char> text) => BeginsWith(text, Unobservable);

    private static bool BeginsWith(ReadOnlySpan<char> text, ImmutableArray<string> verbs)
    {
        foreach (var verb in verbs)
        {
            if (text.StartsWith(verb, StringComparison.OrdinalIgnoreCase) && (text.Length == verb.Length || !char.IsLetter(text[verb.Length])))
            {
                return true;
            }
        }

        return false;
    }

    public static ImmutableArray<BloomLevel> LevelsOf(ReadOnlySpan<char> text)
    {
        var levels = ImmutableArray.CreateBuilder<BloomLevel>();
        foreach (var level in Enum.GetValues<BloomLevel>())
        {
            if (Fits(text, level))
            {
                levels.Add(level);
            }
        }

        return levels.DrainToImmutable();
    }

    public static ImmutableArray<string> Examples(BloomLevel level) => ExamplesByLevel[(int)level];
}
