namespace CourseForge.Text;

/// <summary>Addresses that dial a number or write to it.</summary>
internal static class PhoneLink
{
    internal static string Call(string number) => "tel:" + Dialled(number);

    internal static string Message(string number) => "sms:" + Dialled(number);

    private static string Dialled(string number) =>
        string.Concat(number.Where(static digit => char.IsAsciiDigit(digit) || digit is '+' or '*' or '#'));
}
