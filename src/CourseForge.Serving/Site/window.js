// The window around the pages: what it shows, and how it follows what is saved.
(function () {
  "use strict";

  const { by, make, fill, ask, say } = preview;

  const modes = /** @type {[string, string, string][]} */ ([
    ["learner", "Learner", "The page as learners get it"],
    ["instructor", "Instructor", "The same place in the instructor's manual"],
    ["paper", "Paper", "Everything that can be printed"],
    ["lms", "Learning system", "The package as a learning system meets it"],
  ]);

  const formats = /** @type {[string, string][]} */ ([
    ["scorm12", "SCORM 1.2"],
    ["scorm2004-3", "SCORM 2004 3rd Edition"],
    ["scorm2004-4", "SCORM 2004 4th Edition"],
    ["cmi5", "cmi5"],
  ]);

  const asked = new URLSearchParams(location.search);
  const now = {
    view: asked.get("view") ?? "-",
    mode: asked.get("mode") ?? "learner",
    path: asked.get("page") ?? "index.html",
    paper: asked.get("paper") ?? "",
    format: asked.get("format") ?? "scorm12",
    /** What stands at the side: nothing, "todo" or "where". */
    side: "",
    there: true,
    /** The page that was open when it left the course: shown again when it is back. */
    lost: "",
  };
  /** Paths of the course's pages, as they were last known. @type {string[]} */
  let known = [];
  /** @type {EventSource | null} */
  let events = null;
  let looking = false;

  function keep() {
    const address = new URL(location.href);
    address.search = "";
    for (const [name, value, usual] of [
      ["view", now.view, "-"],
      ["mode", now.mode, "learner"],
      ["page", now.path, "index.html"],
      ["paper", now.mode === "paper" ? now.paper : "", ""],
      ["format", now.mode === "lms" ? now.format : "scorm12", "scorm12"],
    ])
      if (value !== usual) address.searchParams.set(name, value);
    history.replaceState(null, "", address);
  }

  /** The document that a view of the course is taken from, in an address. */
  const base = () =>
    now.mode === "learner" ? `/p/${now.view}/` : `/paper/${now.view}/${now.mode === "paper" ? now.paper : "manual/-"}/`;

  /** @param {boolean} stays */
  function show(stays) {
    const { state } = preview;
    const empty = !state.course;
    by("empty").hidden = !empty;
    by("frame").hidden = empty;
    by("empty").textContent = empty ? "There is nothing to show yet. The page comes when the errors are mended." : "";
    by("side").dataset.of = now.mode === "lms" && !empty ? "lms" : "";
    if (now.mode === "lms" && !empty) {
      by("side").hidden = false;
      preview.openPackage(`/lms/${now.view}/${now.format}/`, stays).catch((/** @type {Error} */ problem) => {
        by("side").dataset.of = "";
        fill(
          by("side"),
          make("h2", {}, "This package cannot be built"),
          make("pre", { class: "reason" }, problem.message),
        );
      });
      keep();
      return;
    }
    preview.closePackage();
    if (!empty) preview.showIn(base() + (now.mode === "learner" ? now.path : ""), stays);
    keep();
  }

  function showBar() {
    const { state } = preview;
    preview.showChoices(state);
    const pages = state.course?.pages ?? [];
    if (now.mode === "lms") {
      fill(by("page"), ...formats.map(([id, name]) => make("option", { value: id }, name)));
      by("page").value = now.format;
    } else if (now.mode === "paper") {
      const papers = state.course?.papers ?? [];
      if (!papers.some((/** @type {any} */ one) => paperOf(one) === now.paper))
        now.paper = papers[0] ? paperOf(papers[0]) : "";
      fill(
        by("page"),
        ...papers.map((/** @type {any} */ one) =>
          make(
            "option",
            { value: paperOf(one), selected: paperOf(one) === now.paper },
            `${one.kind.replaceAll("-", " ")}${one.part ? `: ${one.part}` : ""}`,
          ),
        ),
      );
      by("page").value = now.paper;
    } else {
      const groups = [];
      for (const page of pages) {
        const option = make("option", { value: page.path }, page.title || page.kind);
        if (groups.at(-1)?.module !== page.module) groups.push({ module: page.module, options: [] });
        groups.at(-1).options.push(option);
      }
      fill(
        by("page"),
        ...groups.flatMap(({ module, options }) =>
          module ? [make("optgroup", { label: module }, ...options)] : options,
        ),
      );
      by("page").value = now.path;
    }
    const page = pages.find((/** @type {any} */ one) => one.path === now.path);
    const place = page?.place;
    by("edit").hidden = !place || now.mode === "paper" || now.mode === "lms" || !preview.address(place);
    if (place) {
      by("edit").href = preview.address(place);
      by("edit").title = `Open ${place.path}:${place.line} in the editor`;
    }
    fill(
      by("modes"),
      ...modes.map(([id, name, title]) =>
        make(
          "button",
          { type: "button", role: "radio", "aria-checked": String(id === now.mode), title, click: () => setMode(id) },
          name,
        ),
      ),
    );
    const here = preview.ofPage(state, now.path).filter((/** @type {any} */ one) => one.severity !== "info").length;
    const warned = state.problems.filter((/** @type {any} */ one) => one.severity !== "info").length;
    const onPage = here + state.slots.length;
    // What is not ready on other pages is not nothing.
    by("todo-count").textContent = `${onPage || ""}${warned > here ? `+${warned - here}` : ""}`;
    by("todo").title = `Not ready: ${onPage} here, ${warned - here} elsewhere`;
    document.title = `${page?.title || state.course?.title || "Preview"} · preview`;
  }

  const paperOf = (/** @type {any} */ one) => `${one.kind}/${one.part || "-"}`;

  /** @param {Element | null} [content] */
  function showSide(content) {
    if (now.mode === "lms" && by("side").dataset.of === "lms") {
      preview.drawPanel();
      return;
    }
    by("todo").setAttribute("aria-pressed", String(now.side === "todo"));
    by("side").hidden = now.side === "";
    if (now.side === "todo") fill(by("side"), closing(), preview.todo(preview.state, now.path));
    else if (content) fill(by("side"), closing(), content);
    else if (now.side === "where" && !content) return;
  }

  const closing = () =>
    make(
      "button",
      { type: "button", class: "close", "aria-label": "Close", click: () => ((now.side = ""), showSide()) },
      "×",
    );

  /** @param {string} id */
  function setMode(id) {
    now.mode = id;
    now.side = "";
    showBar();
    show(false);
    showSide();
  }

  async function load() {
    const state = await ask("/_/state", { view: now.view });
    preview.state = state;
    const moved = followPage();
    showBar();
    preview.showErrors(state, now.there);
    showSide();
    return moved;
  }

  /**
   * A page that is not in the course any more: under its new id when one page left and one came, else the first page until
   * it is back. True when another page is to be shown.
   */
  function followPage() {
    if (now.mode !== "learner" || !preview.state.course) return false;
    const before = known;
    known = preview.state.course.pages.map((/** @type {any} */ one) => one.path);
    if (now.lost && known.includes(now.lost)) {
      now.path = now.lost;
      now.lost = "";
      return true;
    }
    if (known.includes(now.path)) return false;
    const came = known.filter((path) => !before.includes(path));
    const left = before.filter((path) => !known.includes(path));
    now.lost = now.path;
    now.path = (came.length === 1 && left.length === 1 && came[0]) || "index.html";
    return true;
  }

  function listen() {
    events?.close();
    events = new EventSource(`/_/events?view=${encodeURIComponent(now.view)}`);
    events.addEventListener("message", (event) => void hear(JSON.parse(event.data)));
    events.addEventListener("error", () => {
      dot("lost", "the preview has ended: start courseforge serve again");
      preview.showEnd();
    });
    events.addEventListener("open", () => preview.state && preview.showErrors(preview.state, now.there));
  }

  /** @param {"good" | "bad" | "lost"} how @param {string} words */
  function dot(how, words) {
    by("dot").className = `dot ${how}`;
    by("dot").setAttribute("aria-label", words);
    by("dot").title = words;
  }

  /** @param {any} news */
  async function hear(news) {
    const isNew = news.revision !== preview.state?.revision || news.there !== now.there;
    now.there = news.there;
    const good = news.there && news.current;
    dot(good ? "good" : "bad", good ? "shows what is saved" : "shows the last page that could be made");
    if (!isNew) return;
    // The page first: what is said about it can be a moment later.
    if (good && preview.state) {
      show(true);
      if (now.mode === "learner") void preview.openCourse(now.view);
    }
    const isFirst = !preview.state?.course;
    const moved = await load();
    if (isFirst && preview.state.course) await begin();
    else if (moved) show(false);
    if (good && preview.state.problems.some((/** @type {any} */ one) => one.severity === "error"))
      dot("bad", "shows what is saved; a build would refuse it");
    const { length } = news.changed;
    const what = `${news.changed[0]}${length > 1 ? ` and ${length - 1} more` : ""}`;
    if (length) say(good ? `${what}: shown after ${news.milliseconds} ms` : `${what}: not shown, there are errors`);
    if (moved && now.lost) say(`${now.lost} is not in the course any more; this is ${now.path}.`);
    performance.mark("courseforge-shown");
  }

  async function begin() {
    if (preview.state.course) await preview.openCourse(now.view);
    show(false);
  }

  async function choose() {
    const view = preview.viewOf(preview.readChoices());
    if (view === now.view) {
      showBar();
      return;
    }
    now.view = view;
    listen();
    await load();
    await begin();
  }

  /** @param {Document} inside */
  function arrived(inside) {
    if (now.mode === "learner") {
      const path = preview.pathIn(`/p/${now.view}/`);
      if (path !== null && path !== now.path) {
        now.path = path;
        now.lost = "";
        showBar();
        keep();
        showSide();
      }
    } else if (now.mode === "instructor" && !inside.defaultView?.scrollY) {
      const page = preview.state.course?.pages.find((/** @type {any} */ one) => one.path === now.path);
      const place = page?.id ? inside.getElementById(`lesson-${page.id}`) : null;
      place?.scrollIntoView();
    }
    preview.watchClicks(
      inside,
      () => looking,
      (_element, texts) => void whereFrom(texts),
    );
    inside.defaultView?.addEventListener("hashchange", keep);
  }

  /** @param {string[]} texts */
  async function whereFrom(texts) {
    const found = await ask("/_/where", { view: now.view, path: now.path, t: texts });
    now.side = "where";
    showSide(preview.passage(found, texts));
  }

  /** @param {string} id @param {string} name */
  function toggle(id, name) {
    const button = by(id);
    const set = (/** @type {boolean} */ on) => {
      button.setAttribute("aria-pressed", String(on));
      by("stage").classList.toggle(name, on);
      preview.remember(name, on ? "yes" : "no");
      preview.dress();
    };
    set(preview.recall(name, "no") === "yes");
    button.addEventListener("click", () => set(button.getAttribute("aria-pressed") !== "true"));
  }

  preview.onChoice(() => void choose());
  preview.onPage(arrived);
  toggle("phone", "phone");
  toggle("dark", "dark");
  by("page").addEventListener("change", () => {
    if (now.mode === "lms") now.format = by("page").value;
    else if (now.mode === "paper") now.paper = by("page").value;
    else [now.path, now.lost] = [by("page").value, ""];
    showBar();
    show(false);
    showSide();
  });
  by("todo").addEventListener("click", () => {
    now.side = now.side === "todo" ? "" : "todo";
    showSide();
  });
  by("where").addEventListener("click", () => {
    looking = !looking;
    by("where").setAttribute("aria-pressed", String(looking));
    by("stage").classList.toggle("looking", looking);
    say(looking ? "Click a passage of the page." : "");
    if (!looking) preview.unmark();
  });

  void load()
    .then(begin)
    .then(listen)
    .catch((problem) => {
      by("empty").hidden = false;
      by("empty").textContent = problem.message;
      listen();
    });
})();
