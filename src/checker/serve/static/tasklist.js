// What the numbers of the tasks stand for, for those who have no pointer to rest on them: on a phone, on paper.

import { el } from "./dom.js";
import { say } from "./language.js";
import { capital, short } from "./phrase.js";

/** The tasks of `groups` ({ title, tasks }) by number, to be opened; open on paper. */
export const tasklist = (groups) => {
  const n = groups.reduce((sum, { tasks }) => sum + tasks.length, 0);
  return el("details", { class: "unfold tasklist" }, el("summary", { text: say("task-list", { n }) }),
    groups.map(({ title, tasks }) => el("div", {}, groups.length > 1 && el("p", { class: "about", lang: "vi", text: capital(title) }),
      el("dl", {}, tasks.flatMap(({ number, statement }) => [el("dt", { text: number }), el("dd", { lang: "vi", text: short(statement) })])))));
};
