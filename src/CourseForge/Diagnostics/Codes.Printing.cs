using System.Collections.Immutable;

namespace CourseForge.Diagnostics;

public static partial class Codes
{
    /// <summary>
    /// CF68xx: what stands in the way of paper. Raised by Authoring, since the compiler starts no browser.
    /// </summary>
    public static class Printing
    {
        public static readonly DiagnosticDescriptor NoBrowser = new(
            "CF6801", "no-browser", Severity.Error,
            "there is no browser to print '{0}' with",
            "PDFs are printed by Chromium, Chrome or Edge, which must be installed. The same document has been written as HTML, which any browser can show and print.",
            "Install Chromium, Chrome or Edge (on Debian: apt-get install chromium-headless-shell), or name the program with --browser or in the environment variable COURSEFORGE_BROWSER.");

        public static readonly DiagnosticDescriptor PrintFailed = new(
            "CF6802", "print-failed", Severity.Error,
            "'{0}' could not be printed with {1}: {2}",
            "The browser was started twice, and did not give a PDF. The same document has been written as HTML, which any browser can show and print.",
            "Try another browser with --browser. On a slow machine, give it more seconds in the environment variable COURSEFORGE_BROWSER_TIMEOUT. Very large pictures can be too much: make them smaller.");

        public static readonly DiagnosticDescriptor MissingGlyphs = new(
            "CF6803", "font-without-script", Severity.Warning,
            "no font on this machine has {1}, so that '{0}' shows boxes in their place",
            "A PDF carries the fonts of the machine it was made on. What no font has cannot be read on paper, even if it can be read on another screen.",
            "Install a font that has these characters (on Debian: apt-get install fonts-noto), or build on a machine that has one.");

        public static readonly DiagnosticDescriptor SheetTooLong = new(
            "CF6804", "sheet-too-long", Severity.Warning,
            "'{0}' takes {1} pages, although it was printed as small as can be read, and should take {2}",
            "A handout is one sheet of paper with two sides, so that people keep it and find things on it. What needs more is not read when it is needed. A poster is one page, and so is each day of a run of show.",
            "Shorten the handout blocks of the course, or mark long ones 'tier=extended'; of a poster, take 'poster' from some blocks or contacts; of a run of show, end the day earlier ('classroom' in the course).");

        public static readonly DiagnosticDescriptor SlideTooLong = new(
            "CF6805", "slide-too-long", Severity.Warning,
            "'{0}' has {1} slides on {2} pages: some hold more than fits",
            "What does not fit stands on a page of its own, without a title, in front of a class.",
            "Look through the deck, and say in the module what such a slide shows: '{slide=\"first point | second point\"}', or '{slide=no}'.");

        public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NoBrowser, PrintFailed, MissingGlyphs, SheetTooLong, SlideTooLong];
    }
}
