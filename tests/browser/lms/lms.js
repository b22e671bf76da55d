// A learning system around scorm-again's APIs: writes down each call with its error code, and keeps what is
// committed in local storage, so that a killed window loses what a real one would. Settings come as JSON after the #:
//   launch: path of the course; edition: "1.2" (default) or "2004"; lenient: scorm-again without strict errors;
//   place: "frame" or "opener"; late: how many reads find no API yet (each search reads several times); none: no API;
//   sequencing: scorm-again's activity tree; then nothing is launched until window.choose asks for a unit;
//   cmi: values given to the API (core.lesson_mode ...), over the committed ones; answers: what GetValue answers, whatever is stored.
// While window.offline is true, commits fail.
(function () {
  "use strict";

  const settings = JSON.parse(decodeURIComponent(location.hash.slice(1)) || "{}");
  const calls = (window.calls = []);
  const committed = JSON.parse(localStorage.getItem("lms") ?? "null");
  const is2004 = settings.edition === "2004";
  const prefix = is2004 ? "" : "LMS";
  const commit = `${prefix}Commit`;
  const finish = is2004 ? "Terminate" : "LMSFinish";

  const api = new window[is2004 ? "Scorm2004API" : "Scorm12API"]({
    autocommit: false,
    logLevel: 5,
    strict_errors: !settings.lenient,
    sequencing: settings.sequencing && { activityTree: settings.sequencing },
  });
  if (committed) api.loadFromJSON(committed, "cmi");
  if (settings.cmi) api.loadFromJSON(settings.cmi, "cmi");

  let offlineError = "";
  const wrapped = {};
  for (const name of [
    `${prefix}Initialize`,
    finish,
    `${prefix}GetValue`,
    `${prefix}SetValue`,
    commit,
    `${prefix}GetLastError`,
    `${prefix}GetErrorString`,
    `${prefix}GetDiagnostic`,
  ]) {
    wrapped[name] = (...args) => {
      if (/LastError/.test(name)) return offlineError || String(api[name]());
      if (/Error|Diagnostic/.test(name)) return String(api[name](...args));
      offlineError = name === commit && window.offline ? (is2004 ? "391" : "101") : "";
      let result = offlineError ? "false" : String(api[name](...args));
      if (/GetValue/.test(name) && args[0] in (settings.answers ?? {})) result = settings.answers[args[0]];
      calls.push({
        name: name.replace(/^LMS/, "").replace("Terminate", "Finish"),
        args,
        result,
        error: wrapped[`${prefix}GetLastError`](),
      });
      if (name === commit || name === finish) keep();
      if (name === finish) {
        localStorage.setItem("finished", String(Number(localStorage.getItem("finished")) + 1));
        window.dispatchEvent(new Event("finished"));
      }
      return result;
    };
  }

  function keep() {
    if (!window.offline) localStorage.setItem("lms", JSON.stringify(api.renderCMIToJSONObject().cmi));
  }

  window.cmi = () => api.renderCMIToJSONObject().cmi;
  const place = is2004 ? "API_1484_11" : "API";
  if (!settings.none) {
    let late = settings.late ?? 0;
    Object.defineProperty(window, place, { get: () => (late-- > 0 ? undefined : wrapped) });
  }
  // The sequencer decides whether the unit may be launched; the one before it has ended by then.
  window.choose = async (item, launch) => {
    const frame = document.querySelector("iframe");
    if (frame) {
      const ended = new Promise((done) => window.addEventListener("finished", done, { once: true }));
      frame.src = "about:blank";
      if (api.isInitialized()) await ended;
      api.reset();
    }
    const allowed = api.processNavigationRequest(
      frame || api.getSequencingState().currentActivity ? "choice" : "start",
      item,
    );
    const current = api.getSequencingState().currentActivity?.id;
    if (!allowed || current !== item) return false;
    frame?.remove();
    show(launch);
    return true;
  };
  window.activities = () => {
    const told = ({ id, completionStatus, children }) => ({ id, completionStatus, children: children.map(told) });
    return told(api.getSequencingState().rootActivity);
  };

  if (settings.sequencing) return;
  if (settings.place === "opener") {
    window.open(settings.launch, "course");
  } else show(settings.launch);

  function show(source) {
    const frame = document.createElement("iframe");
    frame.src = source;
    frame.title = "Course";
    frame.width = "1000";
    frame.height = "640";
    document.body.append(frame);
  }
})();
