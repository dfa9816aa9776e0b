// What is asked of the server, and what went wrong in words for the reader.

import { language, say } from "./language.js";
import { plainly } from "./phrase.js";

/** Something the reader is told: a title, and what to do. */
export class Problem extends Error {
  constructor(title, detail = "", status = 0) {
    super(title);
    this.detail = detail;
    this.status = status;
  }

  /** It may go otherwise a second time: the server was not reached, was busy, or ran out of time. */
  get passing() {
    return PASSING.has(this.status);
  }
}

const UNREACHED = -1; // no answer, so no status
const PASSING = new Set([UNREACHED, 502, 503, 504]);

const KNOWN = { 401: "denied", 403: "denied", 413: "too-large" };

// The server's own words where it gave some (RFC 9457).
const problem = async (response) => {
  const type = response.headers.get("content-type") || "";
  if (type.includes("json")) {
    const told = await response.json().catch(() => ({}));
    if (told.title || told.detail) return new Problem(told.title || say("failed"), plainly(told.detail || ""), response.status);
  }
  const key = KNOWN[response.status];
  return new Problem(say("failed"), key ? say(key) : say("status", { n: response.status }), response.status);
};

const send = async (path, options = {}) => {
  let response;
  try {
    // Also what is wrong is told in the language of the page.
    response = await fetch(`${path}${path.includes("?") ? "&" : "?"}lang=${language()}`, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem(say("unreachable"), say("unreachable-detail"), UNREACHED);
  }
  if (!response.ok) throw await problem(response);
  return response;
};

// An answer that breaks off is a server that went away.
const whole = async (reading) => {
  try {
    return await reading;
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem(say("unreachable"), say("unreachable-detail"), UNREACHED);
  }
};

const form = (files, settings) => {
  const body = new FormData();
  for (const file of files) body.append("file", file, file.name);
  for (const [name, value] of Object.entries(settings)) if (value) body.append(name, value);
  return body;
};

/** The JSON that `path` gives for `files` checked by `settings` (standard, plan, stage). */
export const ask = async (path, files, settings, signal) => {
  const response = await send(path, { method: "POST", body: form(files, settings), signal });
  return whole(response.json());
};

/** The file that `path` makes of `files`: its bytes and the name the server gives it, or `name`. */
export const fetched = async (path, files, settings, name) => {
  const response = await send(path, { method: "POST", body: form(files, settings) });
  const given = response.headers.get("content-disposition") || "";
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(given);
  return { blob: await whole(response.blob()), name: coded ? decodeURIComponent(coded[1]) : name };
};

/** Whether the check slip `slip` belongs to `file`: `conclusion`, and `answers` of which each is `same` or not. */
export const compared = async (slip, file, signal) => {
  const body = new FormData();
  body.append("slip", slip, slip.name);
  body.append("file", file, file.name);
  return whole((await send("api/slip/verify", { method: "POST", body, signal })).json());
};

const kept = new Map();

// What does not change while the server runs is asked for once in each language.
const once = async (path) => {
  const key = `${path} ${language()}`;
  if (!kept.has(key)) {
    const response = await send(path);
    kept.set(key, await whole(response.json()));
  }
  return kept.get(key);
};

/** A list the server offers (plans, standards) in the language now. */
export const listed = async (name) => (await once(`api/${name}`))[name];

/** What holds for a draft where nothing is chosen: stage, standard, plan, and the language of who chose none. */
export const defaults = () => once("api/defaults");

/** A rule with its exceptions and examples, in the language now; a Problem of status 404 where there is none. */
export const ruled = (id) => once(`api/rules/${encodeURIComponent(id)}`);

/** What an answer says of files that could not be read. */
export const unread = (errors) => new Problem(say("failed"), errors.map(({ path, message }) => `${path}: ${message}`).join("\n"));
