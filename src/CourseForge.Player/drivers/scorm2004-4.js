// What SCORM 2004 4th Edition promises.
courseForge.edition = {
  standard: "SCORM 2004 4th Edition",
  objectiveProgress: true, // RTE 4.2.17: cmi.objectives.n.progress_measure is new in this edition
};
