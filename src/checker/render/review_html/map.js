// The map: its rows, its cells, and the answers behind them.
const root = document.documentElement;
const table = document.getElementById("matrix");
root.classList.add("js");
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
