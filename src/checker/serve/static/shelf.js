// Several drafts that do not report on one plan: each with its verdict, to be opened.

import { el } from "./dom.js";
import { say } from "./language.js";
import { dated } from "./paper.js";
import { sentence } from "./phrase.js";
import { counts, stamp, verdictOf } from "./verdict.js";
import { by } from "./views.js";

/** The documents of an answer as a list, by which version they were checked, and why there is no matrix of them; `open(path)` shows one. */
export const shelf = ({ documents, checker }, because, open) => el("div", {},
  el("h1", { id: "many-title", tabindex: -1, text: say("documents", { n: documents.length }) }),
  el("p", { class: "faint", text: say("documents-lead") }),
  because && el("p", { class: "faint", text: sentence(because) }),
  dated(checker.version),
  by(),
  el("ul", { class: "shelf" }, documents.map((document) => el("li", {}, stamp(document.verdict),
    el("div", { class: "spoken" },
      el("button", { type: "button", class: "link", click: () => open(document.path), text: document.path }),
      el("p", { text: verdictOf(document) }), el("ul", { class: "counts" }, counts(document)))))));
