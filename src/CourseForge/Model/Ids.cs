namespace CourseForge.Model;

// From binding on, ids are types: an objective's id cannot be passed where a lesson's is meant.

public readonly record struct CourseId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct ModuleId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct LessonId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct ObjectiveId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct QuestionId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct BankId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct TermId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct ContactId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct SourceId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>With the jurisdiction as prefix: <c>us:18-usc-1591</c>.</summary>
public readonly record struct StatuteId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct ScenarioId(string Value)
{
    public override string ToString() => Value;
}
