// The draft beside its findings, and the way from each to the other.

import { byId, el, reveal } from "./dom.js";
import { list, silenced } from "./findings.js";
import { say } from "./language.js";
import { sheet } from "./sheet.js";
import { sift } from "./sift.js";

const narrow = matchMedia("(max-width: 60rem)");

/** The part of the page on which a draft is read; gives its node, `step(by)`, `visit(location)`, `search` and `leave`. */
export const reading = (document_) => {
  const live = document_.findings.filter(({ suppressed }) => !suppressed);
  const paper = sheet(document_.text, live);
  const cards = list(live, paper.around);
  const empty = el("p", { class: "faint none", hidden: true, text: say("none-shown") });
  const quiet = document_.findings.filter(({ suppressed }) => suppressed);
  const side = el("div", { class: "side", role: "region", "aria-label": say("findings") }, cards, empty, silenced(quiet));
  const body = el("div", { class: "body", role: "region", "aria-label": say("draft") }, paper.node);
  const alone = document_.findings.length === 0;
  const desk = el("div", { class: alone ? "desk alone" : "desk side-first" }, body, !alone && side);

  // On a narrow screen one of the two is seen at a time.
  const sides = ["findings", "draft"].map((name) => el("button", {
    type: "button", "aria-pressed": String(name === "findings"), text: say(name), click: () => turn(name),
  }));
  const turn = (name) => {
    desk.classList.toggle("side-first", name === "findings");
    sides.forEach((button, at) => button.setAttribute("aria-pressed", String((at === 0) === (name === "findings"))));
  };

  let kept = new Set();
  let active = 0;
  let stop = null;
  const items = [...cards.children];
  const marks = (number) => paper.marks.get(number) || [];
  const cardOf = (number) => items[number - 1];
  const choose = (number) => {
    if (active) {
      cardOf(active).classList.remove("on");
      for (const mark of marks(active)) mark.classList.remove("on");
    }
    active = number;
    if (globalThis.CSS && CSS.highlights) CSS.highlights.delete("place");
    if (!number) return;
    cardOf(number).classList.add("on");
    for (const mark of marks(number)) mark.classList.add("on");
    const [first] = marks(number);
    if (first) {
      if (stop) stop.tabIndex = -1;
      stop = first;
      stop.tabIndex = 0;
    }
  };
  const toDraft = (number) => {
    choose(number);
    const [first] = marks(number);
    if (!first) return;
    turn("draft");
    reveal(first);
    first.focus({ preventScroll: true });
  };
  const toList = (number) => {
    if (!kept.has(number)) return;
    choose(number);
    turn("findings");
    const link = cardOf(number).querySelector("h3 a");
    keep(cardOf(number));
    link.focus({ preventScroll: true });
  };
  // The list scrolls by itself beside the draft; on a narrow screen it is the page.
  const keep = (card) => {
    if (narrow.matches) reveal(card, "nearest");
    else side.scrollTop += card.getBoundingClientRect().top - side.getBoundingClientRect().top - 8;
  };
  const step = (by) => {
    const numbers = [...kept].sort((a, b) => a - b);
    if (!numbers.length) return;
    const at = numbers.indexOf(active);
    const number = numbers[at < 0 ? (by > 0 ? 0 : numbers.length - 1) : (at + by + numbers.length) % numbers.length];
    const [first] = marks(number);
    toList(number);
    if (first && !narrow.matches) reveal(first);
  };

  cards.addEventListener("click", (event) => {
    const card = event.target.closest(".finding");
    if (!card || event.target.closest("button")) return;
    event.preventDefault();
    if (String(getSelection())) return;
    toDraft(Number(card.id.slice(1)));
  });
  paper.node.addEventListener("click", (event) => {
    const mark = event.target.closest(".mark");
    if (!mark) return;
    event.preventDefault();
    toList(Number(mark.hash.slice(2)));
  });
  // One stop of the Tab key in the draft; arrow keys go from mark to mark.
  const order = [...paper.node.querySelectorAll(".mark[id]")];
  if (order.length) {
    [stop] = order;
    stop.tabIndex = 0;
  }
  paper.node.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const mark = event.target.closest(".mark");
    if (!by || !mark) return;
    event.preventDefault();
    const shown = order.filter((each) => kept.has(Number(each.hash.slice(2))));
    const to = shown[shown.indexOf(stop) + by];
    if (to) toDraft(Number(to.hash.slice(2)));
  });

  const sifted = live.length > 0 && sift(live, step, (numbers) => {
    kept = numbers;
    live.forEach((_, at) => {
      const shown = kept.has(at + 1);
      items[at].hidden = !shown;
      for (const mark of marks(at + 1)) mark.classList.toggle("off", !shown);
    });
    if (active && !kept.has(active)) choose(0);
    empty.hidden = kept.size > 0;
  });
  if (sifted) sifted.apply();

  const visit = (location) => {
    const range = paper.range(location);
    if (!range) return;
    choose(0);
    turn("draft");
    const line = (range.startContainer.parentElement || range.startContainer).closest(".line");
    reveal(line);
    line.tabIndex = -1;
    line.focus({ preventScroll: true });
    if (globalThis.CSS && CSS.highlights) CSS.highlights.set("place", new Highlight(range));
  };
  return {
    node: el("div", { class: "reading" }, sifted && sifted.form,
      live.length > 0 && el("div", { class: "sides choice", role: "group", "aria-label": say("reading") }, sides),
      live.length === 0 && el("p", { class: "clean", text: say("clean") }), desk),
    step,
    visit,
    search: sifted && sifted.search,
    leave: () => {
      choose(0);
      byId("verdict").focus();
    },
  };
};
