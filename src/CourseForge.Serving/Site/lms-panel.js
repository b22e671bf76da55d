// The panel of the learning system: launches a package as a learning system does, shows what it says and what is kept of it, and
// makes the trouble that learning systems make.
(function () {
  "use strict";

  const { by, make, fill, ask, panelParts: parts } = preview;

  /** @type {any} */
  let system = null;
  /** @type {any} */
  let about = null;
  let unit = 0;
  let base = "";
  let tab = "log";
  let slow = 0;
  /** @type {any[]} */
  let log = [];
  /** Whether the log is seen at its end. */
  let follows = true;
  let isDrawing = false;

  /** @param {any} entry */
  function note(entry) {
    log.push({ at: new Date().toISOString(), ...entry });
    if (log.length > 5000) log = log.slice(-4000);
    drawSoon();
  }

  const said = (/** @type {string} */ words) => note({ call: "·", given: [words], answer: "", code: 0, error: "" });

  // The worker that hands over what a cmi5 package sends. It is asked for only when there is one.
  async function connect() {
    const registration = await navigator.serviceWorker.register("/_/sw.js", {
      scope: new URL(base, location.href).pathname.split("/").slice(0, 2).join("/") + "/",
    });
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    if (worker && worker.state !== "activated")
      await new Promise((resolve) =>
        worker.addEventListener("statechange", () => worker.state === "activated" && resolve(null)),
      );
  }

  navigator.serviceWorker?.addEventListener("message", (event) => {
    const { data, ports } = event;
    if (!data?.lrs || data.lrs !== system?.key) return;
    const answer = () => ports[0]?.postMessage(system.handle(data));
    if (slow > 0) setTimeout(answer, slow);
    else answer();
  });

  /** Leaves no API of another package behind. */
  function withdraw() {
    delete (/** @type {any} */ (window).API);
    delete (/** @type {any} */ (window).API_1484_11);
  }

  /**
   * Opens a package.
   * @param {string} from the address of its files, with a slash at its end
   * @param {boolean} stays the same package, made anew: what was kept of it stays
   */
  preview.openPackage = async function (from, stays) {
    const before = system;
    if (stays && before) await leave();
    base = from;
    about = await ask(from, {});
    if (!stays || !before) {
      unit = Math.min(unit, about.units.length - 1);
      choose(0);
    } else said("the package was built anew");
    await launch();
  };

  /** @param {number} index */
  function choose(index) {
    unit = index;
    withdraw();
    const one = about.units[unit];
    log = [];
    system =
      about.standard === "cmi5"
        ? preview.createRecordStore(one, note)
        : about.standard === "web"
          ? null
          : preview.createScormSystem(about.standard, one, note);
  }

  async function launch() {
    const one = about.units[unit];
    let address = base + one.href;
    if (about.standard === "cmi5") {
      await connect();
      address = base + system.launch();
      said("launched");
    } else if (system) {
      system.launch();
      /** @type {any} */ (window)[system.object] = delayed(system.api);
      said(`launched; ${system.trouble.review ? "for review" : "normal"}`);
    }
    const frame = /** @type {HTMLIFrameElement} */ (by("frame"));
    frame.src = address;
    draw();
  }

  /** An API that answers late: callers wait, as they do for a slow system. @param {any} api */
  function delayed(api) {
    return Object.fromEntries(
      Object.entries(api).map(([name, call]) => [
        name,
        (/** @type {any[]} */ ...given) => {
          if (slow > 0 && /Commit|Initialize/.test(name)) {
            const until = performance.now() + slow;
            while (performance.now() < until);
          }
          return /** @type {any} */ (call)(...given);
        },
      ]),
    );
  }

  /** The learner closes the window: what the package does then is done. */
  async function leave() {
    const frame = /** @type {HTMLIFrameElement} */ (by("frame"));
    await new Promise((resolve) => {
      frame.addEventListener("load", resolve, { once: true });
      frame.src = "about:blank";
      setTimeout(resolve, 1500);
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  const actions = /** @type {[string, string, () => void | Promise<void>][]} */ ([
    [
      "Close",
      "Close the window as a learner does, and open it again",
      async () => {
        await leave();
        said("the learner closed the window");
        await launch();
      },
    ],
    [
      "Kill",
      "The window is gone without a word, as when a battery is empty; then it is opened again",
      async () => {
        system.trouble.killed = true;
        await leave();
        system.trouble.killed = false;
        said("the window was killed: what was not committed is lost");
        await launch();
      },
    ],
    [
      "New attempt",
      "The learner begins anew",
      async () => {
        await leave();
        system.clear();
        said("a new attempt");
        await launch();
      },
    ],
    [
      "Another learner",
      "Somebody else opens the course",
      async () => {
        await leave();
        system.anotherLearner();
        said("another learner");
        await launch();
      },
    ],
    [
      "Fresh start",
      "All that this panel knows is forgotten",
      async () => {
        await leave();
        choose(unit);
        await launch();
      },
    ],
    [
      "Fail next save",
      "The next commit or statement is refused, once",
      () => {
        system.trouble.failNext = 1;
        said("the next save will fail");
      },
    ],
  ]);

  const switches = /** @type {[string, string, () => boolean, () => void][]} */ ([
    [
      "Offline",
      "Nothing reaches the system",
      () => system.trouble.offline,
      () => {
        system.trouble.offline = !system.trouble.offline;
        said(system.trouble.offline ? "offline" : "online again");
      },
    ],
    [
      "Answer late",
      "Every save takes two seconds",
      () => slow > 0,
      () => {
        slow = slow > 0 ? 0 : 2000;
        said(slow ? "saves take two seconds" : "saves are quick again");
      },
    ],
    [
      "Review",
      "Opened for review: nothing is to be recorded. From the next launch on",
      () => system.trouble.review,
      () => {
        system.trouble.review = !system.trouble.review;
        said(system.trouble.review ? "the next launch is for review" : "the next launch is normal");
      },
    ],
  ]);

  /** What was said and what is kept, as a file. */
  function exported() {
    const text = JSON.stringify(
      {
        standard: about.standard,
        edition: about.edition,
        unit: about.units[unit],
        status: system?.status,
        score: system?.score,
        data: system?.data ?? {},
        statements: system?.statements ?? [],
        log,
      },
      null,
      2,
    );
    const link = make("a", {
      href: URL.createObjectURL(new Blob([text], { type: "application/json" })),
      download: `${about.standard}-log.json`,
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  function drawSoon() {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      draw();
    });
  }

  function draw() {
    const side = by("side");
    if (!about || by("side").dataset.of !== "lms") return;
    const scrolled = side.querySelector(".lines");
    const top = scrolled?.scrollTop ?? 0;
    const tabs = about.standard === "cmi5" ? ["log", "statements", "documents"] : ["log", "data model"];
    if (!tabs.includes(tab)) tab = "log";
    const rows = system
      ? Object.entries(system.data).sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
      : [];
    fill(
      side,
      make(
        "h2",
        {},
        { scorm12: "SCORM 1.2", scorm2004: "SCORM 2004", cmi5: "cmi5", web: "Plain web pages" }[
          /** @type {"web"} */ (about.standard)
        ] ?? "",
        about.standard === "scorm2004" && about.edition ? make("small", {}, ` ${about.edition}`) : null,
      ),
      about.units.length > 1
        ? make(
            "select",
            {
              "aria-label": "Unit",
              change: async (/** @type {any} */ event) => {
                await leave();
                choose(event.target.selectedIndex);
                await launch();
              },
            },
            ...about.units.map((/** @type {any} */ one, /** @type {number} */ i) =>
              make("option", { selected: i === unit }, one.title || one.id),
            ),
          )
        : null,
      system
        ? make(
            "dl",
            { class: "facts" },
            ...[
              ["Status", system.status],
              ["Score", system.score],
              ["Launches", String(system.attempt)],
              ["Refused", String(system.refused)],
            ].flatMap(([name, value]) => [
              make("dt", {}, name),
              make("dd", { class: name === "Refused" && value !== "0" ? "bad" : null }, value),
            ]),
          )
        : make("p", {}, "Nothing is told to a learning system: these are plain pages."),
      system ? parts.budget(system) : null,
      system
        ? make(
            "div",
            { class: "buttons" },
            ...actions.map(([name, title, act]) =>
              make("button", { type: "button", title, click: () => void act() }, name),
            ),
            ...switches.map(([name, title, isOn, act]) =>
              make(
                "button",
                {
                  type: "button",
                  class: "toggle",
                  title,
                  "aria-pressed": String(isOn()),
                  click: () => {
                    act();
                    draw();
                  },
                },
                name,
              ),
            ),
            make("button", { type: "button", title: "Everything as a JSON file", click: exported }, "Export"),
          )
        : null,
      system
        ? make(
            "div",
            { class: "switch", role: "tablist" },
            ...tabs.map((name) =>
              make(
                "button",
                {
                  type: "button",
                  role: "tab",
                  "aria-checked": String(name === tab),
                  "aria-selected": String(name === tab),
                  click: () => {
                    tab = name;
                    draw();
                  },
                },
                name,
              ),
            ),
          )
        : null,
      !system
        ? null
        : tab === "log"
          ? make("ol", { class: "lines" }, ...log.slice(-400).map(parts.line))
          : tab === "statements"
            ? make("ol", { class: "lines" }, ...system.statements.map(parts.statement))
            : make("div", { class: "lines" }, make("table", {}, make("tbody", {}, ...rows.map(parts.row)))),
    );
    const lines = side.querySelector(".lines");
    if (!lines) return;
    lines.scrollTop = follows && tab === "log" ? lines.scrollHeight : top;
    // Only whoever moves it leaves the end: a banner that makes it lower does not.
    lines.addEventListener("scroll", () => {
      follows = lines.scrollTop + lines.clientHeight > lines.scrollHeight - 30;
    });
  }

  preview.drawPanel = draw;
  /** What the tests and the curious may look at. */
  preview.panel = {
    get system() {
      return system;
    },
    get log() {
      return log;
    },
  };

  preview.closePackage = function () {
    withdraw();
    about = null;
  };
})();
