using CourseForge.Diagnostics;

namespace CourseForge.Rendering.Templates;

/// <summary>A template that goes too far while a page is written; what can be known before is told by the checker.</summary>
internal sealed class TemplateException : Exception
{
    internal TemplateException(string message)
        : base(message) => IsLength = true;

    internal TemplateException(Diagnostic diagnostic, bool isLength)
        : base(diagnostic.Message)
    {
        Diagnostic = diagnostic;
        IsLength = isLength;
    }

    /// <summary>What went wrong and where; null until the template that did it is known.</summary>
    internal Diagnostic? Diagnostic { get; }

    /// <summary>The page gets too long, which is told of the outermost template.</summary>
    internal bool IsLength { get; }

    /// <summary>What is made with templates; null when one went too far, which is reported.</summary>
    internal static T? Caught<T>(Func<T?> make, DiagnosticBag diagnostics)
        where T : class
    {
        try
        {
            return make();
        }
        catch (TemplateException exception)
        {
            diagnostics.Add(
                exception.Diagnostic ?? Diagnostic.Create(Codes.Rendering.TemplateLimit, default, exception.Message)
            );
            return null;
        }
    }
}
