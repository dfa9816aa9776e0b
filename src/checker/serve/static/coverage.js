// The tasks of the plan as a grid, and what stands behind each of them.

import { el, roving } from "./dom.js";
import { sign } from "./findings.js";
import { of, say } from "./language.js";
import { CERTAINTY, EVIDENCE, MET, SIGN, STATUS } from "./names.js";
import { part } from "./part.js";
import { capital } from "./phrase.js";
import { placed } from "./place.js";
import { tasklist } from "./tasklist.js";
import { told } from "./told.js";

/** How many tasks there are and how many are answered. */
export const tally = ({ groups }) => {
  const tasks = groups.flatMap((group) => group.tasks);
  return { n: tasks.length, met: tasks.filter(({ status }) => MET.has(status)).length };
};

const isUnsure = ({ certainty }) => certainty === "possible";

/** The mark of what is not sure, to stand after its sign. */
export const doubt = (task) => isUnsure(task) && el("sup", { "aria-hidden": "true", text: "?" });

/** What the signs mean, those that occur in `tasks`. */
export const legend = (tasks) => {
  const statuses = new Set(tasks.map(({ status }) => status));
  return el("ul", { class: "legend", "aria-label": say("legend") }, Object.keys(STATUS).filter((each) => statuses.has(each))
    .map((each) => el("li", {}, sign(each, SIGN[each]), of(STATUS[each]))),
  tasks.some(isUnsure) && el("li", {}, el("b", { "aria-hidden": "true", text: "? " }), say("unsure")));
};

const labelled = (location, words, visit) =>
  visit && location && location.start !== undefined
    ? el("button", { type: "button", class: "link", click: () => visit(location), text: words })
    : el("span", { text: words });

/** What was found for a task, each piece with its place; `visit(location)` shows it in the draft. */
export const proofs = (evidence, visit) => {
  if (!evidence.length) return el("p", { class: "faint", text: say("no-evidence") });
  return el("ul", { class: "proofs" }, evidence.map((each) => el("li", {},
    el("small", { text: of(EVIDENCE[each.type] || [each.type, each.type]) }), el("q", { lang: "vi", text: each.text }), " ",
    labelled(each.location, placed(each.location || each), visit))));
};

/** A task or a cell of the matrix by its number and status. */
export const named = (task) => {
  const state = isUnsure(task) ? `${of(STATUS[task.status])} (${say("unsure")})` : of(STATUS[task.status]);
  return `${say("task", { n: task.number })}: ${state}`;
};

/** The same with what was judged, for those who listen. */
export const gist = (task) => `${named(task)}. ${capital(task.because)}`;

const answer = (task, group, visit, id) => {
  const { status, certainty } = task;
  return el("div", { class: `answer ${status}` },
    el("h3", { id }, `${say("task", { n: task.number })} `, el("small", { lang: "vi", text: group.title })),
    el("p", { class: "state" }, sign(status, SIGN[status]), el("b", { class: "tone", text: capital(of(STATUS[status])) }),
      certainty !== "certain" && el("span", { class: "faint", text: ` · ${of(CERTAINTY[certainty])}` })),
    part("h4", say("statement"), el("p", { class: "statement", lang: "vi", text: task.statement })),
    part("h4", say("judged"), el("p", { text: capital(task.because) })),
    part("h4", say("answers"), task.items.length > 0 && el("ul", { class: "plainly" }, task.items.map((item) => {
      const label = [item.section, item.number].filter(Boolean).join(".");
      return el("li", {}, label && `${say("item", { label })}, `, labelled(item.location, placed(item.location), visit));
    }))),
    part("h4", say("evidence"), proofs(task.evidence, visit)),
    part("h4", say("lacking"), task.lacking.length > 0 && el("ul", {}, task.lacking.map((each) => el("li", { lang: "vi", text: each })))),
    part("h4", say("unfinished"), task.unfinished && el("p", {}, el("q", { lang: "vi", text: task.unfinished }))),
    part("h4", say("remarks"), task.remarks.map((each) => el("p", { text: each.message }))));
};

/** The grid and the answer beneath it; `visit(location)` shows a place in the draft. */
export const coverage = (given, visit) => {
  if (!given) return el("p", { class: "faint" }, say("no-plan"), el("span", { class: "hint", text: ` ${say("no-plan-hint")}` }));
  const panel = el("div", { class: "panel", id: "task", role: "region", "aria-labelledby": "task-title" });
  const cells = [];
  const open = (cell, task, group) => {
    for (const each of cells) each.setAttribute("aria-pressed", String(each === cell));
    panel.replaceChildren(answer(task, group, visit, "task-title"));
  };
  // What lies behind a cell stands after the grid; the gist is said at once.
  const choose = (cell, task, group) => {
    open(cell, task, group);
    told.aloud(gist(task));
  };
  const groups = given.groups.map((group, at) => {
    const row = group.tasks.map((task) => {
      const cell = el("button", {
        type: "button", class: `cell ${task.status}`, "aria-pressed": "false", "aria-controls": "task",
        "aria-label": named(task), title: task.statement,
        click: () => choose(cell, task, group),
      }, el("b", { text: task.number }), el("i", { "aria-hidden": "true", text: SIGN[task.status] }, doubt(task)));
      cells.push(cell);
      return { cell, task };
    });
    const met = group.tasks.filter(({ status }) => MET.has(status)).length;
    const node = el("div", { class: "group", role: "group", "aria-labelledby": `group-${at}` },
      el("h3", { id: `group-${at}` }, el("span", { lang: "vi", text: capital(group.title) }), " ", el("b", { text: `${met}/${group.tasks.length}` })),
      el("div", { class: "grid" }, row.map(({ cell }) => cell)));
    return { node, row, group };
  });
  const all = groups.flatMap(({ row, group }) => row.map(({ cell, task }) => ({ cell, task, group })));
  const hole = all.find(({ task }) => !MET.has(task.status)) || all[0];
  if (hole) open(hole.cell, hole.task, hole.group);
  const box = el("div", { class: "groups" }, groups.map(({ node }) => node));
  if (hole) roving(box, () => groups.map(({ row }) => row.map(({ cell }) => cell)), hole.cell);
  const holes = all.filter(({ task }) => !MET.has(task.status));
  return el("div", {}, legend(all.map(({ task }) => task)), el("div", { class: "covered" }, el("div", {}, box, tasklist(given.groups)), panel),
    holes.length > 0 && el("div", { class: "paper answers-all" }, el("h3", { class: "over", text: say("to-complete") }),
      holes.map(({ task, group }) => answer(task, group))),
    given.orphans.length > 0 && el("p", { class: "orphans" }, `${say("orphans")}: `, given.orphans.flatMap((each, at) => [
      at ? ", " : "", labelled(each.location, say("item", { label: [each.section, each.number].filter(Boolean).join(".") }), visit)])));
};
