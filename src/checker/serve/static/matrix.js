// Many reports on one plan: a row for each unit, a column for each task, the answer behind each cell.

import { doubt, gist, legend, named, proofs } from "./coverage.js";
import { download } from "./downloads.js";
import { byId, el, roving } from "./dom.js";
import { sign } from "./findings.js";
import { of, say } from "./language.js";
import { CERTAINTY, MET, SIGN, STATUS } from "./names.js";
import { dated } from "./paper.js";
import { part } from "./part.js";
import { capital, sentence } from "./phrase.js";
import { placed } from "./place.js";
import { tasklist } from "./tasklist.js";
import { told } from "./told.js";
import { by } from "./views.js";

const answer = (task, group, cell, report, open) => el("div", { class: `answer ${cell.status}` },
  el("h2", { id: "answer-title" }, el("span", { lang: "vi", text: report.name }), " ", el("small", {},  `${say("task", { n: task.number })} · `, el("span", { lang: "vi", text: group }))),
  el("p", { class: "state" }, sign(cell.status, SIGN[cell.status]), el("b", { class: "tone", text: capital(of(STATUS[cell.status])) }),
    cell.certainty !== "certain" && el("span", { class: "faint", text: ` · ${of(CERTAINTY[cell.certainty])}` })),
  part("h3", say("statement"), el("p", { class: "statement", lang: "vi", text: task.statement })),
  part("h3", say("judged"), el("p", { text: capital(cell.because) })),
  part("h3", say("answers"), cell.places.length > 0 && el("ul", { class: "plainly" }, cell.places.map((place) =>
    el("li", {}, [place.label && say("item", { label: place.label }), placed(place)].filter(Boolean).join(", ")))),
  cell.excerpt && el("blockquote", { lang: "vi", text: cell.excerpt })),
  part("h3", say("evidence"), proofs(cell.evidence)),
  part("h3", say("remarks"), cell.remarks.map((each) => el("p", { text: each }))),
  el("p", {}, el("button", { type: "button", click: open, text: say("open") })));

// The file of a unit, where its name does not tell it.
const fileOf = ({ name, path }) => !name.includes(path.replace(/\.[^.]*$/, "")) && el("small", { class: "path", text: path });

// A line for each file that is not in the matrix, with the reason.
const left = (files, open) => files.length > 0 && el("section", { class: "left", "aria-labelledby": "left" },
  el("h2", { id: "left", tabindex: -1, text: `${say("not-in-matrix")} (${files.length})` }),
  el("ul", {}, files.map((each) => el("li", {},
    el("button", { type: "button", class: "link", click: () => open(each.path), text: each.unit || each.path }),
    each.unit && fileOf({ name: each.unit, path: each.path }), el("p", { class: "faint", text: sentence(each.because) })))));

const toLeft = (event) => {
  event.preventDefault();
  byId("left").scrollIntoView({ block: "start" });
  byId("left").focus({ preventScroll: true });
};

// On paper no cell can be chosen: for each unit the tasks it has still to answer, and why.
const toComplete = (reports) => el("section", { class: "paper" }, el("h2", { text: say("to-complete") }),
  reports.map(({ name, tasks }) => {
    const open = tasks.filter(({ status }) => !MET.has(status));
    return open.length > 0 && el("div", { class: "unit" }, el("h3", { lang: "vi", text: say("to-complete-of", { name, n: open.length }) }),
      el("ul", {}, open.map((task) => el("li", { text: gist(task) }))));
  }));

const columns = (tasks) => {
  const groups = [];
  for (const task of tasks) {
    if (groups.at(-1)?.group === task.group) groups.at(-1).tasks.push(task);
    else groups.push({ group: task.group, tasks: [task] });
  }
  return groups;
};

