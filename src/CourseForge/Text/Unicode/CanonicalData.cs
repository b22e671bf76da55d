using System.Globalization;

namespace CourseForge.Text.Unicode;

/// <summary>The table canonical.txt, read when the first text needs it.</summary>
internal static class CanonicalData
{
    private static readonly Lazy<Table> Data = new(Read);

    /// <summary>
    /// What a character is made of; 0 in place of the second for one that merely stands for another; null for one that
    /// is its own.
    /// </summary>
    internal static (int First, int Second)? PartsOf(int character) =>
        Data.Value.Parts.TryGetValue(character, out var parts) ? parts : null;

    internal static int? WholeOf(int first, int second) =>
        Data.Value.Wholes.TryGetValue((first, second), out var whole) ? whole : null;

    /// <summary>The combining class; 0 for what is no mark.</summary>
    internal static int ClassOf(int character) =>
        character < 0x300 ? 0 : Data.Value.Classes.GetValueOrDefault(character);

    private static Table Read()
    {
        using var stream = typeof(CanonicalData).Assembly.GetManifestResourceStream("text/canonical.txt")
            ?? throw new InvalidOperationException("text/canonical.txt is missing from the assembly");
        using var reader = new StreamReader(stream);
        var table = new Table();
        var section = '#';
        while (reader.ReadLine() is { } line)
        {
            if (line[0] is '=' or '<' or '@')
            {
                section = line[0];
            }
            else if (section == '@')
            {
                table.AddClass(line.Split(' '));
            }
            else if (section != '#')
            {
                table.AddParts(line.Split(' '), section == '=');
            }
        }

        return table;
    }

    private static int Hex(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private sealed class Table
    {
        internal Dictionary<int, (int, int)> Parts { get; } = [];

        internal Dictionary<(int, int), int> Wholes { get; } = [];

        internal Dictionary<int, int> Classes { get; } = [];

        internal void AddParts(string[] fields, bool composes)
        {
            var parts = (Hex(fields[1]), fields.Length > 2 ? Hex(fields[2]) : 0);
            Parts.Add(Hex(fields[0]), parts);
            if (composes)
            {
                Wholes.Add(parts, Hex(fields[0]));
            }
        }

        internal void AddClass(string[] fields)
        {
            var rank = int.Parse(fields[0], CultureInfo.InvariantCulture);
            foreach (var field in fields.AsSpan(1))
            {
                var dash = field.IndexOf('-', StringComparison.Ordinal);
                var first = Hex(dash < 0 ? field : field.AsSpan(0, dash));
                var last = dash < 0 ? first : Hex(field.AsSpan(dash + 1));
                for (var character = first; character <= last; character++)
                {
                    Classes.Add(character, rank);
                }
            }
        }
    }
}
