using System.Globalization;
using System.Text;

namespace CourseForge.Cli.Reporting.Coverage;

/// <summary>
/// The look of the coverage page, and its filters: without script, a filter is a radio button, and a rule for each value
/// hides what it leaves out.
/// </summary>
internal static class CoverageStyle
{
    private const string Look = """
        :root{color-scheme:light dark;--ink:#1b1f24;--soft:#51606e;--paper:#fff;--line:#b6bec8;--head:#eef1f4;
          --good:#d8ecd9;--good-ink:#1d4a22;--calm:#e0e8f3;--care:#fbe7a6;--bad:#f6c5bf;--bad-ink:#8a1c12;--open:#fff;--focus:#0b3d91}
        @media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a8b4bf;--paper:#15181c;--line:#4b535d;--head:#20252b;
          --good:#1f4226;--good-ink:#bfe5c4;--calm:#263a52;--care:#5a4706;--bad:#6e2018;--bad-ink:#ffb9b0;--open:#15181c;--focus:#9cc4ea}}
        *{box-sizing:border-box}
        body{margin:.8rem clamp(.75rem,2vw,2rem);font:1rem/1.45 system-ui,"Segoe UI","Noto Sans","Liberation Sans",sans-serif;
          color:var(--ink);background:var(--paper);overflow-wrap:break-word}
        h1{font-size:1.5rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1.15rem;margin:1.75rem 0 .5rem}
        p{margin:0 0 .5rem;max-width:48rem}.soft{color:var(--soft)}
        :focus-visible{outline:3px solid var(--focus);outline-offset:2px}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.6rem;list-style:none;margin:.4rem 0 .5rem;padding:0}
        .tiles li{display:flex;gap:.6rem;align-items:baseline;padding:.25rem .8rem;border:1px solid var(--line);border-inline-start-width:.45rem;
          border-radius:.4rem;line-height:1.3}
        .tiles li{font-size:.875rem}.tiles b{font-size:1.5rem;line-height:1.1;font-variant-numeric:tabular-nums}
        .filters{display:flex;flex-wrap:wrap;align-items:flex-start;gap:.5rem 1rem;margin:0 0 .75rem}
        .filters fieldset{min-width:0;margin:0;padding:.1rem .6rem .4rem;border:1px solid var(--line);border-radius:.4rem}
        @media (min-width:55rem){.filters{display:grid;grid-template-columns:4fr 5fr 5fr}}
        .filters legend{font-size:.8125rem;font-weight:600}
        .choices{display:flex;flex-wrap:wrap;gap:.1rem .8rem;max-height:7.2rem;overflow-y:auto}
        .choices label{display:inline-flex;align-items:center;gap:.3rem;min-height:1.5rem;font-size:.8125rem}
        .map{overflow-x:auto;padding-block-end:.25rem}
        table{border-collapse:separate;border-spacing:0;font-size:.875rem}
        th,td{padding:.2rem .45rem;text-align:start;vertical-align:top}
        .dots{border-spacing:2px 1px}
        .dots thead th{vertical-align:bottom;padding:0;font-weight:600;line-height:1.15}
        .slant{position:relative;width:1.6rem;min-width:1.6rem;height:11.6rem}
        .slant span{position:absolute;inset-block-end:.1rem;inset-inline-start:1.3rem;transform-origin:0 100%;transform:rotate(-60deg)}
        .slant b{display:block;width:13rem;font-weight:600;font-size:.7rem;line-height:1.02}
        .dots{margin-inline-end:5.5rem}
        .dots tbody th{padding-inline-start:0;white-space:nowrap;font-weight:600;line-height:1.3}
        .dots tbody th small{font-weight:400;color:var(--soft);margin-inline-start:.4rem}
        .dots td{position:relative;min-width:1.6rem;padding:.05rem 0;text-align:center;border-radius:.25rem;line-height:1.28}
        .dots td:hover{outline:2px solid var(--ink)}
        .dots .words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .dots small{display:inline}
        .sum td{white-space:nowrap;font-size:.75rem;font-variant-numeric:tabular-nums}.sum .symbol{min-width:0}
        body:has(#words:checked) .dots .words{position:static;width:auto;height:auto;clip-path:none;font-size:.8125rem}
        body:has(#words:checked) .dots td{min-width:8rem;text-align:start;vertical-align:top}
        body:has(#words:checked) .dots .words small{display:block}
        .none{color:var(--soft)}.good{background:var(--good)}.calm{background:var(--calm)}.care{background:var(--care)}
        .open{box-shadow:inset 0 0 0 1px var(--line)}
        .bad{background:var(--bad);font-weight:700;box-shadow:inset 0 0 0 2px var(--bad-ink)}
        .tiles .bad{border-color:var(--bad-ink);background:none;font-weight:400;box-shadow:none}
        .tiles .good{background:none;border-inline-start-color:var(--good-ink)}
        .tiles .care{background:none;border-inline-start-color:#c28a00}.tiles .open{box-shadow:none}
        .symbol{display:inline-block;min-width:1.2em;text-align:center}
        .bars{width:100%;max-width:60rem}.bars td,.bars th{border-bottom:1px solid var(--line)}
        .bars td{text-align:end;font-variant-numeric:tabular-nums}.bars .bar{width:40%;min-width:8rem}
        .bar span{display:inline-block;height:.9rem;vertical-align:middle;border:1px solid var(--soft);border-inline-width:0 1px}
        .bar span:first-child{border-inline-start-width:1px}.bar .none{background:none}
        .bar .open{background:repeating-linear-gradient(45deg,transparent 0 3px,var(--line) 3px 5px);box-shadow:none}
        .bar .bad{background:var(--bad-ink);box-shadow:none}.bar .care{background:#d9a300}.bar .good{background:#3c8a4a}
        .signs{display:grid;grid-template-columns:fit-content(12rem) minmax(0,1fr);gap:.25rem .75rem;margin:0}dt{padding:0 .4rem}dd{margin:0}
        li{margin:.25rem 0}summary{min-height:1.5rem;font-weight:600;cursor:pointer}code{font:.875em ui-monospace,monospace}
        @media (max-width:44rem){.dots,.dots tbody,.dots tr,.dots td,.dots tbody th{display:block}.dots{margin-inline-end:0}.dots thead{display:none}
          .dots tr{margin-block-end:.9rem;padding:.4rem .6rem;border:1px solid var(--line);border-radius:.4rem}
          .dots td{margin-block:2px;padding:.15rem .4rem;text-align:start}.dots td.none,.dots td.good,.dots td.calm{display:none}
          body:has(#words:checked) .dots td{display:block}
          .dots .words{position:static;width:auto;height:auto;clip-path:none}.bars .bar{display:none}}
        @media (forced-colors:active){.bad{outline:2px solid CanvasText}.bar span{forced-color-adjust:none}}
        @media print{.filters{display:none}.map{overflow:visible}body{margin:0}table{font-size:.6rem}
          .good,.calm,.care,.bad,.bar span{print-color-adjust:exact}}
        """;

