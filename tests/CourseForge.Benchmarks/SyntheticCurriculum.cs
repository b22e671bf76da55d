using System.Globalization;
using System.Text;

namespace CourseForge.Benchmarks;

/// <summary>
/// Writes a curriculum of a given size: plausible prose, blocks, references, tables and questions, about 5 kB of
/// Markdown a lesson, and pictures of 28 kB. The same size gives the same bytes. Courses have 200 lessons at most:
/// SCORM 1.2 cannot hold the progress of more.
/// </summary>
internal sealed class SyntheticCurriculum(int lessons, string folder)
{
    private const int LessonsPerModule = 10;
    private const int LessonsPerCourse = 200;
    private const int LessonsPerPicture = 5;
    private const int QuestionsPerLesson = 2;

    private static readonly string[] Words = (
        "the officer asks a person about the work and listens while a colleague writes down what was said "
        + "and when it happened because small facts matter later people may fear what comes next so we explain "
        + "each step and offer a choice water rest and time before any question about debt papers or pay"
    ).Split(' ');

    private uint _state = 20261121;

    public int LessonCount => lessons;

    public void Write()
    {
        Put(
            "curriculum.yaml",
            """
            id: synthetic
            title: Synthetic curriculum
            version: 1.0.0
            language: en
            publisher: CourseForge benchmarks
            as-of: 2026-01-01
            audiences:
              everyone: {title: Everyone}
            parameters:
              deadline: {value: 24 hours, description: Time to report}
            checks: {reading-level: off, unused-media: off}

            """
        );
        WriteObjectives();
        WriteGlossary();
        WriteModules();
        WriteCourses();
        WritePictures();
    }

    private int Modules => (lessons + LessonsPerModule - 1) / LessonsPerModule;

    private int Pictures => Math.Max(20, lessons / LessonsPerPicture);

    /// <summary>
    /// Each course has its own pictures, so that ten courses carry as much as one of ten times the size.
    /// </summary>
    private int PictureOf(int lesson)
    {
        var perCourse = Math.Min(Pictures, LessonsPerCourse / LessonsPerPicture);
        return (lesson / LessonsPerCourse * perCourse) + Next(perCourse);
    }

    private void WriteObjectives()
    {
        var text = new StringBuilder("objectives:\n");
        for (var module = 0; module < Modules; module++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  lo-{module:000}:\n    text: Explain what to do in situation {module}.\n    level: understand\n"
            );
        }

