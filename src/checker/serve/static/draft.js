// One draft: its verdict, the text beside its findings, its tasks, and what was not evaluated.

import { ask, unread } from "./api.js";
import { coverage, tally } from "./coverage.js";
import { el } from "./dom.js";
import { say } from "./language.js";
import { reading } from "./reading.js";
import { chosen } from "./settings.js";
import { tabs } from "./tabs.js";
import { told } from "./told.js";
import { unjudged } from "./unjudged.js";
import { head, verdictOf } from "./verdict.js";
import { by, enter } from "./views.js";
import { during } from "./work.js";

const counted = (words, count) => `${say(words)} (${count})`;

// The parts of a result; `scene` remembers which of them is seen, and has what the keys move in.
const parts = (document_, scene) => {
  const read = reading(document_);
  const met = document_.coverage && tally(document_.coverage);
  const toPlace = (location) => {
    made.show("reading");
    read.visit(location);
  };
  const made = tabs(say("parts"), [
    { id: "reading", words: counted("reading", document_.findings.filter(({ suppressed }) => !suppressed).length), node: read.node },
    { id: "tasks", words: met ? counted("tasks", `${met.met}/${met.n}`) : say("tasks"), node: coverage(document_.coverage, toPlace) },
    { id: "unjudged", words: counted("unjudged", document_.not_evaluated.length), node: unjudged(document_.not_evaluated) },
  ], scene.part, (id) => {
    scene.part = id;
  });
  scene.desk = {
    step: (by_) => {
      made.show("reading");
      read.step(by_);
    },
    search: read.search && (() => {
      made.show("reading");
      read.search.focus();
    }),
    leave: read.leave,
  };
  return made;
};

/** The scene of one file; `among` says that it was opened from several. */
export const draft = (file, among = false) => {
  const scene = { view: "result", part: "reading", desk: null };
  scene.check = async () => {
    const used = chosen();
    const given = await during(say("busy", { name: file.name }), scene.check, (signal) =>
      ask("api/lint?view=page", [file], used, signal));
    if (!given) return;
    const [document_] = given.documents;
    if (!document_) {
      told.problem(unread(given.errors), scene.check);
      return;
    }
    const made = parts(document_, scene);
    enter(scene, used, "verdict",
      among && el("button", { type: "button", class: "link back", click: () => history.back(), text: `← ${say("back")}` }),
      head(document_, file, used, given.checker.version, () => made.show("tasks")), by(), made.node);
    told.aloud(say("done", { name: file.name, verdict: verdictOf(document_) }));
  };
  return scene;
};
