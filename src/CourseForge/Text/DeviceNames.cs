namespace CourseForge.Text;

/// <summary>
/// Names that Windows keeps for devices, with any extension: files so called cannot be made, checked out or unpacked
/// there.
/// </summary>
internal static class DeviceNames
{
    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        "con",
        "prn",
        "aux",
        "nul",
        "com1",
        "com2",
        "com3",
        "com4",
        "com5",
        "com6",
        "com7",
        "com8",
        "com9",
        "lpt1",
        "lpt2",
        "lpt3",
        "lpt4",
        "lpt5",
        "lpt6",
        "lpt7",
        "lpt8",
        "lpt9",
    };

    internal static bool Has(string name) => s_names.Contains(name.Split('.')[0]);
}
