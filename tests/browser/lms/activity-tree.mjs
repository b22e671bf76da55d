// The organization of a SCORM 2004 manifest as scorm-again's sequencer takes it. Runs in the browser, which has a parser for XML.

/** @param {string} manifest */
export function activityTree(manifest) {
  const document = new DOMParser().parseFromString(manifest, "application/xml");
  const organization = document.getElementsByTagNameNS("*", "organization")[0];
  if (!organization) throw new Error("no organization");
  return JSON.parse(JSON.stringify(activity(organization))); // what is not there is left out

  /** @param {Element | undefined} element @param {string} name */
  function within(element, name) {
    return [...(element?.children ?? [])].find((one) => one.localName === name);
  }

  /** @param {Element | undefined} element @param {string} name */
  function all(element, name) {
    return [...(element?.children ?? [])].filter((one) => one.localName === name);
  }

  /** Attributes by their names, as what they say. @param {Element | undefined} element @param {...string} names */
  function said(element, ...names) {
    return Object.fromEntries(
      names.flatMap((name) => {
        const text = element?.getAttribute(name);
        if (text === null || text === undefined) return [];
        return [
          [name, text === "true" ? true : text === "false" ? false : /^[\d.]+$/.test(text) ? Number(text) : text],
        ];
      }),
    );
  }

  /** @param {Element} item @returns {Record<string, unknown>} */
  function activity(item) {
    const sequencing = within(item, "sequencing");
    const rollup = within(sequencing, "rollupRules");
    const delivery = within(sequencing, "deliveryControls");
    const threshold = within(item, "completionThreshold");
    const objectives = [...(within(sequencing, "objectives")?.children ?? [])].map((one) => ({
      isPrimary: one.localName === "primaryObjective",
      ...said(one, "objectiveID", "satisfiedByMeasure"),
      mapInfo: all(one, "mapInfo").map((map) =>
        said(
          map,
          "targetObjectiveID",
          "readSatisfiedStatus",
          "readNormalizedMeasure",
          "writeSatisfiedStatus",
          "writeNormalizedMeasure",
        ),
      ),
    }));
    return {
      id: item.getAttribute("identifier"),
      title: within(item, "title")?.textContent,
      children: all(item, "item").map(activity),
      primaryObjective: objectives.find(({ isPrimary }) => isPrimary),
      objectives: objectives.filter(({ isPrimary }) => !isPrimary),
      sequencingRules: {
        preConditionRules: all(within(sequencing, "sequencingRules"), "preConditionRule").map((rule) => ({
          ...said(within(rule, "ruleAction"), "action"),
          ...said(within(rule, "ruleConditions"), "conditionCombination"),
          conditions: all(within(rule, "ruleConditions"), "ruleCondition").map((condition) =>
            said(condition, "condition", "operator", "referencedObjective"),
          ),
        })),
      },
      sequencingControls: {
        ...said(within(sequencing, "controlMode"), "choice", "flow"),
        ...said(rollup, "rollupObjectiveSatisfied", "rollupProgressCompletion", "objectiveMeasureWeight"),
      },
      deliveryControls: delivery && said(delivery, "tracked", "completionSetByContent", "objectiveSetByContent"),
      completionThreshold: threshold && said(threshold, "completedByMeasure", "minProgressMeasure", "progressWeight"),
      rollupRules: {
        rules: all(rollup, "rollupRule").map((rule) => ({
          consideration: rule.getAttribute("childActivitySet"),
          ...said(within(rule, "rollupAction"), "action"),
          conditions: all(within(rule, "rollupConditions"), "rollupCondition").map((condition) =>
            said(condition, "condition", "operator"),
          ),
        })),
      },
    };
  }
}
