// What SCORM 2004 4th Edition promises.
courseForge.edition = {
  standard: "SCORM 2004 4th Edition",
  suspendData: 64000, // RTE 4.2.23, smallest permitted maximum
  objectiveProgress: true, // RTE 4.2.17: cmi.objectives.n.progress_measure is new in this edition
};
