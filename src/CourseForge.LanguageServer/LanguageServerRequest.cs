using CourseForge.Authoring;

namespace CourseForge.LanguageServer;

/// <summary>Between whom a language server speaks, and with what.</summary>
public sealed record LanguageServerRequest
{
    /// <summary>What the editor writes. When it ends, the server ends.</summary>
    public required Stream Input { get; init; }

    /// <summary>What the editor reads: the protocol and nothing else.</summary>
    public required Stream Output { get; init; }

    /// <summary>For what is of no use to the editor.</summary>
    public required TextWriter Log { get; init; }

    public required AuthoringHost Host { get; init; }

    /// <summary>What all variants have in common.</summary>
    public required CompileOptions Options { get; init; }

    /// <summary>Of the tool, for the editor's log.</summary>
    public required string Version { get; init; }

    /// <summary>How long there must be no key pressed before a text is looked at.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(40);

    /// <summary>
    /// How long nobody must say anything before the other variants are looked at, one after the other: longer than it
    /// takes from one key to the next, so that a key and what it lets an editor ask wait for none of them.
    /// </summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(300);
}