    /// <param name="places">How many places and layers can be chosen.</param>
    /// <param name="isLarge">Whether places stand for their targets until something is chosen.</param>
    internal static string Of(int places, int layers, bool isLarge)
    {
        var style = new StringBuilder(Look);
        style.Append(
            "\nbody:has(#s-work:checked) .dots tr.target:not(.w),body:has(#s-open:checked) .dots tr.target:not(.o){display:none}"
        );
        style.Append(
            "\nbody:has(#s-work:checked) .dots td:not(.w),body:has(#s-open:checked) .dots td:not(.o){opacity:.25}"
        );
        for (var i = 0; i < places; i++)
        {
            style.Append(
                CultureInfo.InvariantCulture,
                $"\nbody:has(#p{i}:checked) .dots tr.target:not(.p{i}){{display:none}}"
            );
        }

        for (var i = 0; i < layers; i++)
        {
            style.Append(
                CultureInfo.InvariantCulture,
                $"\nbody:has(#y{i}:checked) .dots tr.target:not(.y{i}){{display:none}}"
            );
            style.Append(CultureInfo.InvariantCulture, $"body:has(#y{i}:checked) .dots td:not(.y{i}){{opacity:.25}}");
        }

        if (isLarge)
        {
            style.Append("\nbody:has(#s-all:checked):has(#p-all:checked):has(#y-all:checked) .dots tr.target,");
            style.Append(
                "body:not(:has(#s-all:checked):has(#p-all:checked):has(#y-all:checked)) .dots tr.sum{display:none}"
            );
        }

        return style.ToString();
    }
}
