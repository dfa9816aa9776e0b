// The panel: one answer, all of a unit, or all of a task.
let current = null;
let came = null;
const link = (words, label, hash) => {
  const made = el("a", "", words);
  made.title = label;
  made.setAttribute("aria-label", label);
  if (hash) made.href = hash;
  else made.setAttribute("aria-disabled", "true");
  return made;
};
const steps = (links) => {
  const bar = el("nav", "steps");
  const print = el("button", "", panel.dataset.print);
  print.type = "button";
  print.addEventListener("click", () => {
    root.classList.add("only-panel");
    window.print();
    root.classList.remove("only-panel");
  });
  const close = el("button", "close", "✕");
  close.type = "button";
  close.title = panel.dataset.close;
  close.setAttribute("aria-label", panel.dataset.close);
  close.addEventListener("click", shut);
  bar.append(...links, print, close);
  return bar;
};
const rowStep = (row, by) => {
  const rows = shownRows();
  const at = rows.indexOf(row);
  return at < 0 ? rows[0] : rows[at + by];
};
const statementOf = (task) => document.querySelector(`#t${task} .statement`).cloneNode(true);
const nameOf = (task) => document.querySelector(`#t${task} h3`).cloneNode(true);

const showAnswer = (unit, task) => {
  const row = rowOf(unit);
  const read_ = read(unit);
  const answer = read_.querySelector(`.answer[data-task="${task}"]`);
  const up = rowStep(row, -1);
  const down = rowStep(row, 1);
  const who = el("p", "who");
  who.append(link(row.cells[0].textContent, row.cells[0].textContent, `#u${unit}`), el("small", "", read_.querySelector(".about").textContent));
  const title = nameOf(task);
  title.append(answer.querySelector(".badge").cloneNode(true));
  title.lastChild.classList.add(...[...answer.classList].slice(1, 2));
  panel.replaceChildren(
    steps([
      link("←", panel.dataset.left, task > columns[0] && `#u${unit}-${task - 1}`),
      link("→", panel.dataset.right, task < columns[1] && `#u${unit}-${task + 1}`),
      link("↑", panel.dataset.up, up && `#u${unitOf(up)}-${task}`),
      link("↓", panel.dataset.down, down && `#u${unitOf(down)}-${task}`),
    ]),
    who, title, statementOf(task), answer,
  );
  cellOf(row, task).classList.add("on");
  row.classList.add("on");
  return cellOf(row, task).firstElementChild;
};
const showUnit = (unit) => {
  const row = rowOf(unit);
  const article = read(unit);
  const up = rowStep(row, -1);
  const down = rowStep(row, 1);
  const answers = [...article.querySelectorAll(".answer")];
  // What is to be completed is read first.
  const holes = answers.filter((answer) => answer.classList.contains("hole"));
  const rest = answers.filter((answer) => !answer.classList.contains("hole"));
  const more = el("details");
  more.append(el("summary", "", `${panel.dataset.met} (${rest.length})`), ...rest);
  article.querySelector("header").after(el("p", "who", `${panel.dataset.holes}: ${holes.length}/${answers.length}`), ...holes, ...(rest.length ? [more] : []));
  panel.replaceChildren(
    steps([
      link("↑", panel.dataset.up, up && `#u${unitOf(up)}`),
      link("↓", panel.dataset.down, down && `#u${unitOf(down)}`),
    ]),
    article,
  );
  row.classList.add("on");
  return row.cells[0].firstElementChild;
};
const showTask = (task) => {
  const about = document.getElementById(`t${task}`);
  const listed = el("div", "by-status");
  for (const label of sift.querySelectorAll("[name=status]")) {
    const code = label.value[0] === "b" ? "r" : label.value[0];
    const rows = [...body.rows].filter((row) => cellOf(row, task).classList.contains(code));
    if (!rows.length) continue;
    const about = label.parentElement;
    const head = el("h4");
    head.append(el("b", `badge ${label.value}`, `${about.querySelector("i").textContent} ${about.childNodes[2].textContent.trim()}`), ` ${rows.length}`);
    const list = el("ul");
    for (const row of rows) {
      const item = el("li");
      const to = el("a", "", row.cells[0].textContent);
      to.href = `#u${unitOf(row)}-${task}`;
      item.append(to);
      list.append(item);
    }
    const met = label.value === "answered" || label.value === "by-reference";
    if (met) {
      const more = el("details");
      const summary = el("summary");
      summary.append(...head.childNodes);
      more.append(summary, list);
      listed.append(more);
    } else {
      listed.append(head, list);
    }
  }
  const order = el("button", "", panel.dataset.order);
  order.type = "button";
  order.addEventListener("click", () => orderBy(task));
  panel.replaceChildren(
    steps([
      link("←", panel.dataset.left, task > columns[0] && `#t${task - 1}`),
      link("→", panel.dataset.right, task < columns[1] && `#t${task + 1}`),
      order,
    ]),
    nameOf(task), statementOf(task),
    ...[...about.querySelectorAll(":scope > small")].map((each) => each.cloneNode(true)), listed,
  );
  return heads.cells[task + 1].firstElementChild;
};

const clear = () => {
  for (const on of table.querySelectorAll(".on")) on.classList.remove("on");
};
const shut = () => {
  if (panel.hidden) return;
  clear();
  panel.hidden = true;
  root.classList.remove("open");
  current = null;
  history.replaceState(null, "", location.pathname + location.search);
  if (came) focus(came, false);
};
const show = () => {
  const [, kind, first, second] = location.hash.match(/^#([ut])(\d+)(?:-(\d+))?$/) || [];
  const number = Number(first);
  const task = Number(second || 0);
  const known = kind === "u" ? rowOf(number) && task <= size : kind === "t" && number <= size;
  if (!known) return;
  clear();
  const was = panel.hidden;
  panel.hidden = false;
  root.classList.add("open");
  if (kind === "t") came = showTask(number);
  else came = task ? showAnswer(number, task) : showUnit(number);
  current = location.hash;
  panel.scrollTop = 0;
  settle(came);
  if (was || kind === "t") came.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (!panel.contains(document.activeElement)) focus(came, false);
};
addEventListener("hashchange", show);
// The same link once more opens what was closed.
document.addEventListener("click", (event) => {
  const to = event.target.closest('a[href^="#"]');
  if (to && to.hash === current && panel.hidden) show();
});
