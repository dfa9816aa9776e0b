// Which findings are shown: by severity, by area, by words.

import { el } from "./dom.js";
import { areaName, areaOf, sign } from "./findings.js";
import { say } from "./language.js";
import { SEVERITY, SHAPE } from "./names.js";

// Words are found with or without their marks: "ngay" finds "ngày".
const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();

/** The form; `shown(Set of numbers)` is called now and whenever it changes. */
export const sift = (findings, step, shown) => {
  const heaps = findings.map((each) => plain([each.message, each.text, each.remedy, each.rule].join(" ")));
  const exact = findings.map((each) => [each.message, each.text, each.remedy, each.rule].join(" ").toLowerCase());
  const areas = [...new Set(findings.map(areaOf))];
  const count = (severity) => findings.filter((each) => each.severity === severity).length;
  const output = el("output", { class: "faint" });
  const form = el("form", { class: "sift", "aria-label": say("filter"), submit: (event) => event.preventDefault() },
    el("fieldset", { class: "choice" }, el("legend", { class: "quiet", text: say("severity") }),
      Object.keys(SEVERITY).filter(count).map((severity) => el("label", { class: severity },
        el("input", { type: "checkbox", name: "severity", value: severity, checked: true }),
        el("span", {}, sign(severity, SHAPE[severity]), say(severity, { n: count(severity) }))))),
    areas.length > 1 && el("label", {}, el("span", { class: "quiet", text: say("area") }),
      el("select", { name: "area" }, el("option", { value: "", text: say("every") }),
        areas.map((area) => el("option", { value: area, text: areaName(area) })))),
    el("label", { class: "search" }, el("span", { class: "quiet", text: say("search") }),
      el("input", { type: "search", name: "words", placeholder: say("search"), autocomplete: "off" })),
    el("span", { class: "steps" }, output,
      el("button", { type: "button", "aria-label": say("previous"), title: `${say("previous")} (p)`, click: () => step(-1), text: "↑" }),
      el("button", { type: "button", "aria-label": say("next"), title: `${say("next")} (n)`, click: () => step(1), text: "↓" })));
  const apply = () => {
    const data = new FormData(form);
    const severities = new Set(data.getAll("severity"));
    const area = data.get("area");
    const words = (data.get("words") || "").trim();
    const [heap, wanted] = plain(words) === words.toLowerCase() ? [heaps, plain(words)] : [exact, words.normalize("NFC").toLowerCase()];
    const kept = new Set();
    findings.forEach((each, at) => {
      if (severities.has(each.severity) && (!area || areaOf(each) === area) && heap[at].includes(wanted)) kept.add(at + 1);
    });
    const all = findings.length;
    output.value = kept.size === all ? say("shown", { n: all }) : say("shown-of", { n: kept.size, all });
    shown(kept);
  };
  form.addEventListener("input", apply);
  return { form, apply, search: form.elements.words };
};
