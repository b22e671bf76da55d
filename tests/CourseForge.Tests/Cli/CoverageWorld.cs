namespace CourseForge.Tests.Cli;

/// <summary>A curriculum on disk with slots that overlays and targets fill, or leave open.</summary>
internal static class CoverageWorld
{
    internal static void Write(ToolRun run)
    {
        run.WriteMinimal();
        run.Write(
            "sample/modules/basics.md",
            """
            ---
            module: basics
            title: Basics
            objectives: [lo-basics]
            minutes: 6
            ---

            ## The first lesson {#first-lesson minutes=6 objectives="lo-basics"}

            Water boils.

            ::: check q-boil q-freeze {#check-one}
            :::

            ### Help {#help}

            ::: slot {#hotline title="Who to call" type=phone level=state decide=must}
            The number that people call.
            :::

            ::: slot {#deadline title="How fast" type=text level=state decide=must}
            How fast one must report.
            :::

            ::: slot {#posting title="=Notices" type=text level=state decide=may}
            Who must hang up a notice.
            :::

            ::: slot {#visa title="Permits" type=text level=country decide=may}
            What the country gives.
            :::

            ::: slot {#desk title="The desk" type=phone level=agency decide=may}
            Your desk.
            :::
            """
        );
        run.Write(
            "sample/jurisdictions.yaml",
            """
            jurisdictions:
              nation: {name: Nation, level: country}
              xa: {name: Xanadu, level: state, parents: [nation]}
              xb: {name: Yonder, level: state, parents: [nation]}
              xc: {name: Zest, level: state, parents: [nation]}
            """
        );
        run.Write(
            "sample/overlays/nation/overlay.yaml",
            """
            layer: nation
            title: Nation
            jurisdiction: nation
            fill: {visa: A permit., deadline: 48 hours}
            """
        );
        run.Write(
            "sample/overlays/xa/overlay.yaml",
            """
            layer: xa
            title: Xa
            jurisdiction: xa
            builds-on: [nation]
            fill:
              hotline: [{value: 1-555-0142, until: 2027-01-01, review-by: 2026-12-01}]
              posting: {value: Hotels, pending: yes}
            keep: {deadline: {because: Right here., checked: 2026-01-01, review-by: 2027-06-01}}
            """
        );
        run.Write(
            "sample/overlays/xb/overlay.yaml",
            """
            layer: xb
            title: Xb
            jurisdiction: xb
            builds-on: [nation]
            not-applicable: {posting: No such law.}
            """
        );
        run.Write(
            "sample/overlays/xc/overlay.yaml",
            """
            layer: xc
            title: Xc
            jurisdiction: xc
            builds-on: [nation]
            fill: {hotline: 1-555-0143, deadline: 24 hours}
            """
        );
        foreach (
            var (target, layers) in new[]
            {
                ("alpha", "xa"),
                ("beta", "xb"),
                ("country", "nation"),
                ("joint", "xa, xc"),
            }
        )
        {
            run.Write($"sample/targets/{target}.yaml", $"target: {target}\ntitle: {target}\nlayers: [{layers}]\n");
        }
    }
}
