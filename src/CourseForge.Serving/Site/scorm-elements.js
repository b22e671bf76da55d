// The data models of SCORM: SCORM 1.2 Run-Time Environment 3.4, SCORM 2004 4th Edition RTE 4.2. Each element: whether it can be
// read and written, and what may stand in it. `n` stands for a place in a list.
(function () {
  "use strict";

  /** @param {number} most */
  const text = (most) => (/** @type {string} */ value) => value.length <= most;
  /** @param {...string} words */
  const oneOf =
    (...words) =>
    (/** @type {string} */ value) =>
      words.includes(value);
  /** @param {number} [least] @param {number} [most] */
  const real = (least, most) => (/** @type {string} */ value) =>
    /^-?\d+(\.\d+)?$/.test(value) && (least === undefined || +value >= least) && (most === undefined || +value <= most);
  const percent = (/** @type {string} */ value) => value === "" || real(0, 100)(value);
  const identifier12 = (/** @type {string} */ value) => /^[!-~]{1,255}$/.test(value);
  const time12 = (/** @type {string} */ value) => /^\d{2}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
  const span12 = (/** @type {string} */ value) => /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/.test(value);
  const span2004 = (/** @type {string} */ value) =>
    /^P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value);
  const time2004 = (/** @type {string} */ value) =>
    /^(19[7-9]\d|20[0-3]\d)(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?)?)?)?)?)?$/.test(value);
  const identifier2004 = (/** @type {string} */ value) => /^\S+$/.test(value) && value.length <= 4000;
  const any = () => true;

  const status12 = ["passed", "completed", "failed", "incomplete", "browsed", "not attempted"];
  const types12 = ["true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"];

  preview.scormElements = {
    scorm12: {
      "cmi.core.student_id": ["r"],
      "cmi.core.student_name": ["r"],
      "cmi.core.lesson_location": ["rw", text(255)],
      "cmi.core.credit": ["r"],
      "cmi.core.lesson_status": ["rw", oneOf("passed", "completed", "failed", "incomplete", "browsed")],
      "cmi.core.entry": ["r"],
      "cmi.core.score.raw": ["rw", percent],
      "cmi.core.score.min": ["rw", percent],
      "cmi.core.score.max": ["rw", percent],
      "cmi.core.total_time": ["r"],
      "cmi.core.lesson_mode": ["r"],
      "cmi.core.exit": ["w", oneOf("time-out", "suspend", "logout", "")],
      "cmi.core.session_time": ["w", span12],
      "cmi.suspend_data": ["rw", text(4096)],
      "cmi.launch_data": ["r"],
      "cmi.comments": ["rw", text(4096)],
      "cmi.comments_from_lms": ["r"],
      "cmi.objectives.n.id": ["rw", identifier12],
      "cmi.objectives.n.score.raw": ["rw", percent],
      "cmi.objectives.n.score.min": ["rw", percent],
      "cmi.objectives.n.score.max": ["rw", percent],
      "cmi.objectives.n.status": ["rw", oneOf(...status12)],
      "cmi.student_data.mastery_score": ["r"],
      "cmi.student_data.max_time_allowed": ["r"],
      "cmi.student_data.time_limit_action": ["r"],
      "cmi.student_preference.audio": ["rw", real(-1, 100)],
      "cmi.student_preference.language": ["rw", text(255)],
      "cmi.student_preference.speed": ["rw", real(-100, 100)],
      "cmi.student_preference.text": ["rw", real(-1, 1)],
      "cmi.interactions.n.id": ["w", identifier12],
      "cmi.interactions.n.objectives.n.id": ["w", identifier12],
      "cmi.interactions.n.time": ["w", time12],
      "cmi.interactions.n.type": ["w", oneOf(...types12)],
      "cmi.interactions.n.correct_responses.n.pattern": ["w", text(255)],
      "cmi.interactions.n.weighting": ["w", real()],
      "cmi.interactions.n.student_response": ["w", text(255)],
      "cmi.interactions.n.result": [
        "w",
        (/** @type {string} */ value) => /^(correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?)$/.test(value),
      ],
      "cmi.interactions.n.latency": ["w", span12],
    },
    scorm2004: {
      "cmi.comments_from_learner.n.comment": ["rw", text(4000)],
      "cmi.comments_from_learner.n.location": ["rw", text(250)],
      "cmi.comments_from_learner.n.timestamp": ["rw", time2004],
      "cmi.comments_from_lms.n.comment": ["r"],
      "cmi.completion_status": ["rw", oneOf("completed", "incomplete", "not attempted", "unknown")],
      "cmi.completion_threshold": ["r"],
      "cmi.credit": ["r"],
      "cmi.entry": ["r"],
      "cmi.exit": ["w", oneOf("time-out", "suspend", "logout", "normal", "")],
      "cmi.interactions.n.id": ["rw", identifier2004],
      "cmi.interactions.n.type": ["rw", oneOf(...types12, "long-fill-in", "other")],
      "cmi.interactions.n.objectives.n.id": ["rw", identifier2004],
      "cmi.interactions.n.timestamp": ["rw", time2004],
      "cmi.interactions.n.correct_responses.n.pattern": ["rw", any],
      "cmi.interactions.n.weighting": ["rw", real()],
      "cmi.interactions.n.learner_response": ["rw", any],
      "cmi.interactions.n.result": [
        "rw",
        (/** @type {string} */ value) => /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d+)?)$/.test(value),
      ],
      "cmi.interactions.n.latency": ["rw", span2004],
      "cmi.interactions.n.description": ["rw", text(500)],
      "cmi.launch_data": ["r"],
      "cmi.learner_id": ["r"],
      "cmi.learner_name": ["r"],
      "cmi.learner_preference.audio_level": ["rw", real(0)],
      "cmi.learner_preference.language": ["rw", text(250)],
      "cmi.learner_preference.delivery_speed": ["rw", real(0)],
      "cmi.learner_preference.audio_captioning": ["rw", oneOf("-1", "0", "1")],
      "cmi.location": ["rw", text(1000)],
      "cmi.max_time_allowed": ["r"],
      "cmi.mode": ["r"],
      "cmi.objectives.n.id": ["rw", identifier2004],
      "cmi.objectives.n.score.scaled": ["rw", real(-1, 1)],
      "cmi.objectives.n.score.raw": ["rw", real()],
      "cmi.objectives.n.score.min": ["rw", real()],
      "cmi.objectives.n.score.max": ["rw", real()],
      "cmi.objectives.n.success_status": ["rw", oneOf("passed", "failed", "unknown")],
      "cmi.objectives.n.completion_status": ["rw", oneOf("completed", "incomplete", "not attempted", "unknown")],
      "cmi.objectives.n.progress_measure": ["rw", real(0, 1)],
      "cmi.objectives.n.description": ["rw", text(500)],
      "cmi.progress_measure": ["rw", real(0, 1)],
      "cmi.scaled_passing_score": ["r"],
      "cmi.score.scaled": ["rw", real(-1, 1)],
      "cmi.score.raw": ["rw", real()],
      "cmi.score.min": ["rw", real()],
      "cmi.score.max": ["rw", real()],
      "cmi.session_time": ["w", span2004],
      "cmi.success_status": ["rw", oneOf("passed", "failed", "unknown")],
      "cmi.suspend_data": ["rw", text(64000)],
      "cmi.time_limit_action": ["r"],
      "cmi.total_time": ["r"],
      "adl.nav.request": [
        "rw",
        (/** @type {string} */ value) =>
          /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_|(\{target=.+\})(choice|jump))$/.test(
            value,
          ),
      ],
      "adl.nav.request_valid.continue": ["r"],
      "adl.nav.request_valid.previous": ["r"],
    },
  };
})();
