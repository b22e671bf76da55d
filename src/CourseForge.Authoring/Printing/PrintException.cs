namespace CourseForge.Authoring.Printing;

/// <summary>A browser did not do what it was asked.</summary>
internal sealed class PrintException(string message, Exception? cause = null) : Exception(message, cause);
