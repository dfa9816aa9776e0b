// A check slip held against a file: does it belong to it, and to what is said of it?

import { Problem, compared } from "./api.js";
import { byId, el } from "./dom.js";
import { sign } from "./findings.js";
import { say } from "./language.js";
import { plainly } from "./phrase.js";
import { taken } from "./taken.js";
import { told } from "./told.js";
import { during } from "./work.js";

const form = byId("hold");
const fields = [form.elements.slip, form.elements.file];

const forget = () => {
  byId("belongs").replaceChildren();
  byId("answers").replaceChildren();
};

const answer = ({ same, said }) => el("li", {}, sign(same ? "answered" : "missing", same ? "✓" : "✕"),
  el("span", {}, el("b", { class: "quiet", text: `${say(same ? "holds" : "fails")}: ` }), plainly(said)));

const show = (given, slip, file) => {
  // Heard alone; what it rests on can be read.
  byId("belongs").replaceChildren(el("b", { class: given.belongs ? "tone pass" : "tone fail", text: given.conclusion }));
  byId("answers").replaceChildren(
    el("p", { class: "faint", text: say("slip-pair", { slip: slip.name, file: file.name }) }),
    el("ul", { class: "answers" }, given.answers.map(answer)));
};

const hold = async () => {
  const empty = fields.find(({ files }) => !files.length);
  if (empty) {
    told.problem(new Problem(say("slip-lacking")));
    empty.focus();
    return;
  }
  forget();
  const [slip, file] = fields.map(({ files }) => files[0]);
  const given = await during(say("slip-busy", { slip: slip.name, file: file.name }), hold, async (signal) =>
    compared(await taken(slip), await taken(file), signal));
  if (!given) return;
  told.aloud("");
  show(given, slip, file);
};

/** Listen to the form. */
export const slips = () => {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    hold();
  });
  form.addEventListener("change", forget);
};

/** What is said of a slip, in the language now. */
export const anew = () => {
  if (byId("answers").hasChildNodes()) hold();
};
