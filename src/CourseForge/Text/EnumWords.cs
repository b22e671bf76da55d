using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace CourseForge.Text;

/// <summary>
/// How authors write the values of an enum: lower case, with hyphens between words (<c>VerifiedDated</c>:
/// verified-dated). The one place for it, so that the parser, pages, reports and JSON Schemas cannot differ. For enums
/// whose values count up from 0.
/// </summary>
public static class EnumWords
{
    /// <summary>The words of an enum, in its order.</summary>
    public static ImmutableArray<string> Of<T>()
        where T : struct, Enum => Table<T>.Words;

    public static string Written<T>(this T value)
        where T : struct, Enum => Table<T>.Words[Unsafe.BitCast<T, int>(value)];

    /// <summary>The value that a word stands for; null for any other word.</summary>
    public static T? Read<T>(string? word)
        where T : struct, Enum =>
        word is not null && Table<T>.Words.IndexOf(word) is var index and >= 0 ? Unsafe.BitCast<int, T>(index) : null;

    private static string Kebab(string name)
    {
        var word = new StringBuilder(name.Length + 2);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    private static class Table<T>
        where T : struct, Enum
    {
#pragma warning disable CA2263 // The generic overload would be compiled anew for each enum, at every start.
        internal static readonly ImmutableArray<string> Words = [.. Enum.GetNames(typeof(T)).Select(Kebab)];
#pragma warning restore CA2263
    }
}
