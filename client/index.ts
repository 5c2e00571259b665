// The client of a registry of political prisoners: typed, without dependencies, for Node.js 20 and browsers.
export { type Asked, type Connection, NoAnswer } from './asking.js';
export { type Problem, type ProblemCode, type ProblemOf, RegistryProblem } from './problem.js';
export { type Change, type Collection, connect, type Kept, type Made, type Registry } from './registry.js';
export type * from './schemas.js';
