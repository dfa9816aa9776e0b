
"use strict";
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const of = (note) => document.getElementById(note.dataset.mark);
  const notes = all(".note");
  const filter = document.getElementById("filter");
  const wide = matchMedia("(min-width: 64rem)");
  const GAP = 10;
  const marks = new Map(notes.map((note) => [note.id, []]));
  let active = null;
  document.documentElement.classList.add("js");
  for (const mark of all(".mark, .also")) marks.get(mark.hash.slice(1)).push(mark);

  // The list of documents is known last but read first.
  const index = document.getElementById("index");
  if (index) document.getElementById("content").before(index);

  // Notes stand beside their words and make room for each other; the active one keeps its place.
  const place = (sheet) => {
    const shown = all(".note", sheet).filter((note) => !note.hidden);
    if (!wide.matches) {
      for (const note of shown) note.style.top = "";
      sheet.style.minHeight = "";
      return;
    }
    const origin = sheet.getBoundingClientRect().top;
    const wanted = shown.map((note) => (of(note) ? of(note).getBoundingClientRect().top - origin - 8 : GAP));
    const heights = shown.map((note) => note.offsetHeight + GAP);
    const tops = [];
    const down = (from) => {
      for (let i = from; i < shown.length; i++) {
        tops[i] = Math.max(wanted[i], i ? tops[i - 1] + heights[i - 1] : GAP);
      }
    };
    down(0);
    const fixed = shown.indexOf(active);
    if (fixed > 0) {
      tops[fixed] = wanted[fixed];
      for (let i = fixed - 1; i >= 0; i--) tops[i] = Math.min(tops[i], tops[i + 1] - heights[i]);
      if (tops[0] < GAP) {
        tops[0] = GAP;
        down(1);
      } else {
        down(fixed + 1);
      }
    }
    shown.forEach((note, i) => { note.style.top = `${tops[i]}px`; });
    const last = shown.length - 1;
    sheet.style.minHeight = last < 0 ? "" : `${tops[last] + heights[last] + 2 * GAP}px`;
  };
  const arrange = () => all(".sheet").forEach(place);

  const activate = (note) => {
    if (active) {
      active.classList.remove("on");
      for (const mark of marks.get(active.id)) mark.classList.remove("on");
    }
    active = note;
    if (!note) return;
    note.classList.add("on");
    for (const mark of marks.get(note.id)) mark.classList.add("on");
    place(note.closest(".sheet"));
  };
  const visit = (note) => {
    if (!note) return;
    activate(note);
    const target = wide.matches && of(note) ? of(note) : note;
    target.scrollIntoView({ block: "center", behavior: "auto" });
    note.focus({ preventScroll: true });
  };
  const step = (by) => {
    const shown = notes.filter((note) => !note.hidden);
    if (!shown.length) return;
    const at = shown.indexOf(active);
    visit(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]);
  };

  document.addEventListener("click", (event) => {
    const mark = event.target.closest(".mark, .also");
    const cell = event.target.closest(".cell");
    const note = event.target.closest(".note");
    const must = event.target.closest(".must a");
    if (must) {
      const named = document.getElementById(must.getAttribute("href").slice(1));
      if (named.hidden) reset();
      event.preventDefault();
      visit(named);
    } else if (mark) {
      event.preventDefault();
      const named = document.getElementById(mark.getAttribute("href").slice(1));
      if (!named || named.hidden) return;
      activate(named);
      named.scrollIntoView({ block: "nearest" });
      named.focus({ preventScroll: true });
    } else if (cell) {
      event.preventDefault();
      open(cell, cell.getAttribute("aria-expanded") !== "true");
    } else if (note && !event.target.closest("a")) {
      activate(note);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "j" || event.key === "n") step(1);
    else if (event.key === "k" || event.key === "p") step(-1);
    else if (event.key === "Escape") { activate(null); arrange(); }
  });

  // One task of a group is open at a time.
  const taskOf = (cell) => document.getElementById(cell.getAttribute("href").slice(1));
  const open = (cell, wanted) => {
    for (const other of all(".cell", cell.closest(".group"))) {
      const shown = wanted && other === cell;
      other.setAttribute("aria-expanded", String(shown));
      taskOf(other).hidden = !shown;
    }
    arrange();
  };
  for (const group of all(".group")) {
    const cells = all(".cell", group);
    for (const cell of cells) {
      cell.setAttribute("role", "button");
      cell.setAttribute("aria-controls", taskOf(cell).id);
      cell.addEventListener("keydown", (event) => {
        const to = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (to) (cells[cells.indexOf(cell) + to] || cell).focus();
        else if (event.key === " ") { event.preventDefault(); cell.click(); }
      });
    }
    const hole = cells.find((cell) => taskOf(cell).classList.contains("hole"));
    if (cells.length) open(hole || cells[0], Boolean(hole));
  }

  // Filtering hides notes and takes the colour from their words.
  const options = (name) => {
    const select = filter.elements[name];
    const found = new Map(notes.map((note) => [note.dataset[name], note.dataset[`${name}Name`]]));
    for (const [value, words] of found) select.add(new Option(words, value));
    select.hidden = found.size < 2;
  };
  const sift = () => {
    const severities = all("[name=severity]:checked", filter).map((box) => box.value);
    const certainty = filter.elements.certainty.value;
    const area = filter.elements.area.value;
    let count = 0;
    for (const note of notes) {
      const kept = severities.includes(note.dataset.severity) &&
        (!certainty || note.dataset.certainty === certainty) && (!area || note.dataset.area === area);
      note.hidden = !kept;
      count += kept;
      for (const mark of marks.get(note.id)) mark.classList.toggle("off", !kept);
    }
    if (active && active.hidden) activate(null);
    const output = filter.querySelector("output");
    output.value = `${count === notes.length ? count : `${count}/${notes.length}`} ${output.dataset.words}`;
    arrange();
  };
  const reset = () => {
    filter.reset();
    sift();
  };
  if (notes.length) {
    filter.hidden = false;
    options("certainty");
    options("area");
    for (const box of all("[name=severity]", filter)) {
      const number = notes.filter((note) => note.dataset.severity === box.value).length;
      box.parentElement.querySelector("b").textContent = number;
      box.parentElement.hidden = !number;
    }
    filter.addEventListener("change", sift);
    filter.addEventListener("submit", (event) => event.preventDefault());
    filter.elements.previous.addEventListener("click", () => step(-1));
    filter.elements.next.addEventListener("click", () => step(1));
    sift();
  }
  wide.addEventListener("change", arrange);
  addEventListener("resize", arrange);
  addEventListener("load", arrange);
  const named = location.hash && document.getElementById(location.hash.slice(1));
  if (named && named.classList.contains("note")) visit(named);
})();
