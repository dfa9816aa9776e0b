// A stretch of an answer or an explanation under a small heading.

import { el } from "./dom.js";

/** `content` under `title`, a heading of `level` (h3 or h4); nothing where there is nothing to say. */
export const part = (level, title, ...content) => {
  const filled = content.flat().filter(Boolean);
  return filled.length > 0 && el("div", { class: "part" }, el(level, { class: "about", text: title }), filled);
};
