// One view at a time. What the page shows of certain files is a scene; each has its place in the browser's history.

import { byId, el } from "./dom.js";
import { language, say } from "./language.js";
import { choose, chosen, settings } from "./settings.js";
import { told } from "./told.js";
import { stop } from "./work.js";

const nodes = { start: byId("start"), result: byId("result"), many: byId("many") };
const kept = new Map(); // scenes by their number in the history
const drawn = {}; // the scene that each view holds
let now = null; // null: the first view

/** The scene that is shown: its `check` checks its files anew, the keys move in its `desk`; null on the first view. */
export const scene = () => now;

// What is drawn depends on more than files.
const state = () => JSON.stringify([language(), chosen()]);

/** Title the page in the language now: by what it shows, never by the name of a file, which a browser would keep. */
export const title = () => {
  const heading = now && drawn[now.view] === now && nodes[now.view].querySelector("h1");
  document.title = heading ? `${heading.textContent} · ${say("name")}` : say("name");
};

const show = () => {
  const at = now ? now.view : "start";
  for (const [name, node] of Object.entries(nodes)) node.hidden = name !== at;
  byId("again").hidden = !now;
  nodes[at].querySelector(".by").append(settings);
  title();
};

const toHeading = () => {
  const heading = nodes[now ? now.view : "start"].querySelector("h1");
  if (heading) heading.focus({ preventScroll: true });
};

const leave = () => {
  if (now) now.focus = document.activeElement;
};

/** The place of the form of settings in a view. */
export const by = () => el("div", { class: "by" });

/** Show `content`, which has a place for the settings, as what `next` gave for `used` settings; `label` is the id of its heading. */
export const enter = (next, used, label, ...content) => {
  const fresh = next !== now;
  if (fresh) leave();
  // Who changes a setting goes on changing settings.
  const held = settings.contains(document.activeElement) ? document.activeElement : null;
  const view = nodes[next.view];
  view.setAttribute("aria-labelledby", label);
  view.lang = language();
  view.replaceChildren(...content.filter(Boolean));
  now = next;
  now.used = used;
  now.state = state();
  drawn[now.view] = now;
  if (fresh) {
    now.number = kept.size + 1;
    kept.set(now.number, now);
    history.pushState({ scene: now.number }, "");
  }
  show();
  if (fresh) scrollTo(0, 0);
  if (fresh && !held) toHeading();
  else if (held) held.focus({ preventScroll: true });
  else if (document.activeElement === document.body) toHeading();
};

/** Back to the first view; what is going on ends. */
export const home = () => {
  stop();
  told.clear();
  if (!now) return;
  leave();
  now = null;
  history.pushState({ scene: 0 }, "");
  show();
  toHeading();
  scrollTo(0, 0);
};

/** The reader stopped what was going on: the settings are again those of what is seen. */
export const stay = () => {
  if (now) choose(now.used);
  byId("main").focus({ preventScroll: true });
};

const gone = (event) => {
  // A link to a place of the page is no way to another view.
  if (!event.state) {
    history.replaceState({ scene: now ? now.number : 0 }, "");
    return;
  }
  stop();
  told.clear();
  leave();
  now = kept.get(event.state.scene) || null;
  if (now && drawn[now.view] !== now) {
    nodes[now.view].replaceChildren(by());
    drawn[now.view] = null;
  }
  show();
  if (now && (!drawn[now.view] || now.state !== state())) now.check();
  else if (now && now.focus && now.focus.isConnected && now.focus !== document.body) now.focus.focus();
  else toHeading();
};

/** Go back and forth as the browser does. */
export const follow = () => {
  history.replaceState({ scene: 0 }, "");
  addEventListener("popstate", gone);
};

