// Files as the reader gave them.

import { Problem } from "./api.js";
import { say } from "./language.js";

const PASTED = "text/x-pasted";

/** The bytes are taken at once: a file saved again meanwhile could no longer be sent. */
export const taken = async (file) => {
  try {
    return new File([await file.arrayBuffer()], file.name, { type: file.type });
  } catch {
    throw new Problem(say("unread", { name: file.name }));
  }
};

/** A text that was pasted, as a file: a field of a form would have its line ends changed on the way. */
export const pasted = (text) => new File([text], say("pasted"), { type: PASTED });

/** Is there no such file but on this page? */
export const isPasted = ({ type }) => type === PASTED;
