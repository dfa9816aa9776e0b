// Sentences of the program as they are said on the page.

const LONG = 160;

/** With a capital letter. */
export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Without the option or command that a reason may name: here the page has a field for it. */
export const plainly = (words) => words.replace(/ \((?:--[a-z-]+|checker [^()]*)\)/g, "");

/** The beginning of a long sentence, up to a whole word. */
export const short = (words) => {
  if (words.length <= LONG) return words;
  return `${words.slice(0, words.lastIndexOf(" ", LONG) + 1 || LONG).replace(/[\s,;:.]+$/, "")}…`;
};

/** The same as a sentence of its own. */
export const sentence = (words) => capital(plainly(words));
