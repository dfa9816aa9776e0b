// Sentences of the program as they are said on the page.

/** With a capital letter. */
export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Without the option or command that a reason may name: here the page has a field for it. */
export const plainly = (words) => words.replace(/ \((?:--[a-z-]+|checker [^()]*)\)/g, "");

/** The same as a sentence of its own. */
export const sentence = (words) => capital(plainly(words));
