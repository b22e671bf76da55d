namespace CourseForge.Linting.Questions;

/// <summary>Over several choices: whether whoever takes the longest text takes the best one.</summary>
internal struct LongestAnswers
{
    /// <summary>Below that, a pattern may be chance.</summary>
    public const int Fewest = 5;

    private int _longest;
    private int _clearly;

    public int Count { get; private set; }

    /// <summary>How often the best text was the longest.</summary>
    public readonly int Longest => IsAlways ? _longest : _clearly;

    /// <summary>
    /// At least four of five clearly (by a tenth) longer than every other, or every single one longer by however
    /// little.
    /// </summary>
    public readonly bool GiveAway => Count >= Fewest && (IsAlways || _clearly * 5 >= Count * 4);

    private readonly bool IsAlways => _longest == Count;

    /// <param name="best">The length of the best text.</param>
    /// <param name="others">The length of the longest of the others.</param>
    public void Add(int best, int others)
    {
        Count++;
        _longest += best > others ? 1 : 0;
        _clearly += best * 10 >= others * 11 ? 1 : 0;
    }
}
