// Examples of a rule: what is at fault marked in them, what is said of it, and what a fix makes of it.

import { el } from "./dom.js";
import { say } from "./language.js";
import { units } from "./points.js";

// Marked words; what is missing is a sign at its place.
const marked = (draft, places) => {
  const unit = units(draft);
  const pieces = [];
  let at = 0;
  for (const { start, end } of [...places].sort((one, other) => one.start - other.start)) {
    const [from, to] = [Math.max(unit(start), at), unit(end)];
    if (to < from) continue;
    const words = draft.slice(from, to);
    pieces.push(draft.slice(at, from), el("mark", { class: words ? null : "gap" }, words, !words && el("span", { class: "quiet", text: say("gap") })));
    at = to;
  }
  return [...pieces, draft.slice(at)];
};

// The lines that are not as before, without those around them.
const changed = (before, after) => {
  const [old, fresh] = [before.trimEnd().split("\n"), after.trimEnd().split("\n")];
  let top = 0;
  while (top < old.length && top < fresh.length && old[top] === fresh[top]) top += 1;
  let below = 0;
  while (below < Math.min(old.length, fresh.length) - top && old.at(-1 - below) === fresh.at(-1 - below)) below += 1;
  return fresh.slice(top, fresh.length - below).join("\n");
};

const under = ({ circumstances }) => circumstances && el("p", { class: "faint", text: circumstances });

/** An example that the rule finds fault with. */
export const wrong = (example) => {
  const { draft, places, messages, fixed } = example;
  const words = draft.trimEnd();
  return el("div", { class: "example wrong" }, under(example),
    el("pre", { lang: "vi" }, marked(words, places)),
    messages.map((message) => el("p", {}, `→ ${message}`)),
    fixed !== null && el("p", { class: "faint", text: `${say("proposal")}:` }),
    fixed !== null && el("pre", { class: "mended", lang: "vi" }, el("ins", { text: changed(draft, fixed) })));
};

/** An example that it lets pass. */
export const right = (example) => el("div", { class: "example right" }, under(example), el("pre", { lang: "vi", text: example.draft.trimEnd() }));
