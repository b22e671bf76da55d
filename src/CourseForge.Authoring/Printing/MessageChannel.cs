namespace CourseForge.Authoring.Printing;

/// <summary>Carries whole messages to and from a browser.</summary>
internal abstract class MessageChannel : IDisposable
{
    /// <summary>Safe from several threads.</summary>
    public abstract void Send(ReadOnlyMemory<byte> message);

    /// <summary>The next message; null when the browser is gone. One thread only.</summary>
    public abstract ReadOnlyMemory<byte>? Receive();

    public abstract void Dispose();
}
