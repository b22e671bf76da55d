namespace CourseForge.Loading.Svg;

/// <summary>
/// The elements, attributes and namespaces that do nothing but draw and describe. What is on no list here is told,
/// whether it is new, old or made up.
/// </summary>
internal static class SvgNames
{
    internal const string Svg = "http://www.w3.org/2000/svg";
    internal const string XLink = "http://www.w3.org/1999/xlink";
    internal const string Xml = "http://www.w3.org/XML/1998/namespace";
    internal const string Declarations = "http://www.w3.org/2000/xmlns/";

    /// <summary>SVG 1.1 and 2 without what runs, holds other documents or loads fonts.</summary>
    internal static readonly HashSet<string> Elements = Words(
        """
        svg g defs symbol use switch view title desc metadata style a
        path rect circle ellipse line polyline polygon image
        text tspan textPath tref altGlyph altGlyphDef altGlyphItem glyphRef
        linearGradient radialGradient meshgradient meshrow meshpatch stop solidcolor solidColor
        pattern hatch hatchpath clipPath mask marker filter
        feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
        feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
        feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
        feSpecularLighting feSpotLight feTile feTurbulence
        animate animateColor animateMotion animateTransform set mpath discard
        font glyph missing-glyph hkern vkern font-face font-face-src font-face-name font-face-format
        color-profile flowRoot flowRegion flowPara flowSpan flowLine flowDiv flowRegionExclude
        """
    );

    internal static readonly HashSet<string> Animations = Words(
        "animate animateColor animateTransform animateMotion set"
    );

    /// <summary>
    /// Attributes without a prefix. Their values are looked at too, and those that hold addresses by themselves.
    /// </summary>
    internal static readonly HashSet<string> Attributes = Words(
        """
        id class style lang role tabindex focusable version baseProfile viewBox preserveAspectRatio zoomAndPan viewTarget
        width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points pathLength path transform rotate offset
        xmlns title type media target rel name alt autofocus hreflang translate dir
        contentScriptType contentStyleType enable-background externalResourcesRequired
        requiredExtensions requiredFeatures systemLanguage
        gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform hatchUnits
        hatchContentUnits hatchTransform pitch clipPathUnits maskUnits maskContentUnits mask-type
        markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits filterRes
        textLength lengthAdjust startOffset method spacing side glyphRef format
        in in2 result mode values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 order kernelMatrix
        divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant scale
        xChannelSelector yChannelSelector azimuth elevation stdDeviation radius pointsAtX pointsAtY pointsAtZ z
        specularConstant specularExponent limitingConeAngle baseFrequency numOctaves seed stitchTiles
        attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode keyTimes keySplines
        keyPoints from to by additive accumulate origin fill by
        horiz-adv-x horiz-origin-x horiz-origin-y vert-adv-y vert-origin-x vert-origin-y unicode glyph-name
        arabic-form u1 u2 g1 g2 k units-per-em panose-1 stemv stemh ascent descent cap-height x-height
        accent-height ideographic alphabetic mathematical hanging v-ideographic v-alphabetic v-mathematical v-hanging
        underline-position underline-thickness strikethrough-position strikethrough-thickness overline-position
        overline-thickness unicode-range widths bbox rendering-intent
        alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
        color-interpolation-filters color-profile color-rendering cursor direction display dominant-baseline
        fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust
        font-feature-settings font-kerning font-stretch font-style font-variant font-variant-ligatures
        font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering
        inline-size isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid
        marker-start mask mix-blend-mode opacity overflow paint-order pointer-events shape-inside shape-margin
        shape-padding shape-rendering shape-subtract solid-color solid-opacity stop-color stop-opacity stroke
        stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
        text-align text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style
        text-indent text-orientation text-overflow text-rendering text-transform transform-box transform-origin
        unicode-bidi vector-effect visibility white-space will-change word-spacing writing-mode background
        background-color block-progression stroke-alignment
        """
    );

    /// <summary>No animation may change where something leads to, or what it runs.</summary>
    private static readonly HashSet<string> s_never = Words("style class id href target type attributeName begin end");

    /// <summary>Namespaces of drawing programs and of metadata: to a browser their elements are nothing.</summary>
    private static readonly string[] s_inert =
    [
        "http://www.inkscape.org/namespaces/",
        "http://sodipodi.sourceforge.net/DTD/sodipodi-0.",
        "http://inkscape.sourceforge.net/DTD/",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "http://www.w3.org/2000/01/rdf-schema#",
        "http://creativecommons.org/ns#",
        "http://web.resource.org/cc/",
        "https://creativecommons.org/ns#",
        "http://purl.org/dc/",
        "http://www.openswatchbook.org/uri/2009/osb",
        "http://ns.adobe.com/",
        "adobe:ns:meta/",
        "http://iptc.org/std/",
        "http://www.bohemiancoding.com/sketch/ns",
        "https://www.figma.com/",
        "http://www.figma.com/",
        "http://www.serif.com/",
        "https://boxy-svg.com",
        "http://vectornator.io",
        "http://svgjs.com/svgjs",
        "http://svgjs.dev/svgjs",
        "https://svgjs.dev",
        "http://schemas.microsoft.com/visio/",
        "http://schemas.microsoft.com/office/",
        "http://www.corel.com/",
        "http://www.coreldraw.com/",
        "http://xml.openoffice.org/svg/",
        "http://sun.com/xmlns/staroffice/",
        "urn:schemas-microsoft-com:office:",
        "http://krita.org/namespaces/",
        "https://www.draw.io/",
        "http://www.draw.io/",
        "https://app.diagrams.net/",
        "https://www.gimp.org/",
        "http://www.gimp.org/",
        "http://xmlns.com/foaf/",
        "http://schema.org/",
        "https://schema.org/",
        "http://prismstandard.org/",
        "http://cipa.jp/exif/",
        "https://penpot.app/",
        "http://dvisvgm.de/",
        "https://dvisvgm.de/",
    ];

    internal static bool IsInert(string space)
    {
        foreach (var known in s_inert)
        {
            if (space.StartsWith(known, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What programs write for themselves and for screen readers, and draw.io for its editor.</summary>
    internal static bool IsData(string attribute) =>
        attribute.StartsWith("data-", StringComparison.Ordinal)
        || attribute.StartsWith("aria-", StringComparison.Ordinal)
        || attribute is "content" or "host";

    internal static bool IsHandler(string attribute) =>
        attribute.Length > 2 && attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase);

    internal static bool CanBeAnimated(string attribute) =>
        Attributes.Contains(attribute) && !s_never.Contains(attribute);

    /// <summary>A style sheet for XML is fetched, and may be XSLT, which runs.</summary>
    internal static bool IsActiveInstruction(string name) =>
        name.StartsWith("xml-stylesheet", StringComparison.OrdinalIgnoreCase)
        || name.Equals("import", StringComparison.OrdinalIgnoreCase)
        || name.Equals("access-control", StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
