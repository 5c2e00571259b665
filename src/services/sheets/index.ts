// Records as rows of a table, for whatever writes or reads tables.
export { guarded, unguarded } from './guard.js';
export { type Cell, type Column, type Header, type Sheet, sheetOf, type Widths } from './sheet.js';
