// What SCORM 2004 3rd Edition promises.
courseForge.edition = {
  standard: "SCORM 2004 3rd Edition",
  suspendData: 4000, // RTE 4.2.22, smallest permitted maximum
  objectiveProgress: false,
};
