// What the command line and the tests know of testing a registry by its document.

export { curlOf, documentAt, senderTo } from './distant.js';
export { KINDS, NotADocument, operationsIn } from './document.js';
export { type Got, RULES } from './judging.js';
export { type Outcome, type Sent, testContract, type Violation } from './run.js';
