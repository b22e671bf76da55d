using System.Globalization;
using System.Text;
using CourseForge.Rendering.Markup;
using ZXing.QrCode.Internal;
using Encoder = ZXing.QrCode.Internal.Encoder;

namespace CourseForge.Rendering.Print;

/// <summary>An address as a QR code (ISO/IEC 18004), drawn as one path with the quiet zone of four modules around it.</summary>
internal static class QrCode
{
    /// <summary>Modules that stay empty on each side, so that readers find the code.</summary>
    private const int Quiet = 4;

    /// <summary>Writes the picture, of the side length that its place gives it. Level M: 15 % may be dirty.</summary>
    internal static void Write(string address, TextWriter writer)
    {
        var modules = Encoder.encode(address, ErrorCorrectionLevel.M).Matrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Height; y++)
        {
            for (var x = 0; x < modules.Width; )
            {
                var end = x;
                while (end < modules.Width && modules[end, y] == 1)
                {
                    end++;
                }

                if (end > x)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x + Quiet} {y + Quiet}h{end - x}v1h-{end - x}z");
                }

                x = end + 1;
            }
        }

        var side = modules.Width + (2 * Quiet);
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<svg class=\"code\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\""
            )
        );
        HtmlText.Write(writer, address);
        writer.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
            )
        );
    }
}
