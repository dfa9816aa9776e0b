// How drafts come in: dropped anywhere on the page, chosen, or pasted.

import { byId } from "./dom.js";
import { DEEPEST, MOST, unpacked } from "./folder.js";
import { Problem } from "./api.js";
import { say } from "./language.js";
import { told } from "./told.js";

const NAMED = 5; // so many of those left out are told by name

// Bytes are taken at once: a file saved again meanwhile could no longer be sent.
const held = async (file) => {
  try {
    return new File([await file.arrayBuffer()], file.name, { type: file.type });
  } catch {
    throw new Problem(say("unread", { name: file.name }));
  }
};

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
      const bodies = await Promise.all(files.map(held));
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

  const pasted = byId("paste");
  const text = byId("text");
  pasted.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!text.value.trim()) {
      told.problem(new Problem(say("nothing")));
      text.focus();
      return;
    }
    // A field of a form would have its line ends changed on the way; a file keeps them.
    take({ files: [new File([text.value], say("pasted"), { type: "text/plain" })], left: [] });
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) pasted.requestSubmit();
  });

  const veil = byId("veil");
  const carries = (event) => event.dataTransfer.types.includes("Files");
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
    take(unpacked(event.dataTransfer));
  });
};
