// The types of questions and of items in a survey. Each is one file in questions/, which puts itself in here; nothing else decides by type.
//
// A response stands as a short text in messages and in the state; the head of each type's file says what it is made of.
(function () {
  "use strict";

  courseForge.questionTypes = {};
  courseForge.surveyTypes = {};
  courseForge.questionShapes = /** @type {Player["questionShapes"]} */ ({});

  courseForge.questionType = (name) => find(courseForge.questionTypes, name);
  courseForge.surveyType = (name) => find(courseForge.surveyTypes, name);

  /**
   * A type that nobody knows is an error and never some other type.
   * @template T
   * @param {Record<string, T>} types
   * @param {string} name
   */
  function find(types, name) {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type) return type;
    throw new Error(`CourseForge: the player knows no type "${name}"; it knows ${Object.keys(types).join(", ")}`);
  }
})();
