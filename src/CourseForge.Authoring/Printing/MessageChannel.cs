namespace CourseForge.Authoring.Printing;

/// <summary>Carries whole messages to and from a browser.</summary>
internal abstract class MessageChannel : IDisposable
{
    /// <summary>
    /// In bytes. What is asked for comes in parts of one megabyte; a browser that writes more than this without an end
    /// is none, or has gone wrong, and must not fill the memory until its time is up.
    /// </summary>
    protected const int LongestMessage = 64 << 20;

    /// <summary>Safe from several threads.</summary>
    public abstract void Send(ReadOnlyMemory<byte> message);

    /// <summary>The next message; null when the browser is gone. One thread only.</summary>
    public abstract ReadOnlyMemory<byte>? Receive();

    public abstract void Dispose();
}
