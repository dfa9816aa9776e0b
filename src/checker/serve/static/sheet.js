// The draft as it stands in the file, line by line, the words of findings marked. Linear in the text and its marks.

import { el, visible } from "./dom.js";
import { of, say } from "./language.js";
import { SEVERITY } from "./names.js";
import { units } from "./points.js";

const CHUNK = 50;
const END = /\r\n|\r|\n/g;
const COLUMNS = /\S {4,}\S|\S\t+\S/;

// A page begins where a form feed stands; it is drawn as a rule, and keeps its one character.
const shown = (words) => visible(words.replaceAll("\f", "\u200b"));

// Stretches of the text under one finding each: of several the one that began last, so that each shows somewhere.
const stretches = (spans) => {
  const points = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const opening = [...spans].sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number);
  const found = [];
  let next = 0;
  let active = [];
  points.forEach((point, at) => {
    active = active.filter(({ end }) => end > point);
    while (next < opening.length && opening[next].start === point) {
      const span = opening[next++];
      if (span.end === point) found.push({ start: point, end: point, span, gap: true });
      else active.push(span);
    }
    if (active.length) found.push({ start: point, end: points[at + 1], span: active.at(-1), gap: false });
  });
  // One that lies wholly under others is a number at its place.
  const seen = new Set(found.map(({ span }) => span));
  for (const span of spans) {
    if (!seen.has(span)) found.push({ start: span.start, end: span.start, span, gap: false });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
};

/**
 * The lines of `text` with `findings` marked. Gives the node, `marks` (the marks of each finding by its number from 1),
 * `range(location)`: what stands at a location, as a DOM range, or null, and `around(location, size)`: its words with
 * up to `size` characters of the same line before and after, or null where it runs over lines.
 */
export const sheet = (text, findings) => {
  const unit = units(text);
  const marks = new Map();
  const spans = [];
  findings.forEach(({ location, severity, message }, at) => {
    if (!location || location.start === undefined || location.start === null) return;
    spans.push({ start: unit(location.start), end: unit(location.end), number: at + 1, severity, message });
  });
  const pieces = stretches(spans);

  const mark = (words, { number, severity, message }, gap) => {
    const made = marks.get(number) || [];
    const node = el("a", {
      class: `mark ${severity}${gap ? " gap" : words ? "" : " also"}`,
      href: `#f${number}`,
      tabindex: -1,
      id: made.length ? null : `m${number}`,
      "data-n": made.length ? null : number,
      "aria-label": `${words || say("gap")} (${say("finding", { n: number })}, ${of(SEVERITY[severity])})`,
      title: visible(message),
    }, words);
    marks.set(number, [...made, node]);
    return node;
  };

  const root = el("div", { class: "sheet", lang: "vi" });
  const starts = [];
  const lines = [];
  let chunk = null;
  let place = 0;
  const lineClass = (words) =>
    `line${COLUMNS.test(words) ? " wide" : words.trim() ? "" : " blank"}${words.includes("\f") ? " turned" : ""}`;
  const append = (from, to, counted) => {
    const words = text.slice(from, to);
    const line = el("div", { class: lineClass(words), "data-l": counted });
    let at = from;
    // A piece that goes on in the next line is met again there.
    while (place < pieces.length && (pieces[place].start < to || (pieces[place].start === pieces[place].end && pieces[place].start <= to))) {
      const piece = pieces[place];
      const start = Math.max(piece.start, from);
      const end = Math.min(piece.end, to);
      if (start > at) line.append(shown(text.slice(at, start)));
      if (end > start || piece.start === piece.end) line.append(mark(text.slice(start, end), piece.span, piece.gap));
      at = Math.max(at, end);
      if (piece.end > to) break;
      place += 1;
    }
    if (at < to) line.append(shown(text.slice(at, to)));
    if (!chunk || chunk.childElementCount >= CHUNK) {
      chunk = el("div", { class: "chunk" });
      root.append(chunk);
    }
    chunk.append(line);
    starts.push(from);
    lines.push(line);
  };
  let from = 0;
  let number = 1;
  for (const end of text.matchAll(END)) {
    append(from, end.index, number++);
    from = end.index + end[0].length;
    // What covers nothing but the line end shows at its line.
    while (place < pieces.length && pieces[place].end <= from && pieces[place].start < from) {
      const piece = pieces[place++];
      if (!marks.has(piece.span.number)) lines.at(-1).append(mark("", piece.span, false));
    }
  }
  if (from < text.length || place < pieces.length || !lines.length) append(from, text.length, number);

  const spot = (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    let rest = offset - starts[low];
    const walker = document.createTreeWalker(lines[low], NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    let last = null;
    while (node && rest > node.length) {
      rest -= node.length;
      last = node;
      node = walker.nextNode();
    }
    if (node) return [node, rest];
    return last ? [last, last.length] : [lines[low], 0];
  };
  const range = (location) => {
    if (!location || location.start === undefined || location.start === null) return null;
    const made = document.createRange();
    made.setStart(...spot(unit(location.start)));
    made.setEnd(...spot(unit(location.end)));
    return made;
  };
  // Only what is in one line can be shown as it will be.
  const around = (location, size) => {
    if (!location || location.start === undefined || location.start === null) return null;
    const [begin, end] = [unit(location.start), unit(location.end)];
    const inside = text.slice(begin, end);
    if (/[\r\n\f]/.test(inside)) return null;
    const before = text.slice(Math.max(0, begin - size), begin).split(/[\r\n\f]/).at(-1);
    const after = text.slice(end, end + size).split(/[\r\n\f]/)[0];
    return { before, inside, after };
  };
  return { node: root, marks, range, around };
};
