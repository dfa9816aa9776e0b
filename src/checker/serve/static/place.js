// Where something stands in the reader's file: "dòng 12", "đoạn 12" of a Word file, "trang 2, dòng 14" of a PDF.

import { say } from "./language.js";

/** A location of the JSON contract, or a place of a review, in words. */
export const placed = (location) => {
  if (!location) return say("whole");
  const { line, page, paragraph } = location;
  if (paragraph) return say("paragraph", { n: paragraph });
  // The lines of a text with page breaks are counted through; those of a PDF page by page.
  const paged = "end_page" in location ? location.end_page : page;
  return [paged && page && say("page", { n: page }), line && say("line", { n: line })].filter(Boolean).join(", ");
};
