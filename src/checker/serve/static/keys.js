// Keys: single letters that can be turned off, and the dialog that tells of them.

import { byId, el } from "./dom.js";
import { say } from "./language.js";

const KEPT = "checker.keys";
let on = true;
try {
  on = localStorage.getItem(KEPT) !== "off";
} catch {
  // storage may be forbidden
}

const TOLD = [
  [["n", "j"], "key-next"], [["p", "k"], "key-previous"], [["Enter"], "key-enter"], [["/"], "key-search"],
  [["←", "→", "↑", "↓"], "key-arrows"], [["Esc"], "key-escape"], [["?"], "key-help"],
];

const help = () => {
  const dialog = byId("keys");
  const box = el("input", { type: "checkbox", checked: on });
  box.addEventListener("change", () => {
    on = box.checked;
    try {
      localStorage.setItem(KEPT, on ? "on" : "off");
    } catch {
      // not kept, still changed
    }
  });
  dialog.replaceChildren(
    el("form", { method: "dialog" }, el("button", { class: "plain", text: say("close") })),
    el("h2", { id: "keys-title", text: say("keys") }),
    el("dl", { class: "keys" }, TOLD.flatMap(([names, words]) => [
      el("dt", {}, names.map((name) => el("kbd", { text: name }))), el("dd", { text: say(words) })])),
    el("label", { class: "check" }, box, say("keys-on")));
  dialog.showModal();
};

/** Listen; `now()` gives what the keys move in at the time: `step(by)`, `search()`, `leave()`, or nothing. */
export const keys = (now) => {
  byId("keys-open").addEventListener("click", help);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector("dialog[open]")) return;
    const typing = event.target.closest("input:not([type=checkbox], [type=radio]), select, textarea");
    const at = now();
    if (event.key === "Escape" && at) {
      if (typing) typing.blur();
      at.leave();
      return;
    }
    if (typing || !on) return;
    const step = { n: 1, j: 1, p: -1, k: -1 }[event.key];
    if (event.key === "?") help();
    else if (step && at) at.step(step);
    else if (event.key === "/" && at && at.search) at.search();
    else return;
    event.preventDefault();
  });
};
