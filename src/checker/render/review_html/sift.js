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
