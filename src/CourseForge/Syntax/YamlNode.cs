using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// A YAML value as written, with its place. Scalars stay text: only the document's shape gives them a type.
/// </summary>
internal abstract record YamlNode(SourceSpan Span);

/// <param name="Value">The text after unescaping and unfolding.</param>
/// <param name="IsPlain">Written without quotes or block indicators: only then can it be a flag, number or
/// date.</param>
/// <param name="Map">From the value's characters to the file, for Markdown inside YAML.</param>
internal sealed record YamlScalar(string Value, bool IsPlain, TextMap Map, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
