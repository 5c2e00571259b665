// Cells of CSV that no spreadsheet takes for a formula (OWASP, CSV injection), in a way that can be taken back.

/** What spreadsheets begin a formula with, or drop before they look for one. An apostrophe before it says that it is text. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const GUARDED = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text with an apostrophe in front if it would begin a formula, also after apostrophes of its own. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was guarded: one apostrophe less where there are some before what would begin a formula. Any other text is as it is. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
