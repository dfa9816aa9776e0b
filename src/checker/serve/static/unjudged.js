// What could not be checked, by its reason.

import { listed as asked } from "./api.js";
import { el } from "./dom.js";
import { explain } from "./explain.js";
import { areaName } from "./findings.js";
import { say } from "./language.js";
import { sentence } from "./phrase.js";

const FEW = 8;
const RULE = /^[a-z-]+\.[a-z-]+$/;

// A rule can be explained; an area stands for all its rules.
const named = (rule) => (RULE.test(rule)
  ? el("button", { type: "button", class: "link", "data-rule": rule, click: () => explain(rule) }, el("code", { text: rule }))
  : el("span", { text: areaName(rule.split(".")[0]) }));

// What each rule says comes a little later; without it there is its id.
const title = async (node) => {
  const buttons = [...node.querySelectorAll("[data-rule]")];
  if (!buttons.length) return;
  const rules = await asked("rules").catch(() => []);
  const says = new Map(rules.map(({ id, message }) => [id, message]));
  for (const button of buttons) {
    const words = says.get(button.dataset.rule);
    if (words) button.prepend(el("span", { text: sentence(words) }), " ");
  }
};

// Many are told by their areas first.
const listed = (rules) => {
  const all = el("ul", { class: "rules" }, rules.map((rule) => el("li", {}, named(rule))));
  if (rules.length <= FEW) return all;
  const areas = [...new Set(rules.map((rule) => areaName(rule.split(".")[0])))];
  return el("details", {}, el("summary", { text: say("unjudged-rules", { n: rules.length, areas: areas.join("; ") }) }), all);
};

/** The part of a result that lists `given`, the `not_evaluated` of a document. */
export const unjudged = (given) => {
  if (!given.length) return el("p", { text: say("all-judged") });
  const reasons = new Map();
  for (const { rule, because } of given) reasons.set(because, [...(reasons.get(because) || []), rule]);
  const node = el("div", {}, el("p", { class: "faint", text: say("unjudged-lead") }),
    el("ul", { class: "unjudged" }, [...reasons].map(([because, rules]) => el("li", {},
      el("p", { text: sentence(because) }), listed(rules)))));
  title(node);
  return node;
};
