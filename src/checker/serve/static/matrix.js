// Many reports on one plan: a row for each unit, a column for each task, the answer behind each cell.

import { gist, legend, named, proofs } from "./coverage.js";
import { download } from "./downloads.js";
import { el, roving } from "./dom.js";
import { sign } from "./findings.js";
import { of, say } from "./language.js";
import { CERTAINTY, SIGN, STATUS } from "./names.js";
import { part } from "./part.js";
import { capital, sentence } from "./phrase.js";
import { placed } from "./place.js";
import { told } from "./told.js";
import { by } from "./views.js";

const answer = (task, group, cell, report, open) => el("div", { class: `answer ${cell.status}` },
  el("h2", { id: "answer-title" }, el("span", { lang: "vi", text: report.name }), " ", el("small", {}, `${say("task", { n: task.number })} · `, el("span", { lang: "vi", text: group }))),
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

// A line for each file that is not in the matrix, with the reason.
const left = (review, open) => {
  const files = [...review.unevaluated, ...review.unreadable];
  return files.length > 0 && el("section", { class: "left" }, el("h2", { text: say("not-in-matrix") }),
    el("ul", {}, files.map((each) => el("li", {},
      el("button", { type: "button", class: "link", click: () => open(each.path), text: each.unit || each.path }), el("p", { class: "faint", text: sentence(each.because) })))));
};

const columns = (tasks) => {
  const groups = [];
  for (const { group } of tasks) {
    if (groups.at(-1)?.group === group) groups.at(-1).size += 1;
    else groups.push({ group, size: 1 });
  }
  return groups;
};

/** The matrix of a review of `files` by `settings`; `open(path)` shows one report. */
export const matrix = (review, files, settings, open) => {
  const { tasks, reports, plan } = review;
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
      });
    });
    return { name, cells, row: el("tr", {}, el("th", { scope: "row" }, name), cells.map((cell, at) => el("td", { class: begins[at] }, cell)),
      el("td", { class: "met", text: `${report.met}/${tasks.length}` })) };
  });
  const table = el("table", { class: "matrix" },
    el("caption", { class: "quiet", text: say("matrix", { n: reports.length }) }),
    el("thead", {},
      columns(tasks).length > 1 && el("tr", { class: "over" }, el("td"), columns(tasks).map(({ group, size }) =>
        el("th", { scope: "colgroup", colspan: size, lang: "vi", text: titles.get(group) })), el("td")),
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
      el("h1", { id: "many-title", tabindex: -1, text: say("matrix", { n: reports.length }) }),
      el("p", { class: "faint", text: say("matrix-lead", { plan: plan.symbol || plan.id }) })),
    el("div", { class: "takes", role: "group", "aria-label": say("downloads") },
      take(say("review-html"), "html"), take(say("review-xlsx"), "xlsx"),
      el("button", { type: "button", class: "plain", click: () => print(), text: say("print") }))),
    by(),
    legend(new Set(reports.flatMap((report) => report.tasks.map(({ status }) => status)))),
    el("div", { class: "map" }, el("div", { class: "scroll" }, table), panel),
    left(review, open));
};
