using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using CourseForge.Text;

namespace CourseForge.Cli.Reporting.Timeline;

/// <summary>
/// What is to come, for calendars (iCalendar, RFC 5545) and for readers of feeds (Atom, RFC 4287). The same dates give
/// the same text, with the same identifiers, so that a calendar knows an event again.
/// </summary>
internal static class TimelineFeeds
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>In bytes, without the line's end (RFC 5545, 3.1).</summary>
    private const int LongestLine = 75;

    public static void WriteCalendar(IReadOnlyList<CourseDates> courses, TextWriter output)
    {
        var (first, stamp) = (courses[0], Stamp(courses));
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//CourseForge//timeline//EN");
        Line("CALSCALE:GREGORIAN");
        Line("X-WR-CALNAME:" + Escaped(first.CurriculumTitle));
        foreach (var date in SharedDate.Of(courses))
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{Identifier(first, date):D}@courseforge");
            Line($"DTSTAMP:{Compact(stamp)}T000000Z");
            Line($"DTSTART;VALUE=DATE:{Compact(date.Change.Date)}");
            Line("SUMMARY:" + Escaped(Sentence(date)));
            Line("DESCRIPTION:" + Escaped(Details(date)));
            Line("CATEGORIES:" + Escaped(date.Change.Kind.Written()));
            Line("TRANSP:TRANSPARENT");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");

        void Line(string text) => output.Write(Folded(text) + "\r\n");
    }

    public static void WriteAtom(IReadOnlyList<CourseDates> courses, TextWriter output)
    {
        var (first, stamp) = (courses[0], Stamp(courses));
        using var memory = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        using (var xml = XmlWriter.Create(memory, settings))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, Urn(Identifier(first.Curriculum)));
            xml.WriteElementString("title", Atom, first.CurriculumTitle);
            xml.WriteElementString("updated", Atom, Moment(stamp));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, first.Publisher);
            xml.WriteEndElement();
            foreach (var date in SharedDate.Of(courses))
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, Urn(Identifier(first, date)));
                xml.WriteElementString("title", Atom, $"{IsoDate.Text(date.Change.Date)}: {Sentence(date)}");
                xml.WriteElementString("updated", Atom, Moment(stamp));
                xml.WriteStartElement("category", Atom);
                xml.WriteAttributeString("term", date.Change.Kind.Written());
                xml.WriteEndElement();
                xml.WriteElementString("summary", Atom, Details(date));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        output.Write(Encoding.UTF8.GetString(memory.ToArray()) + "\n");
    }

    private static string Sentence(SharedDate date) => $"{date.Change.Id}: {date.Change.What}";

    private static string Details(SharedDate date)
    {
        var place = date.Change.Span.File is { } file
            ? string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{date.Change.Span.Position.Line}")
            : "";
        return string.Join(
            "\n",
            new[] { date.ForWhom(), date.IsOverdue ? "overdue" : "", place }.Where(static part => part.Length > 0)
        );
    }

    /// <summary>The day that the courses are taken at: nothing here looks at a clock.</summary>
    private static DateOnly Stamp(IReadOnlyList<CourseDates> courses) => courses.Max(static course => course.AsOf);

    private static Guid Identifier(CourseDates course, SharedDate date) =>
        Identifier($"{course.Curriculum}\n{IsoDate.Text(date.Change.Date)}\n{date.Change.Id}\n{date.Change.What}");

    /// <summary>A UUID of version 8 (RFC 9562): made of a digest.</summary>
    private static Guid Identifier(string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static string Urn(Guid identifier) => $"urn:uuid:{identifier:D}";

    private static string Moment(DateOnly day) => IsoDate.Text(day) + "T00:00:00Z";

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>RFC 5545, 3.3.11.</summary>
    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Folded(string line)
    {
        var text = new StringBuilder();
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                length = 1;
            }

            text.Append(rune);
            length += rune.Utf8SequenceLength;
        }

        return text.ToString();
    }
}