        Put("objectives.yaml", text.ToString());
    }

    private void WriteGlossary()
    {
        var text = new StringBuilder("terms:\n");
        for (var term = 0; term < 30; term++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  term-{term:00}:\n    term: Term {term}\n    definition: {Sentence(14)}\n"
            );
        }

        Put("glossary.yaml", text.ToString());
    }

    private void WriteModules()
    {
        for (var module = 0; module < Modules; module++)
        {
            var count = Math.Min(LessonsPerModule, lessons - (module * LessonsPerModule));
            var text = new StringBuilder();
            var bank = new StringBuilder(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"bank: bank-{module:000}\ntitle: Bank {module}\nquestions:\n"
                )
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"---\nmodule: module-{module:000}\ntitle: Module {module}\nobjectives: [lo-{module:000}]\nminutes: {count * 10}\n---\n"
            );
            for (var lesson = 0; lesson < count; lesson++)
            {
                WriteLesson(text, bank, module, lesson);
            }

            Put(string.Create(CultureInfo.InvariantCulture, $"modules/module-{module:000}.md"), text.ToString());
            Put(string.Create(CultureInfo.InvariantCulture, $"questions/bank-{module:000}.yaml"), bank.ToString());
        }
    }

    private void WriteLesson(StringBuilder text, StringBuilder bank, int module, int lesson)
    {
        var number = (module * LessonsPerModule) + lesson;
        var name = string.Create(CultureInfo.InvariantCulture, $"{number:0000}");
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n## Lesson {number} {{#lesson-{name} minutes=10 objectives=\"lo-{module:000}\"}}\n\n"
        );
        Paragraphs(text, 3);
        text.Append(
            CultureInfo.InvariantCulture,
            $"Report within {{{{deadline}}}}; see [a term](term:term-{Next(30):00}) and [the lesson](lesson:lesson-{name}).\n\n"
        );
        text.Append(CultureInfo.InvariantCulture, $"### What to look for {{#look-{name}}}\n\n");
        for (var item = 0; item < 6; item++)
        {
            text.Append("- ").Append(Sentence(12)).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"\n![{Sentence(8)}](media/picture-{PictureOf(number):000}.png)\n\n");
        text.Append("::: note {title=\"Remember\"}\n").Append(Sentence(30)).Append("\n:::\n\n");
        text.Append("| Sign | Meaning |\n|---|---|\n");
        for (var row = 0; row < 4; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Sentence(4)} | {Sentence(9)} |\n");
        }

        text.Append("\n### What to do\n\n");
        Paragraphs(text, 4);
        text.Append("::: instructor\n").Append(Sentence(40)).Append("\n:::\n\n");

        // Inline checks are few: their answers must fit into the LMS's 4,096 characters. The other questions stay in
        // the bank.
        if (lesson % 2 == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"::: check q-{name}-0\n:::\n");
        }

        for (var question = 0; question < QuestionsPerLesson; question++)
        {
            bank.Append(
                CultureInfo.InvariantCulture,
                $"  q-{name}-{question}:\n    type: single\n    objectives: [lo-{module:000}]\n    difficulty: easy\n    stem: {Sentence(12)}\n    options:\n"
            );
            for (var option = 0; option < 4; option++)
            {
                bank.Append(
                    CultureInfo.InvariantCulture,
                    $"      - {{text: \"{Sentence(7)}\", {(option == (number + question) % 4 ? "correct: yes, " : "")}feedback: \"{Sentence(9)}\"}}\n"
                );
            }

            bank.Append(CultureInfo.InvariantCulture, $"    rationale: {Sentence(15)}\n");
        }
    }

    private void WriteCourses()
    {
        var modulesPerCourse = LessonsPerCourse / LessonsPerModule;
        for (var course = 0; course * modulesPerCourse < Modules; course++)
        {
            var modules = Enumerable
                .Range(course * modulesPerCourse, Math.Min(modulesPerCourse, Modules - (course * modulesPerCourse)))
                .Select(module => string.Create(CultureInfo.InvariantCulture, $"module-{module:000}"))
                .ToArray();
            var inCourse = Math.Min(LessonsPerCourse, lessons - (course * LessonsPerCourse));
            Put(
                string.Create(CultureInfo.InvariantCulture, $"courses/course-{course:00}.yaml"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    course: course-{course:00}
                    title: Course {course}
                    audience: everyone
                    hours: {inCourse * 10 / 60:0}
                    modules: [{string.Join(", ", modules)}]

                    """
                )
            );
        }
    }

    /// <summary>
    /// A PNG signature and noise: nothing in a build opens pictures, and noise does not compress, as in real ones.
    /// </summary>
    private void WritePictures()
    {
        for (var picture = 0; picture < Pictures; picture++)
        {
            var bytes = new byte[28_000];
            byte[] head =
            [
                .. (ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
                .. (ReadOnlySpan<byte>)[0, 0, 0, 13],
                .. "IHDR"u8,
                .. (ReadOnlySpan<byte>)[0, 0, 1, 64, 0, 0, 0, 200, 8, 2, 0, 0, 0, 0, 0, 0, 0],
                .. (ReadOnlySpan<byte>)[0, 0, 0x6D, 0],
                .. "IDAT"u8,
            ];
            head.CopyTo(bytes, 0);
            for (var i = head.Length; i < bytes.Length; i++)
            {
                bytes[i] = (byte)Next(256);
            }

            byte[] end = [0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];
            end.CopyTo(bytes, bytes.Length - end.Length);
            var path = Path.Combine(
                folder,
                string.Create(CultureInfo.InvariantCulture, $"media/picture-{picture:000}.png")
            );
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    private void Paragraphs(StringBuilder text, int count)
    {
        for (var i = 0; i < count; i++)
        {
            text.Append(Sentence(20))
                .Append(' ')
                .Append(Sentence(15))
                .Append(" **")
                .Append(Sentence(4))
                .Append("** ")
                .Append(Sentence(25))
                .Append("\n\n");
        }
    }

    private string Sentence(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            var word = Words[Next(Words.Length)];
            text.Append(i == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : " " + word);
        }

        return text.Append('.').ToString();
    }

    /// <summary>xorshift32: the same on every runtime.</summary>
    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)below);
    }

    private void Put(string path, string text)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }
}
