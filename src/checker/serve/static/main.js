// The page: drafts come in, are checked by the server, and are shown; one view at a time.

import { ask, listed, Problem } from "./api.js";
import { coverage, tally } from "./coverage.js";
import { byId, el } from "./dom.js";
import { explainer } from "./explain.js";
import { capital } from "./findings.js";
import { chosen, intake, offer } from "./intake.js";
import { keys } from "./keys.js";
import { of, say, speak, turn } from "./language.js";
import { matrix } from "./matrix.js";
import { AREA } from "./names.js";
import { reading } from "./reading.js";
import { shelf } from "./shelf.js";
import { tabs } from "./tabs.js";
import { head, verdictOf } from "./verdict.js";

const views = { start: byId("start"), result: byId("result"), many: byId("many") };
let files = []; // what is looked at now, as it came in
let all = []; // the files of the matrix behind one opened report
let work = null; // what can be stopped
let desk = null; // what the keys move in
let again = () => {};

const told = {
  say: (words) => {
    byId("said").textContent = words;
  },
  clear: () => byId("problem").replaceChildren(),
  problem: (problem, retry) => {
    console.info(problem);
    const known = problem instanceof Problem ? problem : new Problem(say("failed"), String(problem.message || problem));
    byId("problem").replaceChildren(el("div", { class: "alert" },
      el("p", {}, el("b", { text: known.message })), known.detail && el("p", { text: known.detail }),
      el("p", { class: "takes" }, retry && el("button", { type: "button", click: retry, text: say("retry") }),
        el("button", { type: "button", class: "plain", click: told.clear, text: say("close") }))));
    byId("problem").scrollIntoView({ block: "nearest" });
  },
};

const view = (name) => {
  for (const [each, node] of Object.entries(views)) node.hidden = each !== name;
  byId("again").hidden = name === "start";
  if (name === "start") {
    desk = null;
    byId("settings-start").append(byId("settings"));
  }
};
// Going back in the browser goes back here.
const visit = (name) => {
  if (history.state?.view !== name) history.pushState({ view: name }, "");
  view(name);
};

let names = {};
const titled = (id) => names[id] || id;
const explain = explainer(titled, told);
const learn = async () => {
  const given = await listed("standards");
  names = Object.fromEntries(given.map(({ id, title }) => [id, title]));
  await offer();
};

const busy = (words) => {
  const since = Date.now();
  byId("busy").hidden = false;
  byId("busy-words").textContent = words;
  told.say(words);
  told.clear();
  const clock = setInterval(() => {
    const n = Math.round((Date.now() - since) / 1000);
    if (n > 2) byId("busy-words").textContent = `${words} ${say("seconds", { n })}`;
  }, 1000);
  return () => {
    clearInterval(clock);
    byId("busy").hidden = true;
  };
};

// One piece of work at a time: a new one ends the one before.
const during = async (words, retry, doing) => {
  if (work) work.abort();
  const mine = new AbortController();
  work = mine;
  const finish = busy(words);
  try {
    const given = await doing(mine.signal);
    if (work === mine) return given;
  } catch (problem) {
    if (problem.name !== "AbortError" && work === mine) {
      told.say("");
      told.problem(problem, retry);
    }
  } finally {
    finish();
    if (work === mine) work = null;
    else if (work) byId("busy").hidden = false;
  }
  return null;
};

const unjudged = ({ not_evaluated: given }) => {
  if (!given.length) return el("p", { text: say("all-judged") });
  const reasons = new Map();
  for (const { rule, because } of given) reasons.set(because, [...(reasons.get(because) || []), rule]);
  const named = (rule) => {
    const area = rule.split(".")[0];
    if (!/^[a-z-]+\.[a-z-]+$/.test(rule)) return el("span", { text: AREA[area] ? of(AREA[area]) : rule });
    return el("button", { type: "button", class: "link", click: () => explain(rule) }, el("code", { text: rule }));
  };
  return el("div", {}, el("p", { class: "faint", text: say("unjudged-lead") }),
    el("ul", { class: "unjudged" }, [...reasons].map(([because, rules]) => el("li", {},
      el("p", { text: capital(because) }), el("p", { class: "rules" }, rules.map(named))))));
};

