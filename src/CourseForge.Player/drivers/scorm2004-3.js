// What SCORM 2004 3rd Edition promises.
courseForge.edition = {
  standard: "SCORM 2004 3rd Edition",
  objectiveProgress: false,
};
