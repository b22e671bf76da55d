using System.Collections.Immutable;
using CourseForge.Diagnostics;
using CourseForge.Model;
using CourseForge.Syntax;
using CourseForge.Text;

namespace CourseForge.Blocks;

/// <summary>
/// The records of a curriculum, to a block that names some. What cannot be found is reported and left out.
/// </summary>
internal interface IBlockRecords
{
    /// <summary>In the order of their files.</summary>
    ImmutableArray<Contact> AllContacts { get; }

    /// <summary>In the order of their files.</summary>
    ImmutableArray<Statute> AllStatutes { get; }

    /// <summary>The ids after the block's name, with what layers added to them.</summary>
    ImmutableArray<Located<string>> Arguments(BlockSyntax block);

    ImmutableArray<Question> Questions(ImmutableArray<Located<string>> ids);

    ImmutableArray<Contact> Contacts(ImmutableArray<Located<string>> ids);

    ImmutableArray<Statute> Statutes(ImmutableArray<Located<string>> ids);

    Scenario? Scenario(Located<string> id);

    Publication? Source(Located<string> id);

    /// <summary>What a slot was filled with; null while it is open.</summary>
    SlotValueSyntax? SlotValue(Located<string> id);

    void Report(Diagnostic diagnostic);
}
