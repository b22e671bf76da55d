using System.Text.RegularExpressions;
using CourseForge.Diagnostics;
using CourseForge.Rendering.Templates.Checking;
using CourseForge.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using SourceSpan = CourseForge.Text.SourceSpan;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Reads templates, which are written in Scriban's language. What Scriban lets pass or tells at the wrong place (a tag,
/// comment or block without an end) is found here first; so is a template of the language that came before.
/// </summary>
internal static partial class ThemeLanguage
{
    /// <summary>No template is longer than this; the longest that is shipped has a fortieth of it.</summary>
    internal const int MaxLength = 1024 * 1024;

    /// <summary>How deep blocks may stand in each other in one template.</summary>
    internal const int MaxDepth = 50;

    // Blocks and expressions count together, and an expression of a condition is some levels deep.
    private static readonly ParserOptions Options = new() { ExpressionDepthLimit = 2 * MaxDepth };
    private static readonly LexerOptions Lexing = new() { KeepTrivia = false };

    /// <summary>What begins a block in Scriban, also what themes may not use: its end is an end all the same.</summary>
    private static readonly string[] Blocks =
    [
        "if",
        "for",
        "while",
        "case",
        "func",
        "capture",
        "wrap",
        "with",
        "tablerow",
    ];

    /// <summary>Reads a template that is known to be right: one that is shipped, or one that was checked.</summary>
    internal static ScriptPage Parse(SourceFile file)
    {
        var template = Template.Parse(file.Text, file.Path.Value, Options, Lexing);
        return template is { HasErrors: false, Page: { } page }
            ? ThemeNodes.Prepared(page)
            : throw new InvalidOperationException($"A template that was not checked: {template.Messages[0]}");
    }

    /// <summary>Reads a template; null when it has errors, which were reported.</summary>
    internal static ScriptPage? Parse(SourceFile file, DiagnosticBag diagnostics)
    {
        if (file.Text.Length > MaxLength)
        {
            diagnostics.Add(
                Codes.Rendering.TemplateLimit,
                file.Start,
                $"a template has at most {MaxLength} characters, and this one has {file.Text.Length}"
            );
            return null;
        }

        // Both tell of every such tag, and a file with one is not read on: what follows would be told as its consequence.
        if (IsOfOldLanguage(file, diagnostics) | OtherLanguages.Tell(file, diagnostics) || !HasEnds(file, diagnostics))
        {
            return null;
        }

        var template = Template.Parse(file.Text, file.Path.Value, Options, Lexing);
        if (template is { HasErrors: false, Page: { } page })
        {
            return page;
        }

        // One thing that cannot be read makes Scriban stumble over what follows on the line.
        foreach (var line in template.Messages.GroupBy(static message => message.Span.Start.Line))
        {
            diagnostics.Add(ScribanMessages.Told(Span(file, line.First().Span), line.First().Message));
        }

        return null;
    }

    /// <summary>Scriban's place as one of ours: its end is the last character, and at the end of a file it is nowhere.</summary>
    internal static SourceSpan Span(SourceFile file, Scriban.Parsing.SourceSpan span)
    {
        var start = Math.Clamp(span.Start.Offset, 0, file.Text.Length);
        return file.Span(start, Math.Clamp(span.End.Offset + 1 - start, 0, file.Text.Length - start));
    }

