// How drafts come in: dropped anywhere on the page, chosen, or pasted.

import { byId } from "./dom.js";
import { DEEPEST, MOST, unpacked } from "./folder.js";
import { Problem } from "./api.js";
import { say } from "./language.js";
import { pasted, taken } from "./taken.js";
import { told } from "./told.js";

const NAMED = 5; // so many of those left out are told by name

// Files of one name are told apart as the server does it.
const apart = (files) => {
  const met = new Map();
  return files.map((file) => {
    const n = (met.get(file.name) || 0) + 1;
    met.set(file.name, n);
    const [, stem, kind] = /^(.*?)(\.[^.]*)?$/s.exec(file.name);
    return n === 1 ? file : new File([file], `${stem} (${n})${kind || ""}`, { type: file.type });
  });
};

const leftOut = (names) => {
  const listed = `${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? ", …" : ""}`;
  return say("left-out", { n: names.length, depth: DEEPEST, most: MOST, names: listed });
};

/** Call `come(files)` for drafts that come in. */
export const intake = (come) => {
  let latest = 0;
  // `finding` gives the files, and the names of those that are left out; of several the last that began counts.
  const take = async (finding) => {
    latest += 1;
    const mine = latest;
    try {
      const { files, left } = await finding;
      const bodies = await Promise.all(files.map(taken));
      if (mine !== latest) return;
      told.note(left.length ? leftOut(left) : "");
      if (bodies.length) come(apart(bodies));
      else if (left.length) told.problem(new Problem(say("no-drafts")));
    } catch (fault) {
      if (mine === latest) told.problem(fault);
    }
  };

  const input = byId("files");
  input.addEventListener("change", () => {
    // Copied before the field is cleared, so that the same file can be chosen again.
    const files = [...input.files];
    input.value = "";
    take({ files, left: [] });
  });

  const form = byId("paste");
  const text = byId("text");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!text.value.trim()) {
      told.problem(new Problem(say("nothing")));
      text.focus();
      return;
    }
    take({ files: [pasted(text.value)], left: [] });
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });

  const veil = byId("veil");
  const carries = (event) => event.dataTransfer.types.includes("Files");
  addEventListener("dragenter", (event) => {
    if (carries(event)) veil.hidden = false;
  });
  // A field for a certain file takes what is dropped on it.
  const onField = ({ target }) => target instanceof HTMLInputElement && target.type === "file";
  addEventListener("dragover", (event) => {
    if (!carries(event) || onField(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) veil.hidden = true;
  });
  addEventListener("drop", (event) => {
    if (!carries(event)) return;
    veil.hidden = true;
    if (onField(event)) return;
    event.preventDefault();
    take(unpacked(event.dataTransfer));
  });
};
