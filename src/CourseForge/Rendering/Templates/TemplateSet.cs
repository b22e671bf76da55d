using System.Buffers;
using System.Linq.Expressions;
using CourseForge.Diagnostics;
using CourseForge.Rendering.Views;
using CourseForge.Text;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Features;
using HandlebarsDotNet.IO;
using HandlebarsDotNet.Iterators;
using HandlebarsDotNet.MemberAccessors;
using HandlebarsDotNet.ObjectDescriptors;
using HandlebarsDotNet.PathStructure;
using HandlebarsDotNet.ValueProviders;

namespace CourseForge.Rendering.Templates;

/// <summary>
/// Templates, compiled once; the only place that knows Handlebars.Net. It sees views through their tables of properties instead of
/// reflection, and its expression trees are interpreted: compiling them cost more than it saved below some thousand pages.
/// </summary>
internal sealed class TemplateSet
{
    private readonly Dictionary<string, HandlebarsTemplate<TextWriter, object, object>> _templates = new(StringComparer.Ordinal);

    private TemplateSet()
    {
    }

    /// <summary>Compiles all templates; null when the engine refuses one, which was reported.</summary>
    internal static TemplateSet? Compile(IReadOnlyDictionary<string, SourceFile> files, DiagnosticBag diagnostics)
    {
        var set = new TemplateSet();
        var engine = CreateEngine();
        foreach (var (name, file) in files.OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            try
            {
                using var reader = new StringReader(file.Text);
                var template = engine.Compile(reader);
                set._templates.Add(name, template);
                if (name.StartsWith(TemplateNames.Partials, StringComparison.Ordinal))
                {
                    engine.RegisterTemplate(name[TemplateNames.Partials.Length..], template);
                }
            }
            catch (HandlebarsException error)
            {
                var why = (error.InnerException ?? error).Message.ReplaceLineEndings(" ").Trim();
                diagnostics.Add(Codes.Rendering.TemplateSyntax, file.Start, $"the template engine does not take this template: {why}");
            }
        }

        return diagnostics.HasErrors ? null : set;
    }

    internal void Write(string name, View view, TextWriter writer) => _templates[name](writer, view);

    private static IHandlebars CreateEngine()
    {
        var configuration = new HandlebarsConfiguration
        {
            FormatProvider = System.Globalization.CultureInfo.InvariantCulture,
            PartialTemplateResolver = NoResolver.Instance,
            TextEncoder = Encoder.Instance,
        };
        configuration.ObjectDescriptorProviders.Add(Descriptors.Instance);
        configuration.FormatterProviders.Add(HtmlFormatter.Instance);
        configuration.CompileTimeConfiguration.Features.Add(Interpreter.Instance);
        return Handlebars.Create(configuration);
    }

    /// <summary>Partials are registered by name; the default would look for files.</summary>
    private sealed class NoResolver : IPartialTemplateResolver
    {
        internal static readonly NoResolver Instance = new();

        public bool TryRegisterPartial(IHandlebars env, string? partialName, string? templatePath) => false;
    }

    /// <summary>Set as a feature, because the default one would replace a compiler given in the configuration.</summary>
    private sealed class Interpreter : IFeatureFactory, IFeature, IExpressionCompiler
    {
        internal static readonly Interpreter Instance = new();

        public IFeature CreateFeature() => this;

        public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

        public void CompilationCompleted()
        {
        }

        public T Compile<T>(Expression<T> expression)
            where T : class, Delegate => expression.Compile(preferInterpretation: true);
    }

    private sealed class Encoder : ITextEncoder
    {
        internal static readonly Encoder Instance = new();

        public void Encode(System.Text.StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target) => HtmlText.Write(target, text);

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            while (text?.MoveNext() == true)
            {
                HtmlText.Write(target, [text.Current]);
            }
        }
    }

    private sealed class HtmlFormatter : IFormatterProvider, IFormatter
    {
        internal static readonly HtmlFormatter Instance = new();

        public bool TryCreateFormatter(Type type, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IFormatter? formatter)
        {
            formatter = type == typeof(Html) ? this : null;
            return formatter is not null;
        }

        public void Format<T>(T value, in EncodedTextWriter writer)
        {
            if (value is Html html)
            {
                using var passage = new Passage(writer);
                html.WriteTo(passage);
            }
        }
    }

    /// <summary>
    /// Hands markup to the engine in pieces, unescaped. The engine's own wrapper takes spans character by character, and the writer
    /// underneath must not be reached past it: an indented partial is collected first.
    /// </summary>
    private sealed class Passage(EncodedTextWriter target) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        private const int Size = 4096;
        private readonly char[] _buffer = ArrayPool<char>.Shared.Rent(Size);
        private int _length;

        public override System.Text.Encoding Encoding => System.Text.Encoding.Unicode;

        public override void Write(char value)
        {
            if (_length == Size)
            {
                Flush();
            }

            _buffer[_length++] = value;
        }

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(ReadOnlySpan<char> buffer)
        {
            while (buffer.Length > Size - _length)
            {
                var part = buffer[..(Size - _length)];
                part.CopyTo(_buffer.AsSpan(_length));
                _length = Size;
                Flush();
                buffer = buffer[part.Length..];
            }

            buffer.CopyTo(_buffer.AsSpan(_length));
            _length += buffer.Length;
        }

        public override void Flush()
        {
            if (_length > 0)
            {
                target.Write(new string(_buffer, 0, _length), false);
                _length = 0;
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                Flush();
                ArrayPool<char>.Shared.Return(_buffer);
            }

            base.Dispose(disposing);
        }
    }

    /// <summary>Tells the engine how to look into views and arrays of views or texts.</summary>
    private sealed class Descriptors : IObjectDescriptorProvider, IMemberAccessor, IIterator
    {
        internal static readonly Descriptors Instance = new();

        public bool TryGetDescriptor(Type type, out ObjectDescriptor value)
        {
            if (typeof(View).IsAssignableFrom(type) || typeof(View[]).IsAssignableFrom(type) || type == typeof(string[]))
            {
                value = new ObjectDescriptor(type, this, static (_, _) => Array.Empty<object>(), _ => this);
                return true;
            }

            value = ObjectDescriptor.Empty;
            return false;
        }

        public bool TryGetValue(object instance, ChainSegment memberName, out object? value)
        {
            value = instance is View view && view.Type.Find(memberName.TrimmedValue) is { } property ? property.Get(view) : null;
            return value is not null;
        }

        public void Iterate(
            in EncodedTextWriter writer, BindingContext context, ChainSegment[] blockParamsVariables, object input, TemplateDelegate template, TemplateDelegate ifEmpty)
        {
            if (input is not object[] { Length: > 0 } items)
            {
                ifEmpty(writer, context);
                return;
            }

            using var frame = context.CreateFrame();
            var values = new IteratorValues(frame);
            for (var i = 0; i < items.Length; i++)
            {
                values.First = i == 0;
                values.Last = i == items.Length - 1;
                values.Index = i;
                frame.Value = items[i];
                template(writer, frame);
            }
        }
    }
}
