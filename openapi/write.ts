// npm run openapi: writes the types of the client package from the document that was just written.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { clientTypes } from './client-types.js';

const at = (path: string) => new URL(path, import.meta.url);

writeFileSync(at('../client/schemas.ts'), await clientTypes(parse(readFileSync(at('../openapi.yaml'), 'utf8'))));
