// What was dropped: files as they are, and of folders the drafts in them.

import { byId } from "./dom.js";

/** Folders in folders are opened so far down. */
export const DEEPEST = 4;
/** So many drafts are taken out of folders at most. */
export const MOST = 500;

const KINDS = byId("files").accept.split(",");
const isDraft = ({ name }) => KINDS.some((kind) => name.toLowerCase().endsWith(kind));
// Hidden files, and those that Word keeps beside an open document.
const isKept = ({ name }) => name.startsWith(".") || name.startsWith("~$");
const inOrder = new Intl.Collator("vi", { numeric: true }).compare;

const fileOf = (entry) => new Promise((give, fail) => { entry.file(give, fail); });

// A reader gives some at a time, and none at the end.
const entriesOf = async (folder) => {
  const reader = folder.createReader();
  const found = [];
  for (;;) {
    const some = await new Promise((give, fail) => { reader.readEntries(give, fail); });
    if (!some.length) return found.sort((one, other) => inOrder(one.name, other.name));
    found.push(...some);
  }
};

const open = async (folder, depth, found) => {
  for (const entry of await entriesOf(folder)) {
    if (isKept(entry)) continue;
    if (entry.isDirectory && depth < DEEPEST) await open(entry, depth + 1, found);
    else if (entry.isFile && isDraft(entry) && found.files.length < MOST) found.files.push(await fileOf(entry));
    else found.left.push(entry.name);
  }
};

/**
 * The files that `transfer` of a drop carries, and the names of what is left out of folders: files of other kinds,
 * folders too far down, drafts beyond the most. A file dropped by itself is taken whatever it is.
 */
export const unpacked = (transfer) => {
  // To be asked for before the event is over.
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const given = items.map((item) => ({ entry: item.webkitGetAsEntry && item.webkitGetAsEntry(), file: item.getAsFile() }));
  return (async () => {
    const found = { files: [], left: [] };
    for (const { entry, file } of given) {
      if (entry && entry.isDirectory) await open(entry, 1, found);
      else if (file) found.files.push(file);
    }
    return found;
  })();
};
