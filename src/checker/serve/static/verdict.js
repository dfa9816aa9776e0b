// The verdict in plain words, by what it was reached, and what can be taken along.

import { tally } from "./coverage.js";
import { downloads } from "./downloads.js";
import { el } from "./dom.js";
import { sign } from "./findings.js";
import { of, say } from "./language.js";
import { KIND, SEVERITY, SHAPE, SIGN, STAGE } from "./names.js";
import { dated } from "./paper.js";
import { capital, plainly } from "./phrase.js";
import { titled } from "./settings.js";

const STAMP = { pass: "✓", fail: "✕", "not-evaluated": "?" };

const live = ({ findings }) => findings.filter(({ suppressed }) => !suppressed);
const count = (document, severity) => live(document).filter((each) => each.severity === severity).length;

/** The verdict of a document as one sentence. */
export const verdictOf = (document) => say(document.verdict, { n: count(document, "error") });

/** The stamp of a verdict. */
export const stamp = (verdict) => el("span", { class: `stamp ${verdict}`, "aria-hidden": "true", text: STAMP[verdict] });

/** How many findings of each severity, as signs and words. */
export const counts = (document) => Object.keys(SEVERITY).filter((each) => count(document, each)).map((severity) =>
  el("li", { class: severity }, sign(severity, SHAPE[severity]), say(severity, { n: count(document, severity) })));

const fact = (name, words, because) => [
  el("dt", { text: name }),
  el("dd", {}, el("b", { text: words }), because && el("span", { text: plainly(because) })),
];

/** The head of a result: file, verdict, counts, what was applied, by which `version`, downloads; `toTasks()` shows the tasks. */
export const head = (document, file, settings, version, toTasks) => {
  const { standard, plan, coverage } = document;
  const met = coverage && tally(coverage);
  const state = met && (met.met === met.n ? "answered" : "partial");
  return el("div", { class: `verdict ${document.verdict}` },
    stamp(document.verdict),
    el("div", { class: "spoken" },
      el("p", { class: "file", text: file.name }),
      el("h1", { id: "verdict", tabindex: -1, text: verdictOf(document) }),
      el("ul", { class: "counts" }, counts(document),
        !live(document).length && el("li", { text: say("clean") }),
        met && el("li", {}, sign(state, SIGN[state]), el("button", { type: "button", class: "link", click: toTasks, text: say("tasks-met", met) }))),
      dated(version)),
    downloads(document, file, settings),
    el("dl", { class: "facts" },
      fact(say("document"), `${capital(of(KIND[document.kind] || [document.kind, document.kind]))}, ${of(STAGE[document.stage])}`),
      fact(say("standard"), standard ? titled(standard.id) : say("none"), standard && standard.because),
      fact(say("plan"), plan ? plan.symbol || plan.id : say("none"), plan && plan.because)));
};
