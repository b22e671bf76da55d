namespace CourseForge.Authoring.Verifying.Contents;

/// <summary>The words of a script by which it is known whom it speaks to.</summary>
[Flags]
internal enum ApiWords
{
    None = 0,

    /// <summary>Looks for the object API of SCORM 1.2.</summary>
    Api12 = 1 << 0,
    Begin12 = 1 << 1,
    End12 = 1 << 2,

    /// <summary>Looks for the object API_1484_11 of SCORM 2004.</summary>
    Api2004 = 1 << 3,
    Begin2004 = 1 << 4,
    End2004 = 1 << 5,

    /// <summary>Reads the launch parameters of cmi5.</summary>
    Cmi5 = 1 << 6,
    BeginCmi5 = 1 << 7,
    EndCmi5 = 1 << 8,
}
