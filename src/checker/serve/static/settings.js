// By what drafts are checked: stage, standard and plan; empty where the program decides.

import { listed } from "./api.js";
import { byId, el } from "./dom.js";
import { language } from "./language.js";

/** The form; it goes along from view to view. */
export const settings = byId("settings");

/** What the reader chose. */
export const chosen = () => Object.fromEntries(new FormData(settings));

/** Choose for the reader, as `chosen` gave it. */
export const choose = (values) => {
  for (const [name, value] of Object.entries(values)) settings.elements[name].value = value;
};

let titles = new Map();

/** The title of a standard in the language now. */
export const titled = (id) => titles.get(id) || id;

const fill = (field, given, words, lang) => {
  const select = settings.elements[field];
  const before = select.value;
  const options = given.map((each) => el("option", { value: each.id, text: words(each), title: each.title, lang }));
  select.replaceChildren(select.options[0], ...options);
  select.value = before;
};

/** Fill the lists of standards and plans in the language now; what was chosen stays chosen. */
export const offer = async () => {
  const asked = language();
  const [standards, plans] = await Promise.all([listed("standards"), listed("plans")]);
  if (asked !== language()) return; // the reader went over to the other language meanwhile
  titles = new Map(standards.map(({ id, title }) => [id, title]));
  fill("standard", standards, ({ title }) => title);
  fill("plan", plans, ({ symbol, issuer }) => `${symbol} · ${issuer}`, "vi");
};
