// What a rule says, why, by which clause, where it is silent, and examples of what it finds and what it lets pass.

import { ruled } from "./api.js";
import { byId, el } from "./dom.js";
import { right, wrong } from "./example.js";
import { of, say } from "./language.js";
import { CERTAINTY, MATURITY, SEVERITY, STAGE } from "./names.js";
import { part } from "./part.js";
import { capital } from "./phrase.js";
import { titled } from "./settings.js";
import { told } from "./told.js";

const UNKNOWN = 404;

// At every stage alike, or stage by stage.
const grave = (severity) => {
  const stages = Object.keys(STAGE).map((stage) => [stage, severity[stage] ? of(SEVERITY[severity[stage]]) : say("silent")]);
  if (new Set(stages.map(([, words]) => words)).size === 1) return capital(stages[0][1]);
  return capital(stages.map(([stage, words]) => `${of(STAGE[stage])}: ${words}`).join("; "));
};

const cited = ({ standard, clause, maturity, asks }) => el("li", {},
  el("b", { text: `${titled(standard)}, ${clause}` }), el("span", { class: "faint", text: ` (${of(MATURITY[maturity])})` }),
  asks && el("p", { text: asks }));

const authority = ({ source, clauses }) => {
  if (source === "plan") return el("p", { text: say("by-plan") });
  return clauses.length ? el("ul", { class: "clauses" }, clauses.map(cited)) : el("p", { text: say("custom") });
};

// One example is enough to see; the others are there to be opened.
const examples = (title, given, shown) => {
  const [first, ...others] = given.map(shown);
  return part("h3", title, first, others.length > 0 && el("details", {},
    el("summary", { text: say("more-examples", { n: others.length }) }), others));
};

const page = (about) => [
  part("h3", say("what"), el("p", { text: about.message })),
  part("h3", say("why"), el("p", { text: about.why })),
  part("h3", say("remedy"), about.remedy && el("p", { text: about.remedy }), about.fix === "safe" && el("p", { class: "faint", text: say("mended") })),
  part("h3", say("source"), authority(about)),
  part("h3", say("severity"), el("p", { text: `${grave(about.severity)}. ${say("certainty")}: ${of(CERTAINTY[about.certainty])}.` })),
  part("h3", say("about"), el("p", { text: capital(about.about) })),
  part("h3", say("exceptions"), about.exceptions && el("p", { text: about.exceptions })),
  examples(say("wrong"), about.wrong, wrong),
  examples(say("right"), about.right, right),
];

let latest = 0;

/** Open the explanation of a rule; what goes wrong is told. */
export const explain = async (rule) => {
  latest += 1;
  const mine = latest;
  let content;
  try {
    content = page(await ruled(rule));
  } catch (fault) {
    if (mine !== latest) return;
    if (fault.status !== UNKNOWN) {
      told.problem(fault);
      return;
    }
    content = [el("p", { text: say("no-rule") })];
  }
  if (mine !== latest) return;
  const dialog = byId("explain");
  dialog.replaceChildren(
    el("form", { method: "dialog" }, el("button", { class: "plain", text: say("close") })),
    el("h2", { id: "explain-title", tabindex: -1 }, el("code", { text: rule })), ...content.filter(Boolean));
  if (!dialog.open) dialog.showModal();
  byId("explain-title").focus();
  dialog.scrollTop = 0;
};
