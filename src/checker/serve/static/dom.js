// Elements made in code. Words only ever become text nodes: nothing a draft or a file name holds is read as markup.

// What would turn or hide the words around it is shown as a mark of one character, so that offsets stay true.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** `text` with every control character seen as a sign of the same length; tabs and line feeds stay. */
export const visible = (text) =>
  text.replace(HIDDEN, (sign) => (sign < " " ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : "�"));

const put = (node, name, value) => {
  if (value === undefined || value === null || value === false) return;
  if (typeof value === "function") node.addEventListener(name, value);
  else if (name === "text") node.textContent = visible(String(value));
  else node.setAttribute(name, value === true ? "" : String(value));
};

/** An element: attributes by name (`text` its words, functions as listeners), then children: nodes, words or nothing. */
export const el = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) put(node, key, value);
  for (const child of children.flat()) {
    if (child === undefined || child === null || child === false || child === "") continue;
    node.append(child instanceof Node ? child : visible(String(child)));
  }
  return node;
};

/** The element with this id, which the page has. */
export const byId = (id) => document.getElementById(id);

/** Bring `node` to the middle of what scrolls around it. What is estimated until drawn is measured a second time. */
export const reveal = (node, block = "center") => {
  node.scrollIntoView({ block, behavior: "instant" });
  requestAnimationFrame(() => node.scrollIntoView({ block, behavior: "instant" }));
};

/**
 * One stop of the Tab key for several controls; arrow keys, Home and End move among them.
 * `rows` gives the controls row by row at the time of a key; `from` is the one the Tab key reaches.
 */
export const roving = (box, rows, from) => {
  let stop = null;
  const settle = (to) => {
    if (stop) stop.tabIndex = -1;
    stop = to;
    if (to) to.tabIndex = 0;
  };
  for (const each of rows().flat()) each.tabIndex = -1;
  settle(from || rows().flat()[0]);
  box.addEventListener("focusin", (event) => {
    const to = rows().flat().find((each) => each.contains(event.target));
    if (to) settle(to);
  });
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = rows();
    const row = all.findIndex((each) => each.includes(stop));
    if (row < 0) return;
    const column = all[row].indexOf(stop);
    const flat = all.flat();
    const to = {
      ArrowRight: () => flat[flat.indexOf(stop) + 1],
      ArrowLeft: () => flat[flat.indexOf(stop) - 1],
      ArrowDown: () => all[row + 1] && all[row + 1][Math.min(column, all[row + 1].length - 1)],
      ArrowUp: () => all[row - 1] && all[row - 1][Math.min(column, all[row - 1].length - 1)],
      Home: () => all[row][0],
      End: () => all[row].at(-1),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    const next = to();
    if (next) next.focus();
  });
  return settle;
};
