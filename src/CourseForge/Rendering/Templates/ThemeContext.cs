using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using CourseForge.Diagnostics;
using CourseForge.Rendering.Markup;
using CourseForge.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;
using Typography = CourseForge.Text.Typography;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// What Scriban runs a template in. It knows views, texts, flags and lists and nothing else: text is escaped because it
/// is text, <see cref="Html"/> is not, and there is no function at all (<see cref="ThemeNodes"/> names and takes in).
/// The checker refuses the rest before a page is written; this holds should it ever not.
/// </summary>
internal sealed class ThemeContext : TemplateContext, IScriptOutput
{
    internal const string Include = "include";
    internal const string Strings = "strings";
    internal const string Icons = "icons";
    internal const string It = "it";
    internal const string Loop = "for";

    /// <summary>
    /// Passes through loops and includes for one page. The largest page there is, the report of a build of 2,000 lessons
    /// for fifty targets, has a quarter of it; a theme that goes round for ever is stopped within a second or two.
    /// </summary>
    internal const int MaxSteps = 2_000_000;

    /// <summary>Characters of one page, a hundred times as many as the longest manual has.</summary>
    internal const int MaxLength = 64_000_000;

    /// <summary>How deep partials may take in partials.</summary>
    internal const int MaxIncludes = 20;

    /// <summary>Contexts of this thread that are not in use: a block in a page is written by a context of its own.</summary>
    [ThreadStatic]
    private static Stack<ThemeContext>? t_free;

    /// <summary>Pages and blocks in each other that this thread is writing.</summary>
    [ThreadStatic]
    private static int t_depth;

    [ThreadStatic]
    private static int t_steps;

    private readonly ScriptObject _none = [];
    private TemplateSet _templates = null!;
    private TextWriter _writer = TextWriter.Null;
    private View? _root;
    private string _rootName = "";
    private object? _words;
    private Typography? _typography;
    private object? _it;
    private int _includes;

    private ThemeContext()
        : base([])
    {
        BuiltinObject.IsReadOnly = true;
        StrictVariables = true;
        // A view that is not there has nothing: {{ page.next.title }} on the last page. Names that no view has are the
        // accessor's business.
        EnableRelaxedTargetAccess = true;
        EnableRelaxedMemberAccess = true;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        AutoIndent = false;
        // Steps are counted over a whole page, not loop by loop.
        LoopLimit = 0;
        RecursiveLimit = MaxIncludes;
        // Scriban's limits of output are counted over the life of a context and would cut a page in its middle. The
        // writer's length is asked instead.
        OutputLimit = 0;
        LimitToString = MaxLength;
        OnStringLimit = ScriptLimitBehavior.Throw;
    }

    /// <summary>Writes a template.</summary>
    /// <exception cref="TemplateException">It goes too far.</exception>
    internal static void Write(TemplateSet templates, string name, View view, TextWriter writer)
    {
        if (t_depth == 0)
        {
            t_steps = 0;
        }

        var free = t_free ??= new Stack<ThemeContext>();
        var context = free.TryPop(out var used) ? used : new ThemeContext();
        t_depth++;
        try
        {
            context.Run(templates, name, view, writer);
            // One that failed is left to the garbage collector: its stacks are in no known state.
            free.Push(context);
        }
        finally
        {
            t_depth--;
        }
    }

    private void Run(TemplateSet templates, string name, View view, TextWriter writer)
    {
        _templates = templates;
        _writer = writer;
        _root = view;
        _rootName = TemplateNames.RootOf(name);
        _words = view.Type.Find(Strings)?.Get(view);
        // A report shows texts as they were typed, with the names of files and ids in them.
        _typography = name == TemplateNames.Report ? null : (_words as WordsView)?.Typography;
        PushOutput(this);
        PushGlobal(_none);
        try
        {
            Evaluate(templates[name]);
        }
        catch (ScriptRuntimeException exception)
        {
            throw Failure(exception);
        }

        PopGlobal();
        PopOutput();
        _none.Clear();
        _root = null;
        _words = null;
        _typography = null;
        _it = null;
        _writer = TextWriter.Null;
    }

    /// <summary>
    /// What went wrong, told at its place. Scriban takes in every exception on its way up: one of ours goes on as what
    /// it was.
    /// </summary>
    private TemplateException Failure(ScriptRuntimeException exception)
    {
        var cause = exception.InnerException;
        while (cause is ScriptRuntimeException { InnerException: { } inner })
        {
            cause = inner;
        }

        if (cause is TemplateException { IsLength: false } or OperationCanceledException)
        {
            ExceptionDispatchInfo.Throw(cause);
        }

        if (cause is not (null or TemplateException or InsufficientExecutionStackException or ScriptRuntimeException))
        {
            ExceptionDispatchInfo.Throw(cause);
        }

        // Of pages that are too long, the outermost template is told: the loop that makes them long is there.
        var file = _templates.FileOf(exception.Span.FileName);
        var what =
            cause is InsufficientExecutionStackException ? "blocks and partials stand in each other too deep"
            : cause is TemplateException ? cause.Message
            : exception.OriginalMessage;
        return new TemplateException(
            Diagnostic.Create(
                Codes.Rendering.TemplateLimit,
                file is null ? default : ThemeLanguage.Span(file, exception.Span),
                what
            ),
            isLength: cause is TemplateException
        );
    }

