namespace CourseForge.Authoring.Printing;

internal static class UnawaitedTask
{
    /// <summary>
    /// For a task that nobody waits for, or not any more: what it fails with is of no interest, and not to be told of by
    /// the runtime as forgotten.
    /// </summary>
    internal static void Unawaited(this Task task) =>
        task.ContinueWith(
            static ended => _ = ended.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
}
