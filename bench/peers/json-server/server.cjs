// json-server with the same people, which it holds in memory and writes to a file anew with each change.
const { writeFileSync } = require('node:fs');
const SQLite = require('better-sqlite3');
const jsonServer = require('json-server');

const [, , port, file] = process.argv;
const plain = new SQLite(file, { readonly: true });
const all = (table) => plain.prepare(`select * from ${table}`).all();
// What belongs to somebody is found by the name of their list in the singular and "Id".
const owned = (table) => all(table).map(({ prisoner_id, ...part }) => ({ ...part, prisonerId: prisoner_id }));
writeFileSync(`${file}.json`, JSON.stringify({ prisoners: all('prisoners'), sentences: owned('sentences'), children: owned('children') }));
plain.close();

const server = jsonServer.create();
server.use(jsonServer.bodyParser);
server.use(jsonServer.router(`${file}.json`));
server.listen(Number(port), '127.0.0.1');
