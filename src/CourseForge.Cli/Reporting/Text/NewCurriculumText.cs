using CourseForge.Authoring.Scaffolding;
using CourseForge.Layout;
using CourseForge.Syntax;

namespace CourseForge.Cli.Reporting.Text;

/// <summary>What <c>courseforge new</c> has made, and what its author does next.</summary>
internal static class NewCurriculumText
{
    internal static void Write(NewCurriculum made, string shown, TextWriter output)
    {
        var quoted = shown.Contains(' ', StringComparison.Ordinal) ? $"\"{shown}\"" : shown;
        output.WriteLine(
            $"""
            made {shown}: {Contents(made.Template)}

            next:
              courseforge check {quoted}           find mistakes
              courseforge serve {quoted} --open    see the course while you write
              courseforge build {quoted}           make a SCORM package in dist/

            Start with {Path.Combine(shown, CurriculumLayout.Settings)}; every file explains itself.
            """
        );
        if (!made.IsInLanguage)
        {
            output.WriteLine($"The texts of the example are in English; write yours, in '{made.Language}', over them.");
        }

        var languages = NewCurriculum.LanguagesOfPages();
        if (!languages.Any(known => TextLanguages.AreOne(known, made.Language)))
        {
            output.WriteLine(
                $"The tool has words for buttons and labels in {string.Join(", ", languages)}, and none in '{made.Language}': "
                    + "they are in English until you translate them (docs/themes.md says how)."
            );
        }
    }

    private static string Contents(string template) =>
        template switch
        {
            "blank" => "a course with one lesson and one question, to write over",
            "starter" =>
                "a course with two modules, ten questions, a test, a scenario and a survey, and an office of its own",
            "regulated" =>
                "a course with a test and a certificate, and two made-up countries with their law and questions",
            _ => "a curriculum",
        };
}
