// What only paper shows: where its words come from, what is closed on the page, and what is pressed there to be seen.

import { el } from "./dom.js";
import { language, say } from "./language.js";

const LOCALE = { vi: "vi-VN", en: "en-GB" };
const DAY = { day: "2-digit", month: "2-digit", year: "numeric" };

/** On which day, and by which version of the program, what is on the sheet was checked. */
export const dated = (version) => {
  const day = new Intl.DateTimeFormat(LOCALE[language()], DAY).format(new Date());
  return el("p", { class: "paper faint", text: say("checked", { day, version }) });
};

/** Open on paper what can be opened; what was closed is closed again afterwards. */
export const unfold = () => {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.unfold:not([open])")];
    for (const each of opened) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of opened) each.open = false;
  });
};
