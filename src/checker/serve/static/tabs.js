// One part of the result at a time; on paper all of them.

import { el, roving } from "./dom.js";

/** Tabs over `parts` ({ id, words, node }); that of `first` is seen; gives the node and `show(id)`; `shown(id)` hears of it. */
export const tabs = (label, parts, first, shown) => {
  const heads = parts.map(({ id, words }) => el("button", {
    type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `part-${id}`, "aria-selected": "false", text: words,
    click: () => show(id),
  }));
  const bodies = parts.map(({ id, words, node }) => el("section", {
    role: "tabpanel", id: `part-${id}`, "aria-labelledby": `tab-${id}`, hidden: true,
  }, el("h2", { class: "quiet on-paper", text: words }), node));
  const bar = el("div", { class: "tabs", role: "tablist", "aria-label": label }, heads);
  const settle = roving(bar, () => [heads]);
  const show = (id) => {
    parts.forEach((each, at) => {
      heads[at].setAttribute("aria-selected", String(each.id === id));
      bodies[at].hidden = each.id !== id;
      if (each.id === id) settle(heads[at]);
    });
    shown(id);
  };
  show(first);
  return { node: el("div", { class: "parts" }, bar, bodies), show };
};