const show = (document_, file) => {
  const settings = chosen();
  const read = reading(document_, titled, explain);
  const live = document_.findings.filter(({ suppressed }) => !suppressed).length;
  const met = document_.coverage && tally(document_.coverage);
  let parts = null;
  const toPlace = (location) => {
    parts.show("reading");
    read.visit(location);
  };
  parts = tabs(say("parts"), [
    { id: "reading", words: `${say("reading")} (${live})`, node: read.node },
    { id: "tasks", words: `${say("tasks")}${met ? ` (${met.met}/${met.n})` : ""}`, node: coverage(document_.coverage, toPlace) },
    { id: "unjudged", words: `${say("unjudged")} (${document_.not_evaluated.length})`, node: unjudged(document_) },
  ]);
  const back = all.length > 1 && el("button", { type: "button", class: "link back", click: () => history.back(), text: `← ${say("back")}` });
  views.result.setAttribute("aria-labelledby", "verdict");
  views.result.replaceChildren(...[back, head(document_, file, settings, titled, () => parts.show("tasks"), told), byId("settings"), parts.node].filter(Boolean));
  visit("result");
  desk = {
    step: (by) => {
      parts.show("reading");
      read.step(by);
    },
    search: read.search,
    leave: read.leave,
  };
  told.say(say("done", { name: file.name, verdict: verdictOf(document_) }));
  byId("verdict").focus({ preventScroll: true });
  scrollTo(0, 0);
};

const unread = (errors) => new Problem(say("failed"), errors.map(({ path, message }) => `${path}: ${message}`).join("\n"));

const one = async (file) => {
  files = [file];
  again = () => one(file);
  const given = await during(say("busy", { name: file.name }), again, (signal) => ask("api/lint?view=page", [file], chosen(), signal));
  if (!given) return;
  if (given.documents.length) show(given.documents[0], file);
  else told.problem(unread(given.errors), again);
};

// The server leaves out of a name what could mislead.
const harmless = (name) => name.split(/[\\/]/).at(-1).replace(/[<>:"|?*\p{C}\p{Zl}\p{Zp}]/gu, "").replace(/^[. ]+|[. ]+$/g, "");
const fileOf = (path) => all.find(({ name }) => name === path) || all.find(({ name }) => harmless(name) === path);
const open = (path) => {
  const file = fileOf(path);
  if (file) one(file);
};

const several = async (given) => {
  files = given;
  all = given;
  again = () => several(given);
  let review = null;
  const found = await during(say("busy-many", { n: given.length }), again, async (signal) => {
    try {
      review = await ask("api/review", given, chosen(), signal);
      if (review.reports.length) return review;
    } catch (problem) {
      // What is no report on a known plan is still a draft to be checked.
      if (problem.name === "AbortError" || problem.status !== 422) throw problem;
    }
    review = null;
    return ask("api/lint", given, chosen(), signal);
  });
  if (!found) return;
  if (!review && !found.documents.length) {
    told.problem(unread(found.errors), again);
    return;
  }
  views.many.setAttribute("aria-labelledby", "many-title");
  const controls = byId("settings");
  const settings = chosen();
  views.many.replaceChildren(review ? matrix(review, given, settings, controls, open, told) : shelf(found.documents, controls, open));
  if (!review && found.errors.length) told.problem(unread(found.errors));
  desk = null;
  visit("many");
  told.say(review ? say("matrix-done", { n: review.reports.length }) : say("documents", { n: found.documents.length }));
  byId("many-title").focus({ preventScroll: true });
  scrollTo(0, 0);
};

const come = (given) => {
  if (given.length === 1) {
    all = [];
    one(given[0]);
  } else several(given);
};

intake(come, () => {
  if (files.length) again();
}, (words) => told.problem(new Problem(words)));

byId("stop").addEventListener("click", () => {
  if (work) work.abort();
  told.say("");
});
byId("again").addEventListener("click", () => {
  files = [];
  told.clear();
  visit("start");
  byId("start-title").tabIndex = -1;
  byId("start-title").focus();
});
byId("language").addEventListener("click", () => {
  turn();
  learn().catch(told.problem).then(() => {
    if (files.length) again();
  });
});
addEventListener("popstate", (event) => {
  const name = event.state?.view || "start";
  told.clear();
  if (name === "start") files = [];
  if (name === "many" && all.length) {
    files = all;
    again = () => several(all);
    views.many.querySelector(".head").after(byId("settings"));
    desk = null;
  }
  view(name === "result" && !views.result.childElementCount ? "start" : name);
});
keys(() => (views.result.hidden ? null : desk));

// A fault of the page itself is told, not swallowed.
addEventListener("unhandledrejection", (event) => told.problem(event.reason));
history.replaceState({ view: "start" }, "");
speak();
learn().catch(told.problem);
