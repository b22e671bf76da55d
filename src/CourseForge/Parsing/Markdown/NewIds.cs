using CourseForge.Diagnostics;
using CourseForge.Text;

namespace CourseForge.Parsing.Markdown;

/// <summary>Ids for what has none, made of its title.</summary>
internal static class NewIds
{
    /// <summary>The id put into a line; null when nothing of the title can be one.</summary>
    /// <param name="braces">Where the braces of the line begin; its length when it has none.</param>
    internal static Fix? For(string title, SourceSpan line, int braces, int length)
    {
        if (AuthoredId.Suggest(title) is not { } id || !line.Slice.Length.Equals(length))
        {
            return null;
        }

        var edit =
            braces < length
                ? new TextEdit(line.Part(braces + 1, 0), $"#{id} ")
                : new TextEdit(line.Part(line.Slice.TrimEnd().Length, 0), $" {{#{id}}}");
        return new Fix($"give it the id '{id}'", [edit], IsSafe: true) { NewId = id };
    }

    /// <summary>
    /// Gives every made-up id a number where another thing has it, or another diagnostic made it up before.
    /// </summary>
    internal static void MakeUnique(DiagnosticBag diagnostics, IReadOnlyCollection<SourceFile> files)
    {
        HashSet<string>? taken = null;
        diagnostics.Change(diagnostic =>
        {
            if (diagnostic.Fix is not { NewId: { } proposed } fix)
            {
                return diagnostic;
            }

            taken ??= new HashSet<string>(StringComparer.Ordinal);
            var id = proposed;
            for (var number = 2; taken.Contains(id) || files.Any(file => HasId(file.Text, id)); number++)
            {
                id = $"{proposed}-{number}";
            }

            taken.Add(id);
            return id == proposed
                ? diagnostic
                : diagnostic.WithFix(
                    new Fix(
                        $"give it the id '{id}'",
                        [
                            .. fix.Edits.Select(edit =>
                                edit with
                                {
                                    NewText = edit.NewText.Replace("#" + proposed, "#" + id, StringComparison.Ordinal),
                                }
                            ),
                        ],
                        fix.IsSafe
                    )
                    {
                        NewId = id,
                    }
                );
        });
    }

    /// <summary>Whether something in a text has an id: behind <c>#</c>, as a key, or as the value of a key.</summary>
    private static bool HasId(string text, string id)
    {
        for (var at = 0; (at = text.IndexOf(id, at, StringComparison.Ordinal)) >= 0; at += id.Length)
        {
            var before = at > 0 ? text[at - 1] : '\n';
            var after = at + id.Length < text.Length ? text[at + id.Length] : '\n';
            var isWord = !char.IsAsciiLetterOrDigit(after) && after != '-';
            if (
                isWord
                && (before == '#' || (before is ' ' or '\n' && after == ':') || (before == ' ' && text[at - 2] == ':'))
            )
            {
                return true;
            }
        }

        return false;
    }
}
