// The numbered strip over an attempt: what is answered, flagged and open, with a link to each question; and whether one question shows or all do.
(function () {
  "use strict";

  const { page } = courseForge;

  page.assessmentStrip = function (root, part, { course, id: where }) {
    const { strings } = course;
    const { make } = page.elements;
    const alone = /** @type {HTMLInputElement} */ (part("alone"));
    const [back, on] = [part("step-back"), part("step-on")];
    const flags = page.draft(course, where, "flags");
    // What one likes is the learner's own, whatever the course.
    const liking = page.draft(null, "", "one-question");
    /** @type {HTMLElement[]} */
    let forms = [];
    /** @type {HTMLElement[]} */
    let links = [];
    /** @type {Set<string>} */
    let flagged = new Set();
    let at = 0;
    let seed = 0;

    alone.checked = liking.kept() !== null;
    alone.addEventListener("change", () => {
      liking.keep(alone.checked ? "1" : null);
      show();
      forms[at]?.scrollIntoView();
    });
    back.addEventListener("click", () => turn(at - 1));
    on.addEventListener("click", () => turn(at + 1));
    root.addEventListener("click", ({ target }) => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
      const place = forms.findIndex(({ id }) => link?.getAttribute("href") === `#${id}`);
      if (place < 0) return;
      at = place;
      show(); // before the browser goes there
      setTimeout(focus);
    });
    root.addEventListener("focusin", ({ target }) => {
      const place = forms.findIndex((form) => form.contains(/** @type {Node} */ (target)));
      if (place < 0 || place === at) return;
      at = place;
      show();
    });
    root.addEventListener("click", ({ target }) => {
      const flag = target instanceof Element ? target.closest("[data-flag]") : null;
      const id = flag?.closest("form")?.id;
      if (id === undefined) return;
      if (!flagged.delete(id)) flagged.add(id);
      flags.keep([seed, ...flagged].join(" "));
    });

    /** @param {number} place */
    function turn(place) {
      at = place;
      show();
      forms[at]?.scrollIntoView();
      focus();
    }

    const focus = () =>
      /** @type {HTMLElement | null | undefined} */ (forms[at]?.querySelector("[data-number]"))?.focus({
        preventScroll: true,
      });

    function show() {
      const last = forms.length - 1;
      at = Math.max(0, Math.min(at, last));
      for (const [place, form] of forms.entries()) form.toggleAttribute("data-away", alone.checked && place !== at);
      for (const [place, link] of links.entries()) link.ariaCurrent = place === at ? "step" : null;
      const [now, strip] = [links[at], part("strip")].map((one) => one?.getBoundingClientRect());
      if (now && strip) part("strip").scrollBy(now.x - strip.x - strip.width / 2, now.y - strip.y - strip.height / 2);
      part("step").hidden = !alone.checked;
      back.hidden = at === 0;
      on.hidden = at === last;
      // While there is a next question, it is what the eye should go to.
      part("finish").classList.toggle("button-quiet", alone.checked && at < last);
    }

    return {
      lay(laid, attempt) {
        forms = laid;
        seed = attempt.seed;
        const [kept, ...ids] = (flags.kept() ?? "").split(" ");
        flagged = new Set(kept === String(seed) ? ids : []);
        links = forms.map(({ id }) => make("a", { href: `#${id}` }));
        part("strip").replaceChildren(...links.map((link) => make("li", {}, link)));
        at = 0;
        show();
      },

      mark(open) {
        for (const [place, link] of links.entries()) {
          const form = forms[place];
          const isFlagged = flagged.has(form?.id ?? "");
          const isOpen = open.some(({ number }) => number === place + 1);
          const flag = form?.querySelector("[data-flag]");
          if (flag) flag.ariaPressed = String(isFlagged);
          link.dataset["state"] = isOpen ? "open" : "answered";
          link.toggleAttribute("data-flagged", isFlagged);
          const words = [strings[isOpen ? "openState" : "answeredState"], isFlagged ? strings["flagged"] : ""];
          link.replaceChildren(
            String(place + 1),
            make("span", { className: "visually-hidden", textContent: `: ${words.filter(Boolean).join(", ")}` }),
          );
        }
      },

      flagged: () => forms.flatMap(({ id }, place) => (flagged.has(id) ? [{ number: place + 1, id }] : [])),

      forget: () => flags.keep(null),
    };
  };
})();
