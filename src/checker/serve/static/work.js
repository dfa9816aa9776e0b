// One piece of work at a time: seen while it goes on, ended by a newer one or by the reader.

import { byId } from "./dom.js";
import { say } from "./language.js";
import { told } from "./told.js";

const SOON = 2; // seconds; only what takes longer is counted

let running = null;

/** End what is going on, if anything is. */
export const stop = () => {
  if (running) running.ending.abort();
  running = null;
  byId("busy").hidden = true;
};

/** What begins it anew, or null when nothing is going on. */
export const redo = () => running && running.retry;

const clock = (words) => {
  const since = Date.now();
  byId("busy-words").textContent = words;
  return setInterval(() => {
    const n = Math.round((Date.now() - since) / 1000);
    if (n > SOON) byId("busy-words").textContent = `${words} ${say("seconds", { n })}`;
  }, 1000);
};

/** What `doing(signal)` gives; null when it was ended or went wrong, which is told, with `retry` to try again. */
export const during = async (words, retry, doing) => {
  stop();
  const mine = { ending: new AbortController(), retry };
  running = mine;
  told.clear();
  told.aloud(words);
  byId("busy").hidden = false;
  const ticking = clock(words);
  try {
    const given = await doing(mine.ending.signal);
    return running === mine ? given : null;
  } catch (fault) {
    if (running === mine) told.problem(fault, retry);
    return null;
  } finally {
    clearInterval(ticking);
    if (running === mine) stop();
  }
};
