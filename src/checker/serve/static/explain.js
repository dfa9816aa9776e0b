// What a rule says, why, by which clause, with examples: the catalogue's own words.

import { listed } from "./api.js";
import { byId, el } from "./dom.js";
import { say } from "./language.js";
import { part } from "./coverage.js";

const words = (value) => (Array.isArray(value) ? value : value ? [value] : []);
const cited = (each) => (typeof each === "string" ? each : [each.title || each.standard, each.clause].filter(Boolean).join(", "));
const example = (each) => (typeof each === "string" ? each : each.draft || each.text);

/** Open the explanation of `rule`; `told.problem` hears of what goes wrong. */
export const explainer = (told) => async (rule) => {
  let found;
  try {
    found = (await listed("rules")).find(({ id }) => id === rule);
  } catch (problem) {
    told.problem(problem);
    return;
  }
  const dialog = byId("explain");
  const about = found || {};
  const paragraphs = (given) => words(given).map((each) => el("p", { text: cited(each) }));
  const examples = (given) => words(given).slice(0, 1).map((each) => el("pre", { lang: "vi", text: example(each) }));
  dialog.replaceChildren(
    el("form", { method: "dialog" }, el("button", { class: "plain", text: say("close") })),
    el("h2", { id: "explain-title", tabindex: -1 }, el("code", { text: rule })),
    ...[
      !found && el("p", { text: say("no-rule") }),
      part(say("what"), paragraphs(about.message)),
      part(say("why"), paragraphs(about.why)),
      part(say("remedy"), paragraphs(about.remedy)),
      part(say("source"), paragraphs(about.sources || about.clauses || about.source)),
      part(say("exceptions"), paragraphs(about.exceptions)),
      part(say("wrong"), examples((about.examples || about).wrong)),
      part(say("right"), examples((about.examples || about).right)),
    ].filter(Boolean));
  dialog.showModal();
  byId("explain-title").focus();
};
