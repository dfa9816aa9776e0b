// The language of the page: that of the server unless the reader chose one, which is kept in this browser.

import { WORDS } from "./words.js";

const KEPT = "checker.language";
const kept = () => {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // storage may be forbidden; the page works without
  }
};

let chosen = kept() === "en" ? "en" : "vi";
let settled = kept() !== null;

/** The language now: "vi" or "en". */
export const language = () => chosen;

/** Of a pair of words, Vietnamese first, that of the language now. */
export const of = ([vi, en]) => (chosen === "vi" ? vi : en);

/** The words under `key`, places in braces filled in from `values`; "{n} error|{n} errors" agrees with n. */
export const say = (key, values = {}) => {
  const forms = of(WORDS[key]).split("|");
  const form = forms[values.n === 1 ? 0 : forms.length - 1];
  return form.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
};

/** Write the words of the language now into every element that names some. */
export const speak = (root = document) => {
  document.documentElement.lang = chosen;
  document.getElementById("language").lang = chosen === "vi" ? "en" : "vi";
  for (const node of root.querySelectorAll("[data-say]")) node.textContent = say(node.dataset.say);
  for (const node of root.querySelectorAll("[data-label]")) node.setAttribute("aria-label", say(node.dataset.label));
};

/** Speak the language `lang` to a reader who has chosen none; tells whether that is another one now. */
export const prefer = (lang) => {
  if (settled || lang === chosen) return false;
  chosen = lang;
  speak();
  return true;
};

/** Go over to the other language and keep the choice. */
export const turn = () => {
  chosen = chosen === "vi" ? "en" : "vi";
  settled = true;
  try {
    localStorage.setItem(KEPT, chosen);
  } catch {
    // not kept, still turned
  }
  speak();
};
