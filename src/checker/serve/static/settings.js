// By what drafts are checked: stage, standard and plan; empty where the program decides.

import { defaults, listed } from "./api.js";
import { byId, el } from "./dom.js";
import { language, say } from "./language.js";

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

// What holds where nothing is chosen has the first place: what the program recognizes, or what the office set (`own`).
const fill = (field, given, words, own, lang) => {
  const select = settings.elements[field];
  const before = select.value;
  const [first] = select.options;
  const set = given.find(({ id }) => id === own);
  if (own) first.textContent = set ? words(set) : say("office", { id: own });
  if (set && lang) first.lang = lang;
  const options = given.filter((each) => each !== set)
    .map((each) => el("option", { value: each.id, text: words(each), title: each.title, lang }));
  select.replaceChildren(first, ...options);
  select.value = before;
};

/** Offer stages, standards and plans in the language now, at first as the office set them; what was chosen stays chosen. */
export const offer = async () => {
  const asked = language();
  const [standards, plans, own] = await Promise.all([listed("standards"), listed("plans"), defaults()]);
  if (asked !== language()) return; // the reader went over to the other language meanwhile
  titles = new Map(standards.map(({ id, title }) => [id, title]));
  if (!chosen().stage) choose({ stage: own.stage });
  fill("standard", standards, ({ title }) => title, own.standard);
  fill("plan", plans, ({ symbol, issuer }) => `${symbol} · ${issuer}`, own.plan, "vi");
};
