// What the reader is told: aloud, in passing, and when something went wrong.

import { Problem } from "./api.js";
import { byId, el } from "./dom.js";
import { say } from "./language.js";

const quiet = () => byId("problem").replaceChildren();

const close = () => {
  quiet();
  byId("main").focus({ preventScroll: true });
};

export const told = {
  /** For those who listen; nothing is seen. */
  aloud: (words) => {
    byId("said").textContent = words;
  },

  /** Worth knowing, and stops nothing; stands until other files come. */
  note: (words) => {
    byId("note").textContent = words;
  },

  /** What went wrong, with `retry` where it may go otherwise the next time. */
  problem: (fault, retry) => {
    console.info(fault);
    const { message, detail, passing } = fault instanceof Problem ? fault : new Problem(say("fault"), String(fault.message || fault));
    told.aloud(""); // what was going on is over
    byId("problem").replaceChildren(el("div", { class: "alert" },
      el("p", {}, el("b", { text: message })), detail && el("p", { text: detail }),
      el("p", { class: "takes" }, retry && passing && el("button", { type: "button", click: retry, text: say("retry") }),
        el("button", { type: "button", class: "plain", click: close, text: say("close") }))));
    byId("problem").scrollIntoView({ block: "nearest" });
  },

  clear: quiet,
};
