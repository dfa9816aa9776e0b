// Several files at once: a matrix where they report on one plan, each for itself where they do not.

import { ask, unread } from "./api.js";
import { draft } from "./draft.js";
import { say } from "./language.js";
import { matrix } from "./matrix.js";
import { chosen } from "./settings.js";
import { shelf } from "./shelf.js";
import { told } from "./told.js";
import { enter } from "./views.js";
import { during } from "./work.js";

const UNFIT = 422; // the files are no reports on one known plan

// The server leaves out of a name what could mislead.
const harmless = (name) => name.split(/[\\/]/).at(-1).replace(/[<>:"|?*\p{C}\p{Zl}\p{Zp}]/gu, "").replace(/^[. ]+|[. ]+$/g, "");

// The review of the files, or why there is none and each of them checked.
const compared = async (files, used, signal) => {
  let because = "";
  try {
    const review = await ask("api/review", files, used, signal);
    if (review.reports.length) return { review };
  } catch (fault) {
    if (fault.status !== UNFIT) throw fault;
    because = fault.detail;
  }
  return { because, each: await ask("api/lint", files, used, signal) };
};

/** The scene of several files. */
export const several = (files) => {
  const scene = { view: "many", desk: null };
  const open = (path) => {
    const file = files.find(({ name }) => name === path) || files.find(({ name }) => harmless(name) === path);
    if (file) draft(file, true).check();
  };
  scene.check = async () => {
    const used = chosen();
    const given = await during(say("busy-many", { n: files.length }), scene.check, (signal) => compared(files, used, signal));
    if (!given) return;
    const { review, each, because } = given;
    if (review) {
      enter(scene, used, "many-title", matrix(review, files, used, open));
      const left = review.unevaluated.length + review.unreadable.length;
      told.aloud(`${say("matrix-done", { n: review.reports.length })}${left ? ` ${say("matrix-left", { n: left })}.` : ""}`);
    } else if (each.documents.length) {
      enter(scene, used, "many-title", shelf(each, because, open));
      told.aloud(say("documents", { n: each.documents.length }));
    }
    if (each && each.errors.length) told.problem(unread(each.errors), each.documents.length ? undefined : scene.check);
  };
  return scene;
};
