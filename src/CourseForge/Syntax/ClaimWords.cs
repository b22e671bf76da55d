namespace CourseForge.Syntax;

/// <summary>Verbs as authors write them.</summary>
internal static class ClaimWords
{
    internal static string Of(ClaimSyntax claim) =>
        claim switch
        {
            ReplaceTextSyntax => "replace",
            InsertSyntax { Place: InsertPlace.Before } => "before",
            InsertSyntax { Place: InsertPlace.After } => "after",
            InsertSyntax { Place: InsertPlace.FirstIn } => "first-in",
            InsertSyntax { Place: InsertPlace.LastIn } => "last-in",
            NoteSyntax => "note",
            FillSyntax => "fill",
            SetSyntax => "set",
            BoundSyntax { IsFloor: true } => "at-least",
            BoundSyntax => "at-most",
            AddSyntax => "add",
            DefineSyntax => "define",
            RecordClaimSyntax { Replaces: true } => "replace-question",
            RecordClaimSyntax { Record: StatuteSyntax } => "statutes",
            RecordClaimSyntax { Record: ContactSyntax } => "contacts",
            RecordClaimSyntax { Record: PublicationSyntax } => "sources",
            RecordClaimSyntax { Record: TermSyntax } => "terms",
            RecordClaimSyntax { Record: QuestionSyntax } => "question",
            NotApplicableSyntax { IsDrop: true } => "drop",
            NotApplicableSyntax => "not-applicable",
            RestoreSyntax => "restore",
            KeepSyntax => "keep",
            DecideSyntax => "decide",
            LockSyntax => "lock",
            _ => throw new InvalidOperationException($"no such claim: {claim.GetType().Name}"),
        };
}
