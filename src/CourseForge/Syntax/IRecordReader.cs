using System.Collections.Immutable;
using CourseForge.Text;

namespace CourseForge.Syntax;

/// <summary>
/// A record as an author wrote it, read key by key. What does not fit its shape was told before, so nothing here
/// reports or throws; see the parser's YamlRecord, which is one.
/// </summary>
internal interface IRecordReader
{
    /// <summary>The whole record.</summary>
    SourceSpan Span { get; }

    /// <summary>The place of a key, or the record's head when it is not written.</summary>
    SourceSpan KeySpan(string key);

    /// <summary>Text whose place nobody asks for; null when it is not written.</summary>
    string? Words(string key);

    Located<string> Text(string key);

    ImmutableArray<string> WordList(string key);

    bool Flag(string key);

    /// <summary>Null when it is not written, or is neither yes nor no.</summary>
    bool? OptionalFlag(string key);

    Located<decimal> Decimal(string key);

    Located<T> Choice<T>(string key)
        where T : struct, Enum;

    MarkdownContent Markdown(string key);

    MarkdownContent? OptionalMarkdown(string key);

    ImmutableArray<MarkdownContent> MarkdownList(string key);

    IRecordReader? Record(string key);

    /// <summary>A list of records.</summary>
    IEnumerable<IRecordReader> Records(string key);

    /// <summary>Texts by the ids that the author chose, in written order.</summary>
    ImmutableArray<(Located<string> Id, Located<string> Value)> TextMap(string key);
}
