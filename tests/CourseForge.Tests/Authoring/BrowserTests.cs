using System.Text;
using CourseForge.Authoring.Building;
using CourseForge.Authoring.Printing;

namespace CourseForge.Tests.Authoring;

/// <summary>What a browser may do to us, and what we leave of it.</summary>
public sealed class BrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("courseforge-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_profile_goes_with_its_browser()
    {
        using (var profile = BrowserProfile.CreateIn(_folder))
        {
            File.WriteAllText(Path.Combine(profile.Path, "a"), "x");
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Profiles_of_killed_builds_are_removed_and_those_in_use_are_not()
    {
        using var running = BrowserProfile.CreateIn(_folder);
        var killed = Path.Combine(_folder, "courseforge-browser-killed");
        Directory.CreateDirectory(Path.Combine(killed, "Default"));
        File.WriteAllText(killed + ".lock", "");
        var old = Directory.CreateDirectory(Path.Combine(_folder, "courseforge-browser-old"));
        old.LastWriteTimeUtc = DateTime.UnixEpoch;
        var starting = Directory.CreateDirectory(Path.Combine(_folder, "courseforge-browser-starting"));
        var other = Directory.CreateDirectory(Path.Combine(_folder, "other"));
        using var next = BrowserProfile.CreateIn(_folder);
        Assert.False(Directory.Exists(killed));
        Assert.False(File.Exists(killed + ".lock"));
        Assert.False(Directory.Exists(old.FullName));
        Assert.True(Directory.Exists(starting.FullName));
        Assert.True(Directory.Exists(other.FullName));
        Assert.True(Directory.Exists(running.Path));
    }

    [Fact]
    public void A_message_without_an_end_is_not_read_to_its_end()
    {
        using var endless = new Endless();
        using var channel = new PipeChannel(new MemoryStream(), endless);
        Assert.Null(channel.Receive());
        Assert.InRange(endless.Given, 1, 65 << 20);
    }

    [Fact]
    public void Of_a_line_no_more_is_kept_than_a_person_would_read()
    {
        var heard = new List<string>();
        new ShortLines(heard.Add).Read(new StringReader("one\r\n\n" + new string('x', 10_000) + "\nlast"));
        Assert.Equal(["one", new string('x', 4096), "last"], heard);
    }

    [Fact]
    public void What_was_started_is_cleaned_up_when_a_build_is_stopped_and_nothing_is_started_after_that()
    {
        var order = new StringBuilder();
        var stop = new BuildStop();
        stop.Starting(() => "a", made => order.Append(made));
        stop.Starting(() => "b", made => order.Append(made));
        stop.Stop();
        stop.Stop();
        Assert.Equal("ba", order.ToString());
        Assert.Throws<OperationCanceledException>(() => stop.Starting(() => "c", made => order.Append(made)));
        Assert.Equal("ba", order.ToString());
    }

    /// <summary>Zeroes are the ends of messages; it has none.</summary>
    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'x', offset, count);
            Given += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
