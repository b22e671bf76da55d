using System.Diagnostics;
using System.Text.Json;
using CourseForge.Questions;
using CourseForge.Rendering.Player;

namespace CourseForge.Tests.Questions;

/// <summary>
/// The compiler says of each question which letters it has, how long a response can get and which one is right; the
/// player marks by it. Node runs the player's own files over questions that were made up here.
/// </summary>
public sealed class PlayerAgreementTests
{
    private const int Count = 200;
    private const int Seed = 20261128;

    [Fact]
    public void The_player_marks_made_up_questions_as_the_compiler_means_them()
    {
        var maker = new MadeUpQuestions(Seed);
        var questions = Enumerable
            .Range(0, Count)
            .Select(i => maker.Make(QuestionTypes.All[i % QuestionTypes.All.Length].Name, i))
            .ToArray();
        var told = questions.Select(question => new
        {
            id = question.Syntax.Id.Value,
            type = question.Type.Name,
            options = question.Encoding.Options,
            size = question.Encoding.Size,
            key = AnswerKey.Encode(question.Syntax.Id.Value, question.Encoding, [], ""),
            right = question.Right,
            wrong = question.Wrong,
            wrongScore = question.WrongScore,
        });

        // Without Node this fails: the two halves are never left unchecked.
        using var node = Process.Start(
            new ProcessStartInfo("node", [RepositoryFiles.At("tests", "player", "lib", "agreement.mjs")])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        JsonSerializer.Serialize(node.StandardInput.BaseStream, told);
        node.StandardInput.Close();
        var said = node.StandardOutput.ReadToEnd();
        var errors = node.StandardError.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, errors);
        Assert.Equal($"{Count} questions agree", said.Trim());
    }
}
