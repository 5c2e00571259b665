// The version of the product, from package.json.
import { readFileSync } from 'node:fs';
import { beside } from './core/values/beside.js';

export const VERSION: string = JSON.parse(readFileSync(beside('package.json'), 'utf8')).version;
