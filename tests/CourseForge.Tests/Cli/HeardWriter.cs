using System.Text;

namespace CourseForge.Tests.Cli;

/// <summary>What a command says while it runs, for tests that wait for a word of it.</summary>
internal sealed class HeardWriter : StringWriter
{
    private readonly StringBuilder _said = new();
    private readonly Lock _gate = new();
    private int _heard;
    private TaskCompletionSource _more = New();

    public HeardWriter()
    {
        NewLine = "\n";
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void WriteLine() => Write(NewLine);

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Write(string? value)
    {
        TaskCompletionSource told;
        lock (_gate)
        {
            _said.Append(value);
            (told, _more) = (_more, New());
        }

        told.SetResult();
    }

    /// <summary>Waits until it says something that it had not said when it was last asked.</summary>
    public async Task<string> Hears(string words, CancellationToken cancellation)
    {
        while (true)
        {
            Task more;
            lock (_gate)
            {
                var said = _said.ToString(_heard, _said.Length - _heard);
                if (said.IndexOf(words, StringComparison.Ordinal) is var at and >= 0)
                {
                    _heard += at + words.Length;
                    return said[..(at + words.Length)];
                }

                more = _more.Task;
            }

            try
            {
                await more.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"it never said '{words}', but:\n{_said}");
            }
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            return _said.ToString();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