    private static bool IsOfOldLanguage(SourceFile file, DiagnosticBag diagnostics)
    {
        var before = diagnostics.Count;
        foreach (var tag in OldTag().Matches(file.Text).Take(OtherLanguages.MaxTold))
        {
            var end = file.Text.IndexOf("}}", tag.Index, StringComparison.Ordinal);
            var whole = file.Text[tag.Index..(end < 0 ? tag.Index + tag.Length : end)].Trim('{', '~', '-', ' ');
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Rendering.OldTemplateLanguage, file.Span(tag.Index, tag.Length), tag.Value)
                    .WithHint(Instead(whole))
            );
        }

        return diagnostics.Count > before;
    }

    /// <summary>What to write instead of a tag of the old language; null where that is no one tag.</summary>
    private static string? Instead(string tag)
    {
        var name = tag.Split([' ', '\t', '\r', '\n', '~', '}'], StringSplitOptions.RemoveEmptyEntries)
            is [_, var second, ..]
            ? InPage(second)
            : "page.x";
        return tag switch
        {
            _ when tag.StartsWith("#if", StringComparison.Ordinal) => $"write {{{{ if {name} }}}}",
            _ when tag.StartsWith("#unless", StringComparison.Ordinal) => $"write {{{{ if !{name} }}}}",
            _ when tag.StartsWith("#each", StringComparison.Ordinal) =>
                $"write {{{{ for item in {name} }}}}, and item. for each",
            _ when tag.StartsWith("#with", StringComparison.Ordinal) =>
                $"write {{{{ if {name} }}}}, and {name}. before each name",
            ['/', ..] => "write {{ end }}",
            ['>', .. var partial] => $"write {{{{ include \"{partial.Trim().Split(' ')[0]}\" }}}}",
            ['!', ..] => "write {{# a note #}}",
            ['^', ..] => "write {{ else }}",
            ['&', .. var shown] => $"write {{{{ {InPage(shown.Trim())} }}}}",
            "@first" or "@last" or "@index" => $"write {{{{ for.{tag[1..]} }}}}",
            _ when !tag.Contains(' ', StringComparison.Ordinal) => $"write {{{{ {InPage(tag)} }}}}",
            _ => null,
        };
    }

    private static string InPage(string name) =>
        name.StartsWith("@root.", StringComparison.Ordinal) ? "page." + name[6..]
        : name.StartsWith("this.", StringComparison.Ordinal) ? "item." + name[5..]
        : name.Contains('.', StringComparison.Ordinal) ? name
        : "page." + name;

    /// <summary>
    /// Blocks, partials, markup and comments of the language of 0.1. In Scriban <c>{{# words #}}</c> is a comment, so a
    /// block is only told by its one name.
    /// </summary>
    [GeneratedRegex(
        @"\{\{~?#(?:if|unless|each|with)[ \t]+[\w.@/]+[ \t]*~?\}\}|\{\{~?[>/][ \t]*[\w/-]+"
            + @"|\{\{\{|\{\{~?&|\{\{~?!(?:--|[ \t])|\{\{~?\^|\{\{~?[ \t]*@(?:root|first|last|index)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OldTag();

    /// <summary>
    /// Whether every tag, comment and block has its end. Scriban takes the rest of the file into a tag or a comment
    /// that has none, and tells a block without an end at the end of the file.
    /// </summary>
    private static bool HasEnds(SourceFile file, DiagnosticBag diagnostics)
    {
        var blocks = new Stack<(int End, SourceSpan Tag)>();
        SourceSpan? tag = null;
        Token before = default;
        foreach (var token in new Lexer(file.Text, file.Path.Value, Lexing))
        {
            switch (token.Type)
            {
                case TokenType.CodeEnter:
                    tag = Span(file, new Scriban.Parsing.SourceSpan("", token.Start, token.End));
                    break;
                case TokenType.CodeExit:
                    tag = null;
                    break;
                case TokenType.OpenBrace
                    when before.Type == TokenType.OpenBrace && before.Start.Offset + 1 == token.Start.Offset:
                    // A second "{{" inside a tag: the "}}" that follows belongs to that one.
                    return Lacks(file, tag ?? file.Start, "tag", diagnostics);
                case TokenType.Comment
                or TokenType.CommentMulti when token.Type == TokenType.CommentMulti && !EndsComment(file.Text, token):
                    return Lacks(file, tag ?? file.Start, "comment", diagnostics);
                case TokenType.Identifier
                    when before.Type is TokenType.CodeEnter or TokenType.NewLine or TokenType.SemiColon:
                    var word = file.Text[token.Start.Offset..(token.End.Offset + 1)];
                    if (word == "end" && !blocks.TryPop(out _))
                    {
                        diagnostics.Add(
                            Codes.Rendering.TemplateSyntax,
                            WholeTag(file, tag ?? file.Start),
                            "this 'end' closes a block that was never opened"
                        );
                        return false;
                    }

                    if (Array.IndexOf(Blocks, word) >= 0)
                    {
                        blocks.Push((token.End.Offset, WholeTag(file, tag ?? file.Start)));
                        if (blocks.Count > MaxDepth)
                        {
                            diagnostics.Add(
                                Diagnostic
                                    .Create(
                                        Codes.Rendering.TemplateLimit,
                                        blocks.Peek().Tag,
                                        $"blocks stand in each other more than {MaxDepth} deep"
                                    )
                                    .WithHint("put an inner part into a partial of its own, or leave out an 'if'")
                            );
                            return false;
                        }
                    }

                    break;
            }

            if (token.Type == TokenType.Dot && blocks.TryPeek(out var last) && last.End == before.End.Offset)
            {
                // The loop itself, {{ for.index }}, and not the beginning of one.
                blocks.Pop();
            }

            if (token.Type != TokenType.Whitespace)
            {
                before = token;
            }
        }

        if (tag is { } open)
        {
            return Lacks(file, open, "tag", diagnostics);
        }

        if (blocks.TryPeek(out var block))
        {
            diagnostics.Add(
                Diagnostic
                    .Create(Codes.Rendering.TemplateSyntax, block.Tag, $"'{block.Tag.Slice}' is never closed")
                    .WithHint("add {{ end }} where it should end")
            );
            return false;
        }

        return true;
    }

    private static bool EndsComment(string text, Token comment) =>
        comment.End.Offset - comment.Start.Offset >= 3
        && text.AsSpan(0, comment.End.Offset + 1).EndsWith("##", StringComparison.Ordinal);

    /// <summary>The tag from its braces to their like, or as much of it as stands on its line.</summary>
    private static SourceSpan WholeTag(SourceFile file, SourceSpan opening)
    {
        var line = file.Text.AsSpan(opening.Start);
        var end = line.IndexOfAny('\r', '\n') is var at and >= 0 ? at : line.Length;
        var close = line[..end].IndexOf("}}");
        return file.Span(opening.Start, Math.Min(close < 0 ? end : close + 2, 60));
    }

    private static bool Lacks(SourceFile file, SourceSpan opening, string what, DiagnosticBag diagnostics)
    {
        diagnostics.Add(
            Codes.Rendering.TemplateSyntax,
            WholeTag(file, opening),
            $"the {what} that starts here has no end"
        );
        return false;
    }
}
