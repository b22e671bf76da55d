using System.Globalization;
using System.Text;
using CourseForge.Authoring.Printing;

namespace CourseForge.Tests.Authoring;

/// <summary>Whatever numbers a browser gives to the heads of tables, the document has the same bytes.</summary>
public sealed class PdfNodesTests
{
    [Theory]
    [InlineData(1, 2, 3, 4)]
    [InlineData(5, 277, 6, 8)]
    [InlineData(900, 41, 17, 3)]
    public void Heads_are_numbered_by_their_place(int a, int b, int c, int d)
    {
        var bytes = Document(a, b, c, d);
        PdfNodes.Number(bytes);
        Assert.Equal(
            """
            /ID (node00000001)>> /ID (node00000002)>> /ID (node00000003)>> /ID (node00000004)>>
            /Headers [(node00000001)] /Headers [(node00000002) (node00000004)]
            /Limits [(node00000001) (node00000004)] /Names [(node00000001) 7 0 R (node00000002) 10 0 R (node00000003) 128 0 R (node00000004) 4 0 R]
            """,
            Encoding.ASCII.GetString(bytes)
        );
    }

    [Fact]
    public void A_document_without_tables_stays_as_it_is()
    {
        var bytes = "%PDF-1.7 (node1) /Names [(chapter) 3 0 R]"u8.ToArray();
        PdfNodes.Number(bytes);
        Assert.Equal("%PDF-1.7 (node1) /Names [(chapter) 3 0 R]", Encoding.ASCII.GetString(bytes));
    }

    /// <summary>As a browser writes it: lists in the order of its numbers.</summary>
    private static byte[] Document(int a, int b, int c, int d)
    {
        (int Node, string Place)[] names = [(a, "7"), (b, "10"), (c, "128"), (d, "4")];
        var sorted = names.OrderBy(name => name.Node).Select(name => $"{Name(name.Node)} {name.Place} 0 R").ToArray();
        var heads = new[] { b, d }.Order().Select(Name);
        return Encoding.ASCII.GetBytes(
            $"""
            /ID {Name(a)}>> /ID {Name(b)}>> /ID {Name(c)}>> /ID {Name(d)}>>
            /Headers [{Name(a)}] /Headers [{string.Join(' ', heads)}]
            /Limits [{sorted[0][..14]} {sorted[^1][..14]}] /Names [{string.Join(' ', sorted)}]
            """
        );
    }

    private static string Name(int node) => string.Create(CultureInfo.InvariantCulture, $"(node{node:D8})");
}
