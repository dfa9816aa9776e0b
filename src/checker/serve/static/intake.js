// How drafts come in: dropped anywhere on the page, chosen, or pasted; and by what they are checked.

import { listed } from "./api.js";
import { byId, el } from "./dom.js";
import { say } from "./language.js";

const settings = byId("settings");

/** What the reader chose: stage, standard and plan; empty where the program decides. */
export const chosen = () => Object.fromEntries(new FormData(settings));

// Bytes are taken at once: a file saved again meanwhile could no longer be sent.
const held = async (file) => new File([await file.arrayBuffer()], file.name, { type: file.type });

// Files of one name are told apart as the server does it.
const apart = (files) => {
  const taken = new Map();
  return files.map((file) => {
    const n = (taken.get(file.name) || 0) + 1;
    taken.set(file.name, n);
    const [, stem, kind] = /^(.*?)(\.[^.]*)?$/s.exec(file.name);
    return n === 1 ? file : new File([file], `${stem} (${n})${kind || ""}`, { type: file.type });
  });
};

const titles = {
  standards: ({ title }) => title,
  plans: ({ symbol, issuer }) => `${symbol} · ${issuer}`,
};

/** Fill the lists of standards and plans in the language now; what was chosen stays chosen. */
export const offer = async () => {
  for (const [name, field] of [["standards", "standard"], ["plans", "plan"]]) {
    const select = settings.elements[field];
    const before = select.value;
    const given = await listed(name);
    const options = given.map((each) => el("option", { value: each.id, text: titles[name](each), title: each.title }));
    select.replaceChildren(select.options[0], ...options);
    select.value = before;
  }
};

/** Call `come(files)` for drafts that come in, `change()` when they are to be checked by something else. */
export const intake = (come, change, refuse) => {
  const take = async (files) => {
    const bodies = [];
    for (const file of files) {
      try {
        bodies.push(await held(file));
      } catch {
        refuse(say("unread", { name: file.name }));
        return;
      }
    }
    if (bodies.length) come(apart(bodies));
  };

  const input = byId("files");
  input.addEventListener("change", () => {
    // Copied before the field is cleared, so that the same file can be chosen again.
    const files = [...input.files];
    input.value = "";
    take(files);
  });

  const pasted = byId("paste");
  const text = byId("text");
  pasted.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!text.value.trim()) {
      refuse(say("nothing"));
      text.focus();
      return;
    }
    // A field of a form would have its line ends changed on the way; a file keeps them.
    come([new File([text.value], say("pasted"), { type: "text/plain" })]);
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) pasted.requestSubmit();
  });

  settings.addEventListener("submit", (event) => event.preventDefault());
  settings.addEventListener("change", change);

  const veil = byId("veil");
  const carries = (event) => [...event.dataTransfer.types].includes("Files");
  addEventListener("dragenter", (event) => {
    if (carries(event)) veil.hidden = false;
  });
  addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) veil.hidden = true;
  });
  addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    veil.hidden = true;
    take(event.dataTransfer.files);
  });
};
