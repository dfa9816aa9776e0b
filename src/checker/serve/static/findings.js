// The list of findings: each with its severity, words, remedy, clause and rule.

import { el } from "./dom.js";
import { explain } from "./explain.js";
import { of, say } from "./language.js";
import { AREA, CERTAINTY, SEVERITY, SHAPE } from "./names.js";
import { capital } from "./phrase.js";
import { placed } from "./place.js";
import { titled } from "./settings.js";

const SHORT = 120;
const CONTEXT = 18;

/** The sign of a severity or status, which says by its form what its colour says. */
export const sign = (kind, shape) => el("span", { class: `sign ${kind}`, "aria-hidden": "true", text: shape });

export const areaOf = ({ rule }) => rule.split(".")[0];

/** The area of a rule in words. */
export const areaName = (area) => (AREA[area] ? of(AREA[area]) : area);

// What would be written instead, with the words around it: what goes struck out, what comes inserted.
const proposal = ({ fixes }, around) => {
  const [first] = fixes;
  if (!first || first.edits.length > 3) return null;
  const points = first.edits.map(({ location, text }) => ({ ...around(location, CONTEXT), text }));
  if (points.some(({ inside, text }) => inside === undefined || text.includes("\n") || inside.length + text.length > SHORT)) return null;
  return el("p", { class: "proposal" }, el("b", { text: `${say("proposal")}: ` }), points.map(({ before, inside, after, text }, at) =>
    el("span", { lang: "vi" }, at ? " · " : "", cut(before, -1), inside && el("del", { text: solid(inside) }), text && el("ins", { text: solid(text) }), cut(after, 1))));
};
// A space that goes or comes is to be seen; context ends with a whole word.
const solid = (words) => words.replaceAll(" ", "\u00a0");
const cut = (words, side) => {
  if (words.length < CONTEXT) return words;
  const at = side < 0 ? words.indexOf(" ") + 1 : words.lastIndexOf(" ");
  return side < 0 ? `…${words.slice(at)}` : `${at < 0 ? words : words.slice(0, at)}…`;
};

const card = (finding, number, around) => {
  const { severity, certainty, location, message, remedy, source, rule } = finding;
  const where = [areaName(areaOf(finding)), placed(location)];
  if (certainty !== "certain") where.push(of(CERTAINTY[certainty]));
  const quote = finding.text.replace(/\s+/g, " ").trim();
  return el("li", { class: `finding ${severity}`, id: `f${number}` },
    el("p", { class: "kind" }, el("b", { class: "number", text: number }), sign(severity, SHAPE[severity]),
      el("b", { class: "tone", text: capital(of(SEVERITY[severity])) }), el("span", { text: where.join(" · ") })),
    el("h3", {}, el("a", { href: location ? `#m${number}` : `#f${number}`, text: message })),
    quote && el("p", { class: "quote", lang: "vi", text: quote.length > SHORT ? `${quote.slice(0, SHORT)}…` : quote }),
    remedy && el("p", {}, el("b", { text: `${say("remedy")}: ` }), remedy),
    proposal(finding, around),
    el("p", { class: "right" },
      source && el("span", { text: `${say("clause")}: ${titled(source.standard)}, ${source.clause}` }),
      el("code", { text: rule }),
      el("button", { type: "button", class: "link", "aria-label": say("explain-of", { rule }), click: () => explain(rule), text: say("explain") })));
};

/** The findings as a list; `around(location, size)` gives the words of the draft there and beside. */
export const list = (findings, around) =>
  el("ul", { class: "findings", role: "list" }, findings.map((finding, at) => card(finding, at + 1, around)));

/** Those that were let stay, with the reason. */
export const silenced = (findings) =>
  findings.length > 0 && el("details", { class: "silenced" },
    el("summary", { text: say("suppressed", { n: findings.length }) }),
    el("ul", {}, findings.map(({ message, location, suppressed, rule }) =>
      el("li", {}, `${message} (${placed(location)}) `, el("i", { text: suppressed.reason }), " ", el("code", { text: rule })))));
