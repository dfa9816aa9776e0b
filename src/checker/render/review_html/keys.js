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
