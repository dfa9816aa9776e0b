// The page: drafts come in, are checked by the server, and are shown.

import { defaults } from "./api.js";
import { byId } from "./dom.js";
import { draft } from "./draft.js";
import { intake } from "./intake.js";
import { keys } from "./keys.js";
import { prefer, speak, turn } from "./language.js";
import { unfold } from "./paper.js";
import { several } from "./several.js";
import { offer, settings } from "./settings.js";
import { anew, slips } from "./slip.js";
import { told } from "./told.js";
import { follow, home, scene, stay, title } from "./views.js";
import { redo, stop } from "./work.js";

// What is going on begins anew; else what is seen is checked anew.
const again = () => {
  const shown = scene();
  const retry = redo() || (shown && shown.check);
  if (retry) retry();
};

intake((files) => {
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  (files.length === 1 ? draft(files[0]) : several(files)).check();
});

settings.addEventListener("submit", (event) => event.preventDefault());
settings.addEventListener("change", again);

byId("stop").addEventListener("click", () => {
  stop();
  told.aloud("");
  stay();
});
byId("again").addEventListener("click", home);
byId("home").addEventListener("click", (event) => {
  event.preventDefault();
  home();
});
byId("skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("main").focus();
});
byId("language").addEventListener("click", () => {
  turn();
  title();
  told.clear();
  told.note("");
  anew();
  offer().catch(told.problem).then(again);
});
slips();
unfold();
keys(() => scene() && scene().desk);

// A fault of the page itself is told, not swallowed.
addEventListener("error", (event) => told.problem(event.error || event));
addEventListener("unhandledrejection", (event) => told.problem(event.reason));

follow();
speak();
title();
(async () => {
  const { lang } = await defaults();
  if (prefer(lang)) {
    title();
    again();
  }
  await offer();
})().catch(told.problem);