/** The matrix of a review of `files` by `settings`; `open(path)` shows one report. */
export const matrix = (review, files, settings, open) => {
  const { tasks, reports, plan } = review;
  const others = [...review.unevaluated, ...review.unreadable];
  const heading = say(others.length ? "matrix-of" : "matrix", { n: reports.length, all: reports.length + others.length });
  const titles = new Map(plan.groups.map(({ id, title }) => [id, title]));
  const panel = el("div", { class: "panel", id: "answer", role: "region", "aria-labelledby": "answer-title", hidden: true });
  const begins = tasks.map(({ group }, at) => (at > 0 && tasks[at - 1].group !== group ? "begin" : null));
  let on = null;
  const show = (button, task, cell, report) => {
    if (on) on.setAttribute("aria-pressed", "false");
    on = button;
    on.setAttribute("aria-pressed", "true");
    panel.hidden = false;
    panel.replaceChildren(answer(task, titles.get(task.group), cell, report, () => open(report.path)));
    told.aloud(`${report.name}. ${gist(cell)}`);
    panel.scrollIntoView({ block: "nearest" });
  };
  const rows = reports.map((report) => {
    const name = el("button", { type: "button", class: "link", title: report.path, click: () => open(report.path), text: report.name });
    const cells = tasks.map((task) => {
      const cell = report.tasks.find(({ group, number }) => group === task.group && number === task.number);
      return el("button", {
        type: "button", class: `cell ${cell.status}`, "aria-pressed": "false", "aria-controls": "answer",
        "aria-label": `${report.name}, ${named(cell)}`, title: `${of(STATUS[cell.status])}: ${cell.because}`,
        click: (event) => show(event.currentTarget, task, cell, report), text: SIGN[cell.status],
      }, doubt(cell));
    });
    return { name, cells, row: el("tr", {}, el("th", { scope: "row" }, name, fileOf(report)), cells.map((cell, at) => el("td", { class: begins[at] }, cell)),
      el("td", { class: "met", text: `${report.met}/${tasks.length}` })) };
  });
  const table = el("table", { class: "matrix" },
    el("caption", { class: "quiet", text: heading }),
    el("thead", {},
      columns(tasks).length > 1 && el("tr", { class: "over" }, el("td"), columns(tasks).map(({ group, tasks: own }) =>
        el("th", { scope: "colgroup", colspan: own.length, lang: "vi", text: titles.get(group) })), el("td")),
      el("tr", {}, el("th", { scope: "col", text: say("unit") }),
        tasks.map((task, at) => el("th", { class: begins[at], scope: "col", title: task.statement }, el("span", { class: "quiet", text: say("task", { n: "" }) }), String(task.number))),
        el("th", { scope: "col", text: say("met") }))),
    el("tbody", {}, rows.map(({ row }) => row)),
    el("tfoot", {}, el("tr", {}, el("th", { scope: "row", text: say("holes") }),
      tasks.map(({ holes }, at) => el("td", { class: begins[at], text: holes || "·" })), el("td"))));
  if (rows.length) roving(table, () => rows.map(({ name, cells }) => [name, ...cells]), rows[0].name);
  const take = (words, format) => download(words, `api/review?format=${format}`, files, settings, `review.${format}`);
  return el("div", {},
    el("div", { class: "verdict many head" }, el("div", { class: "spoken" },
      el("h1", { id: "many-title", tabindex: -1, text: heading }),
      others.length > 0 && el("p", {}, el("a", { href: "#left", click: toLeft, text: say("matrix-left", { n: others.length }) })),
      el("p", { class: "faint" }, say("matrix-lead", { plan: plan.symbol || plan.id }), el("span", { class: "hint", text: ` ${say("matrix-hint")}` })),
      dated(review.checker.version)),
    el("div", { class: "takes", role: "group", "aria-label": say("downloads") },
      take(say("review-html"), "html"), take(say("review-xlsx"), "xlsx"),
      el("button", { type: "button", class: "plain", click: () => print(), text: say("print") }))),
    by(),
    legend(reports.flatMap((report) => report.tasks)),
    el("div", { class: "map" }, el("div", {}, el("div", { class: "scroll" }, table), tasklist(columns(tasks).map(({ group, tasks: own }) => ({ title: titles.get(group), tasks: own })))), panel),
    left(others, open), toComplete(reports));
};
