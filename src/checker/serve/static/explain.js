// What a rule says, why, by which clause: the catalogue's own words.

import { listed } from "./api.js";
import { part } from "./coverage.js";
import { byId, el } from "./dom.js";
import { capital } from "./findings.js";
import { of, say } from "./language.js";
import { CERTAINTY, MATURITY, SEVERITY, STAGE } from "./names.js";

// At every stage alike, or stage by stage.
const grave = (severity) => {
  const stages = Object.keys(STAGE).map((stage) => [stage, severity[stage] ? of(SEVERITY[severity[stage]]) : say("silent")]);
  if (new Set(stages.map(([, words]) => words)).size === 1) return capital(stages[0][1]);
  return capital(stages.map(([stage, words]) => `${of(STAGE[stage])}: ${words}`).join("; "));
};

/** Opens the explanation of a rule; `standards(id)` names a standard, `told.problem` hears of what goes wrong. */
export const explainer = (standards, told) => async (rule) => {
  let about;
  try {
    about = (await listed("rules")).find(({ id }) => id === rule);
  } catch (problem) {
    told.problem(problem);
    return;
  }
  const dialog = byId("explain");
  const cited = ({ standard, clause, maturity }) =>
    el("li", {}, `${standards(standard)}, ${clause} `, el("span", { class: "faint", text: `(${of(MATURITY[maturity])})` }));
  dialog.replaceChildren(...[
    el("form", { method: "dialog" }, el("button", { class: "plain", text: say("close") })),
    el("h2", { id: "explain-title", tabindex: -1 }, el("code", { text: rule })),
    !about && el("p", { text: say("no-rule") }),
    ...(about ? [
      part(say("what"), el("p", { text: about.message })),
      part(say("why"), el("p", { text: about.why })),
      part(say("remedy"), about.remedy && el("p", { text: about.remedy })),
      part(say("source"), about.clauses.length ? el("ul", {}, about.clauses.map(cited)) : el("p", { text: say("custom") })),
      part(say("severity"), el("p", { text: grave(about.severity) })),
      part(say("certainty"), el("p", { text: capital(of(CERTAINTY[about.certainty])) })),
    ] : []),
  ].filter(Boolean));
  dialog.showModal();
  byId("explain-title").focus();
};
