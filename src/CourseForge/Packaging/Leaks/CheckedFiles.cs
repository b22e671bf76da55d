using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Packaging.Leaks;

/// <summary>
/// What was found in the files of a run, by their content: a page that many variants share is read once, and after that
/// only what no variant before kept secret is looked for in it. Holds only so much, of what was last used.
/// </summary>
/// <param name="isShared">Whether there is more than one package to check.</param>
internal sealed class CheckedFiles(bool isShared)
{
    /// <summary>Of a page it takes some 50 kB.</summary>
    private readonly RecentValues<string, CheckedFile> _files = new(48_000_000);

    /// <summary>All secrets of all courses of the run.</summary>
    internal SecretIndex Secrets { get; } = new();

    /// <summary>Room for texts: that of a page is large, and grows to its size but once.</summary>
    internal ConcurrentBag<SearchedText> Room { get; } = [];

    /// <summary>The secrets in blocks for instructors.</summary>
    internal ConditionalWeakTable<MarkdownContent, ReadText<List<Secret>>>? Notes { get; } = isShared ? [] : null;

    /// <summary>The same of the reasons of answers.</summary>
    internal ConditionalWeakTable<MarkdownContent, ReadText<List<Secret>>>? Reasons { get; } = isShared ? [] : null;

    private readonly ConditionalWeakTable<MarkdownContent, ReadText<CheckedFile>>? _learnerTexts = isShared ? [] : null;

    /// <summary>The secrets of any course that learners of this one read anyway.</summary>
    internal HashSet<Secret> OpenIn(Course course, WrittenWords words, IEnumerable<string> ownWords)
    {
        var open = new HashSet<Secret>(ReferenceEqualityComparer.Instance);
        foreach (var content in LearnerText.Contents(course))
        {
            open.UnionWith(OpenIn(content, words).Found);
        }

        open.UnionWith(OpenIn(LearnerText.Words(course)));
        open.UnionWith(OpenIn(ownWords));
        return open;
    }

    /// <summary>Many courses have the same words, and all have the theme's.</summary>
    private IReadOnlyList<Secret> OpenIn(IEnumerable<string> words)
    {
        var all = words.ToList();
        var key = isShared
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all))))
            : "";
        return Find("words " + key, () => FileText.Of(all))!.Found;
    }

    private CheckedFile OpenIn(MarkdownContent content, WrittenWords words)
    {
        var known = words.Read(content, _learnerTexts, told => Read(told, keepsKeys: false));
        if (known.LooksFor(Secrets) is { } still)
        {
            return still;
        }

        _learnerTexts?.Remove(content);
        return words.Read(content, _learnerTexts, told => Read(told, keepsKeys: true));

        CheckedFile Read(WrittenWords told, bool keepsKeys) =>
            CheckedFile.Of(FileText.Of(told.ForLearners(content)), Secrets, keepsKeys);
    }

    /// <summary>The secrets of any course that stand in a text, open ones among them.</summary>
    /// <param name="key">Of the file: the same for the same content, in this run.</param>
    /// <param name="read">Reads the text; null for a file without one.</param>
    internal CheckedFile? Find(string key, Func<SearchedText?> read)
    {
        if (!isShared)
        {
            return read() is { } alone ? CheckedFile.Of(alone, Secrets) : null;
        }

        var known = _files.Find(key);
        if (known?.LooksFor(Secrets) is { } found)
        {
            return found;
        }

        if (read() is not { } text)
        {
            return null;
        }

        var made = CheckedFile.Of(text, Secrets, keepsKeys: known is not null);
        _files.Add(key, made, made.Size);
        return made;
    }
}

/// <summary>What is known of one text.</summary>
internal sealed class CheckedFile
{
    private const int KeyBytes = 4;

    /// <summary>
    /// Of every stretch that a secret could begin with, sorted. Null for a text that was read once: few are asked for
    /// again after other secrets came, and those are read once more.
    /// </summary>
    private readonly uint[]? _keys;

    /// <summary>How many of the secrets were looked for.</summary>
    private int _until;

    private CheckedFile(IReadOnlyList<Secret> found, uint[]? keys, int until)
    {
        Found = found;
        _keys = keys;
        _until = until;
    }

    /// <summary>The secrets that stand in it, each at least once.</summary>
    internal IReadOnlyList<Secret> Found { get; }

    /// <summary>About how many bytes it takes.</summary>
    internal long Size => 200 + ((_keys?.Length ?? 0) * KeyBytes);

    internal static CheckedFile Of(SearchedText text, SecretIndex secrets, bool keepsKeys = false)
    {
        var found = new List<Secret>();
        secrets.FindIn(text, secret =>
        {
            found.Add(secret);
            return false;
        });
        return new CheckedFile(found, keepsKeys ? KeysOf(text) : null, secrets.All.Count);
    }

    /// <summary>
    /// This, when nothing that came into the index meanwhile can stand in the text; null when it is to be read again.
    /// </summary>
    internal CheckedFile? LooksFor(SecretIndex secrets)
    {
        if (_keys is null && _until < secrets.All.Count)
        {
            return null;
        }

        for (var i = _until; i < secrets.All.Count; i++)
        {
            if (Array.BinarySearch(_keys!, Folded(secrets.All[i].Key, secrets.All[i].Length)) >= 0)
            {
                return null;
            }
        }

        _until = secrets.All.Count;
        return this;
    }

    private static uint[] KeysOf(SearchedText text)
    {
        var keys = new List<uint>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!text.Edges[at])
            {
                continue;
            }

            for (var length = 1; length < SecretIndex.KeyLength && at + length <= text.Length; length++)
            {
                if (text.IsEdge(at + length))
                {
                    keys.Add(Folded(text.Sum(at, length), length));
                }
            }

            if (at + SecretIndex.KeyLength <= text.Length)
            {
                keys.Add(Folded(text.Sum(at, SecretIndex.KeyLength), SecretIndex.KeyLength));
            }
        }

        keys.Sort();
        return [.. keys.Distinct()];
    }

    private static uint Folded(ulong key, int length)
    {
        var mixed = (key + (ulong)Math.Min(length, SecretIndex.KeyLength)) * 0x9E3779B97F4A7C15;
        return (uint)(mixed >> 32);
    }
}
