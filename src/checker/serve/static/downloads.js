// What can be taken along: the Word file with comments, the HTML report, the check slip, the mended copy.

import { fetched } from "./api.js";
import { el } from "./dom.js";
import { say } from "./language.js";
import { isPasted } from "./taken.js";
import { told } from "./told.js";

// Of these the server makes a Word file with comments, of those one that keeps its form.
const REMARKED = new Set([".docx", ".docm", ".doc", ".odt", ".rtf", ".htm", ".html"]);
const MENDED = new Set([".docx", ".docm", ".txt"]);

/** Give the reader a file of this name. */
const save = (blob, name) => {
  const address = URL.createObjectURL(blob);
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** A button that fetches `path` for `files` and saves what comes under its own name, or `name`. */
export const download = (words, path, files, settings, name) => {
  const button = el("button", { type: "button", text: words });
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-disabled")) return;
    button.setAttribute("aria-disabled", "true");
    told.aloud(say("loading"));
    try {
      const file = await fetched(path, files, settings, name);
      save(file.blob, file.name);
      told.aloud(say("saved", { name: file.name }));
    } catch (problem) {
      told.problem(problem);
    } finally {
      button.removeAttribute("aria-disabled");
    }
  });
  return button;
};

/** The downloads that a checked file allows. */
export const downloads = (document, file, settings) => {
  const [, stem, kind] = /^(.*?)(\.[^.]*)?$/s.exec(file.name);
  const of = (kinds) => kinds.has((kind || "").toLowerCase());
  const safe = document.findings.filter(({ suppressed, fixes }) => !suppressed && fixes.some((fix) => fix.safe)).length;
  const one = (words, path, name) => download(words, path, [file], settings, name);
  return el("div", { class: "takes", role: "group", "aria-label": say("downloads") },
    of(REMARKED) && one(say("annotate"), "api/annotate", `${stem}.reviewed.docx`),
    one(say("report"), "api/report", `${stem}.html`),
    // A text that was pasted is no file a slip could go along with.
    !isPasted(file) && one(say("slip"), "api/slip?format=docx", `${stem}.slip.docx`),
    of(MENDED) && safe > 0 && one(say("fix", { n: safe }), "api/fix", `${stem}.fixed${kind}`),
    el("button", { type: "button", class: "plain", click: () => print(), text: say("print") }));
};
