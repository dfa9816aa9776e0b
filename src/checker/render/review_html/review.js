
"use strict";
(() => {
  const root = document.documentElement;
  const table = document.getElementById("matrix");
  root.classList.add("js");
  if (!table) return;
  const panel = document.getElementById("panel");
  const sift = document.getElementById("sift");
  const body = table.tBodies[0];
  const worst = [...body.rows];
  const units = [...document.querySelectorAll("noscript.unit")];
  const heads = table.querySelector("tr.tasks");
  const size = heads.cells.length - 2;
  const el = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const rowOf = (unit) => document.getElementById(`r${unit}`);
  const cellOf = (row, task) => row.cells[task + 1];
  const unitOf = (row) => Number(row.id.slice(1));
  const shownRows = () => [...body.rows].filter((row) => !row.hidden);
  let columns = [1, size];

  // What stands behind a row is text until it is asked for.
  const read = (unit) => {
    const made = document.createElement("template");
    made.innerHTML = units[unit - 1].textContent;
    for (const named of made.content.querySelectorAll("[id]")) {
      named.dataset.task = named.id.split("-")[1] || "";
      named.removeAttribute("id");
    }
    return made.content.firstElementChild;
  };

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
  const neighbour = (list, at, by) => list[list.indexOf(at) + by];
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

  // One stop of the Tab key for the whole map; arrow keys move in it.
  let stop = null;
  const settle = (to) => {
    if (stop) stop.tabIndex = -1;
    stop = to;
    stop.tabIndex = 0;
  };
  for (const each of table.querySelectorAll("a")) each.tabIndex = -1;
  const focus = (to, quiet) => {
    settle(to);
    to.focus({ preventScroll: quiet });
  };
  const keep = (to) => {
    // Sticky heads cover what the browser believes to be in view.
    const box = table.parentElement;
    const seen = to.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    const top = frame.top + table.tHead.offsetHeight;
    const left = frame.left + heads.cells[0].offsetWidth;
    if (!to.closest("thead") && seen.top < top) box.scrollTop -= top - seen.top + 4;
    if (!to.closest(".unit") && seen.left < left) box.scrollLeft -= left - seen.left + 4;
  };
  const grid = () => [heads, ...shownRows()];
  const at = (row, column) => {
    const cell = row.cells[column];
    return cell && cell.querySelector("a");
  };
  table.addEventListener("keydown", (event) => {
    const from = event.target.closest("th, td");
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = grid();
    const row = rows.indexOf(from.parentElement);
    const column = from.cellIndex;
    const stops = [0];
    for (let task = columns[0]; task <= columns[1]; task++) stops.push(task + 1);
    const place = Math.max(stops.indexOf(column), 0);
    let to;
    if (event.key === "ArrowRight") to = at(rows[row], stops[place + 1]);
    else if (event.key === "ArrowLeft") to = at(rows[row], stops[place - 1]);
    else if (event.key === "ArrowDown") to = rows[row + 1] && at(rows[row + 1], column);
    else if (event.key === "ArrowUp") to = rows[row - 1] && at(rows[row - 1], column);
    else if (event.key === "Home") to = at(rows[row], stops[row ? 0 : 1]);
    else if (event.key === "End") to = at(rows[row], stops[stops.length - 1]);
    else if (event.key === "PageDown") to = at(rows[Math.min(row + 10, rows.length - 1)], column);
    else if (event.key === "PageUp") to = at(rows[Math.max(row - 10, 1)], column);
    else if (event.key === " ") { event.preventDefault(); from.querySelector("a").click(); return; }
    else return;
    event.preventDefault();
    if (!to) return;
    focus(to, false);
    keep(to);
    if (!panel.hidden) location.replace(to.hash);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) { event.preventDefault(); shut(); }
  });
  // What a cell is, in words, when it is pointed at.
  table.addEventListener("pointerover", (event) => {
    const cell = event.target.closest("tbody td a");
    if (!cell || cell.title) return;
    const task = cell.closest("td").cellIndex - 1;
    cell.title = `${cell.closest("tr").cells[0].textContent}\n${cell.getAttribute("aria-label")}\n${heads.cells[task + 1].firstElementChild.title}`;
  });

  // Sifting: a row stays for the sake of a cell, the other cells step back.
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const signs = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&" };
  const cache = new Map();
  // About the unit, then of each task, folded.
  const texts = (unit) => {
    if (!cache.has(unit)) {
      const bare = units[unit - 1].textContent.replace(/<section [^>]*>/g, "\u0001").replace(/<[^>]*>/g, " ");
      cache.set(unit, fold(bare.replace(/&(?:lt|gt|quot|#x27|amp);/g, (sign) => signs[sign])).split("\u0001"));
    }
    return cache.get(unit);
  };
  const met = (row) => {
    let count = 0;
    for (let task = columns[0]; task <= columns[1]; task++) {
      const list = cellOf(row, task).classList;
      count += list.contains("a") || list.contains("r");
    }
    return `${count}/${columns[1] - columns[0] + 1}`;
  };
  const apply = () => {
    const values = (name) => [...sift.querySelectorAll(`[name=${name}]:checked`)].map((box) => box.value);
    const codes = values("status").map((status) => (status === "by-reference" ? "r" : status[0]));
    const marks = values("mark");
    const wanted = fold(sift.elements.text.value.trim());
    const group = sift.elements.group ? sift.elements.group.value : "";
    columns = group ? group.split("-").map(Number) : [1, size];
    narrow();
    const deep = wanted.length > 2;
    let count = 0;
    for (const row of body.rows) {
      const unit = unitOf(row);
      const named = wanted && fold(`${row.cells[0].textContent} ${deep ? texts(unit)[0] : ""}`).includes(wanted);
      let kept = 0;
      for (let task = 1; task <= size; task++) {
        const cell = cellOf(row, task);
        const list = cell.classList;
        const keep = task >= columns[0] && task <= columns[1] &&
          (!codes.length || codes.some((code) => list.contains(code))) &&
          (!marks.length || marks.some((mark) => list.contains(mark))) &&
          (!wanted || named || (deep && (texts(unit)[task] || "").includes(wanted)));
        list.toggle("off", !keep);
        kept += keep;
      }
      row.hidden = !kept;
      row.cells[1].textContent = met(row);
      count += !row.hidden;
    }
    const output = sift.querySelector("output");
    output.value = `${count === body.rows.length ? count : `${count}/${body.rows.length}`} ${output.dataset.words}`;
    const button = sift.querySelector("[type=reset]");
    button.hidden = !(codes.length || marks.length || wanted || group);
    if (!stop || stop.closest("tr").hidden) settle(at(shownRows()[0] || heads, columns[0] + 1));
  };
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const narrow = () => {
    const hidden = [];
    if (columns[0] > 1) hidden.push(`:nth-child(n + 3):nth-child(-n + ${columns[0] + 1})`);
    if (columns[1] < size) hidden.push(`:nth-child(n + ${columns[1] + 3})`);
    const rules = hidden.map((which) => `#matrix :is(tr:not(.groups), colgroup) > ${which} { display: none; }`);
    if (hidden.length) {
      let first = 1;
      const groups = table.querySelector("tr.groups");
      [...groups.cells].slice(2).forEach((cell, index) => {
        if (first < columns[0] || first > columns[1]) rules.push(`#matrix tr.groups > :nth-child(${index + 3}) { display: none; }`);
        first += cell.colSpan;
      });
    }
    sheet.replaceSync(rules.join("\n"));
  };
  const rank = ["m", "s", "d", "p", "r", "a"];
  const order = () => {
    const select = sift.elements.order;
    const rows = [...worst];
    if (select.value === "name") rows.sort((one, two) => one.cells[0].textContent.localeCompare(two.cells[0].textContent, "vi"));
    else if (select.value === "task") {
      const task = Number(select.selectedOptions[0].dataset.task);
      const key = (row) => rank.findIndex((code) => cellOf(row, task).classList.contains(code));
      rows.sort((one, two) => key(one) - key(two));
    }
    body.append(...rows);
  };
  const orderBy = (task) => {
    const option = sift.elements.order.querySelector("[value=task]");
    option.hidden = false;
    option.dataset.task = task;
    option.textContent = `${option.dataset.words} ${heads.cells[task + 1].querySelector("b").textContent}`;
    sift.elements.order.value = "task";
    order();
    table.parentElement.scrollTop = 0;
  };
  let wait = 0;
  sift.addEventListener("input", (event) => {
    clearTimeout(wait);
    if (event.target.name === "order") order();
    else wait = setTimeout(apply, event.target.name === "text" ? 150 : 0);
  });
  sift.addEventListener("reset", () => setTimeout(() => { order(); apply(); }, 0));
  sift.addEventListener("submit", (event) => event.preventDefault());
  apply();
  show();
})();
