// What could not be checked, by its reason.

import { el } from "./dom.js";
import { explain } from "./explain.js";
import { areaName } from "./findings.js";
import { say } from "./language.js";
import { sentence } from "./phrase.js";

const FEW = 8;
const RULE = /^[a-z-]+\.[a-z-]+$/;

// A rule can be explained; an area stands for all its rules.
const named = (rule) => (RULE.test(rule)
  ? el("button", { type: "button", class: "link", click: () => explain(rule) }, el("code", { text: rule }))
  : el("span", { text: areaName(rule.split(".")[0]) }));

// Many are told by their areas first.
const listed = (rules) => {
  const all = el("p", { class: "rules" }, rules.map(named));
  if (rules.length <= FEW) return all;
  const areas = [...new Set(rules.map((rule) => areaName(rule.split(".")[0])))];
  return el("details", {}, el("summary", { text: say("unjudged-rules", { n: rules.length, areas: areas.join("; ") }) }), all);
};

/** The part of a result that lists `given`, the `not_evaluated` of a document. */
export const unjudged = (given) => {
  if (!given.length) return el("p", { text: say("all-judged") });
  const reasons = new Map();
  for (const { rule, because } of given) reasons.set(because, [...(reasons.get(because) || []), rule]);
  return el("div", {}, el("p", { class: "faint", text: say("unjudged-lead") }),
    el("ul", { class: "unjudged" }, [...reasons].map(([because, rules]) => el("li", {},
      el("p", { text: sentence(because) }), listed(rules)))));
};
