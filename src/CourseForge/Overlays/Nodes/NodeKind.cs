namespace CourseForge.Overlays.Nodes;

/// <summary>What an overlay can speak of.</summary>
internal enum NodeKind
{
    /// <summary>What curriculum.yaml says to readers; its id is <see cref="NodeKinds.Curriculum"/>.</summary>
    Curriculum,
    Course,
    Module,
    Lesson,
    Section,
    Block,
    Slot,

    /// <summary>A block with an id that stands in another one.</summary>
    InnerBlock,
    Objective,
    Question,
    Term,
    Parameter,
    Statute,
    Contact,
    Source,
    Survey,
    SurveyItem,

    /// <summary>With its nodes, whose ids are unique in it only: their cells are named as <c>node.text</c>.</summary>
    Scenario,
    Audience,
    Domain,
}

internal static class NodeKinds
{
    /// <summary>The curriculum has no id among the others: overlays call it by this word.</summary>
    internal const string Curriculum = "curriculum";

    /// <summary>The facet that a verb means when none is written; null where one must be.</summary>
    internal static string? MainFacet(this NodeKind kind) =>
        kind switch
        {
            NodeKind.Lesson
            or NodeKind.Section
            or NodeKind.Block
            or NodeKind.InnerBlock
            or NodeKind.Objective
            or NodeKind.SurveyItem => Facets.Text,
            NodeKind.Slot or NodeKind.Parameter => Facets.Value,
            NodeKind.Question => Facets.Question,
            NodeKind.Term => Facets.Definition,
            NodeKind.Statute => Facets.Statute,
            NodeKind.Contact => Facets.Contact,
            NodeKind.Source => Facets.Source,
            NodeKind.Audience or NodeKind.Domain => Facets.Title,
            // Of these, several things can be said, and none is the main one.
            NodeKind.Curriculum or NodeKind.Course or NodeKind.Module or NodeKind.Survey or NodeKind.Scenario => null,
            _ => throw new InvalidOperationException($"no such node kind: {kind}"),
        };

    /// <summary>With its article, for messages.</summary>
    internal static string Words(this NodeKind kind) =>
        kind switch
        {
            NodeKind.Objective => "an objective",
            NodeKind.Statute => "a law",
            NodeKind.Curriculum => "the curriculum",
            NodeKind.SurveyItem => "an item of a survey",
            NodeKind.InnerBlock => "a block inside of another",
            NodeKind.Audience => "an audience",
            NodeKind.Domain => "an area of competence",
            _ => "a " + kind.ToString().ToLowerInvariant(),
        };
}

/// <summary>The names of cells, as they are written after a point.</summary>
internal static class Facets
{
    internal const string Text = "text";
    internal const string Title = "title";
    internal const string Summary = "summary";
    internal const string Disclaimer = "disclaimer";
    internal const string Description = "description";
    internal const string QuickExit = "quick-exit";
    internal const string ContactsUrl = "contacts-url";
    internal const string Publisher = "publisher";

    /// <summary>Begins the names of the parts of a certificate, such as <c>certificate.approval</c>.</summary>
    internal const string Certificate = "certificate.";

    /// <summary>Begins the names of the parts of the brand, such as <c>brand.primary</c>.</summary>
    internal const string Brand = "brand.";
    internal const string Cover = Syntax.PictureCells.Cover;
    internal const string Minutes = "minutes";
    internal const string Hours = "hours";
    internal const string Warning = "warning";
    internal const string Objectives = "objectives";
    internal const string Value = "value";

    /// <summary>What a slot asks for, in the words that readers see until it is filled.</summary>
    internal const string Guidance = "guidance";
    internal const string Question = "question";
    internal const string Questions = "questions";
    internal const string Definition = "definition";
    internal const string Statute = "statute";
    internal const string Contact = "contact";
    internal const string Source = "source";
    internal const string PassMark = "pass-mark";
    internal const string Attempts = "attempts";
    internal const string Intro = "intro";
    internal const string Place = "place";
    internal const string Time = "time";
    internal const string People = "people";

    /// <summary>Of a part of something that is no node itself: <c>post.title</c>, <c>some-node.text</c>.</summary>
    internal static string Of(string part, string facet) => $"{part}.{facet}";

    /// <summary>Whether a facet is one of that name, of the node itself or of a part of it.</summary>
    internal static bool Is(string facet, string name) =>
        facet == name
        || (
            facet.Length > name.Length
            && facet[^(name.Length + 1)] == '.'
            && facet.EndsWith(name, StringComparison.Ordinal)
        );
}