    /// <summary>Text as it is set in the language of the page.</summary>
    internal object? Set(object? value) =>
        value is string text && _typography is { } typography ? typography.Set(text) : value;

    /// <summary>What a name stands for: none that a theme may give hides one of these.</summary>
    internal object? Find(ScriptVariableGlobal variable)
    {
        var name = variable.Name;
        return name == _rootName && (name != It || _includes == 0) ? _root
            : name == It && _it is not null ? _it
            : name == Strings && _words is not null ? _words
            : name == Icons ? ThemeIcons.Instance
            : GetValue(variable);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case string text:
                HtmlText.Write(_writer, text);
                break;
            case Html html:
                html.WriteTo(_writer);
                break;
            case int number:
                HtmlText.Write(_writer, number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                throw new ScriptRuntimeException(span, "only text, markup and numbers can be written");
        }

        CheckLength(span);
        return this;
    }

    /// <summary>The text between the tags.</summary>
    void IScriptOutput.Write(string text, int offset, int count)
    {
        _writer.Write(text.AsSpan(offset, count));
        CheckLength(CurrentSpan);
    }

    ValueTask IScriptOutput.WriteAsync(string text, int offset, int count, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private void CheckLength(SourceSpan span)
    {
        var length = _writer switch
        {
            PageBuffer page => page.Length,
            StringWriter text => text.GetStringBuilder().Length,
            _ => throw new InvalidOperationException($"nobody knows how much stands in {_writer.GetType().Name}"),
        };
        if (length > MaxLength)
        {
            throw new ScriptRuntimeException(
                span,
                "the page is too long",
                new TemplateException($"the page gets longer than {MaxLength} characters")
            );
        }
    }

    /// <summary>An empty text and an empty list are false, as nothing is.</summary>
    public override bool ToBool(SourceSpan span, object? value) =>
        value is not (null or false or "" or Array { Length: 0 });

    public override string? ObjectToString(object? value, bool nested = false) =>
        value is null or string or int or bool
            ? base.ObjectToString(value, nested)
            : throw new ScriptRuntimeException(CurrentSpan, "this cannot be made a text");

    public override object? ToObject(SourceSpan span, object? value, Type destinationType) =>
        value is null || destinationType.IsInstanceOfType(value)
            ? value
            : throw new ScriptRuntimeException(span, "this cannot be made something else");

    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target switch
        {
            // The state of a loop; no other of Scriban's own objects is ever reached.
            IScriptObject and not ScriptObject => LoopAccessor.Instance,
            _ => ClosedAccessor.Instance,
        };

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) => null;

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        Step(loop.Span, 1);
        return true;
    }

    private static void Step(SourceSpan span, int steps)
    {
        if ((t_steps += steps) > MaxSteps)
        {
            throw new ScriptRuntimeException(
                span,
                $"the page goes through loops and partials more than {MaxSteps} times"
            );
        }
    }

    /// <summary>Writes a partial at once, inside of the template that takes it in.</summary>
    internal void WritePartial(string name, object? given)
    {
        // As long as five rounds of a loop.
        Step(CurrentSpan, 5);
        if (++_includes > MaxIncludes)
        {
            throw new ScriptRuntimeException(CurrentSpan, $"partials take in partials more than {MaxIncludes} deep");
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var outer = _it;
        _it = given;
        Evaluate(_templates[TemplateNames.Partials + name]);
        _it = outer;
        _includes--;
    }

    /// <summary>Strings, lists, markup and everything else: nothing is in them.</summary>
    private class ClosedAccessor : IObjectAccessor
    {
        internal static ClosedAccessor Instance { get; } = new();

        public bool HasIndexer => false;

        public Type IndexType => typeof(object);

        public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

        public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

        public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => false;

        public virtual bool TryGetValue(
            TemplateContext context,
            SourceSpan span,
            object target,
            string member,
            out object? value
        ) => throw new ScriptRuntimeException(span, $"there is no '{member}' here");

        public bool TrySetValue(
            TemplateContext context,
            SourceSpan span,
            object target,
            string member,
            object? value
        ) => throw new ScriptRuntimeException(span, "nothing can be changed");

        public bool TryGetItem(
            TemplateContext context,
            SourceSpan span,
            object target,
            object index,
            [MaybeNull] out object value
        ) => throw new ScriptRuntimeException(span, "nothing is taken by its number");

        public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
            throw new ScriptRuntimeException(span, "nothing can be changed");
    }

    /// <summary><c>for.first</c>, <c>for.last</c>, <c>for.index</c>.</summary>
    private sealed class LoopAccessor : ClosedAccessor
    {
        internal static new LoopAccessor Instance { get; } = new();

        public override bool TryGetValue(
            TemplateContext context,
            SourceSpan span,
            object target,
            string member,
            out object? value
        ) =>
            member is "first" or "last" or "index"
                ? ((IScriptObject)target).TryGetValue(context, span, member, out value)
                : throw new ScriptRuntimeException(span, $"there is no '{member}' in 'for'");
    }
}
