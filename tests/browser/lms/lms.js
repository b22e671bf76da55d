// A learning system around scorm-again's SCORM 1.2 API: writes down each call with its error code, and keeps what is
// committed in local storage, so that a killed window loses what a real one would. Settings come as JSON after the #:
//   launch: path of the course; place: "frame" or "opener"; late: milliseconds until the API appears; none: no API;
//   cmi: values given to the API (cmi.core.lesson_mode ...), over the committed ones.
(function () {
  "use strict";

  const settings = JSON.parse(decodeURIComponent(location.hash.slice(1)) || "{}");
  const calls = (window.calls = []);
  const committed = JSON.parse(localStorage.getItem("lms") ?? "null");

  const api = new window.Scorm12API({ autocommit: false, logLevel: 5 });
  if (committed) api.loadFromJSON(committed, "cmi");
  if (settings.cmi) api.loadFromJSON(settings.cmi, "cmi");

  const wrapped = {};
  for (const name of ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSGetLastError", "LMSGetErrorString", "LMSGetDiagnostic"]) {
    wrapped[name] = (...args) => {
      const result = String(api[name](...args));
      if (!/Error|Diagnostic/.test(name)) calls.push({ name, args, result, error: String(api.LMSGetLastError()) });
      if (name === "LMSCommit" || name === "LMSFinish") keep();
      if (name === "LMSFinish") localStorage.setItem("finished", String(Number(localStorage.getItem("finished")) + 1));
      return result;
    };
  }

  function keep() {
    localStorage.setItem("lms", JSON.stringify(api.renderCMIToJSONObject().cmi));
  }

  window.cmi = () => api.renderCMIToJSONObject().cmi;
  if (!settings.none) {
    if (settings.late) setTimeout(() => (window.API = wrapped), settings.late);
    else window.API = wrapped;
  }
  if (settings.place === "opener") {
    window.open(settings.launch, "course");
  } else {
    const frame = document.createElement("iframe");
    frame.src = settings.launch;
    frame.title = "Course";
    frame.width = "1000";
    frame.height = "640";
    document.body.append(frame);
  }
})();
