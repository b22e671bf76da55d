namespace CourseForge.Layout;

/// <summary>What a file of a curriculum is, by its place.</summary>
internal enum FileKind
{
    Settings,
    Objectives,
    Glossary,
    Contacts,
    Sources,
    Statutes,
    Jurisdictions,
    Course,
    Module,
    Bank,
    Scenario,
    Survey,

    /// <summary>overlays/ID/overlay.yaml.</summary>
    Overlay,

    /// <summary>Further claims of an overlay in YAML.</summary>
    OverlayClaims,

    /// <summary>Claims of an overlay in Markdown.</summary>
    OverlayText,
    Target,

    /// <summary>The reviews of an overlay (overlays/ID/overlay.lock) or of a target (targets/ID.lock).</summary>
    Lock,

    /// <summary>A readme, or a folder that has no meaning yet.</summary>
    Ignored,
    Unknown,
}
