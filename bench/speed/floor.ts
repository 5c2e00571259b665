// The floors: what a server on this machine costs that does nothing, and one that does the same work with SQL by hand and none of what a registry is for.
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import SQLite from 'better-sqlite3';
import Fastify from 'fastify';

type Part = { prisoner_id: string };

function byOwner(parts: readonly Part[]): Map<string, Part[]> {
  const owned = new Map<string, Part[]>();
  for (const part of parts) {
    const known = owned.get(part.prisoner_id);
    if (known) known.push(part);
    else owned.set(part.prisoner_id, [part]);
  }
  return owned;
}

const [, , kind, port, file] = process.argv;

const PAGE = 50;
const EXPORTED_AT_ONCE = 500;
/** About what one prisoner with sentences and children comes to. */
const CONSTANT = JSON.stringify({ id: '00000000-0000-4000-8000-000000000000', text: 'x'.repeat(2_200) });

if (kind === 'http') {
  createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(CONSTANT) });
    response.end(CONSTANT);
  }).listen(Number(port), '127.0.0.1');
} else {
  const app = Fastify({ logger: false });
  if (kind === 'fastify') {
    app.get('/constant', (_, reply) => reply.type('application/json').send(CONSTANT));
  } else {
    const db = new SQLite(file as string);
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -65536']) db.pragma(pragma);
    const one = db.prepare('select * from prisoners where id = ?');
    const page = db.prepare(`select * from prisoners where custody_status = ? and id > ? order by id limit ${PAGE}`);
    const byTerm = db.prepare(
      `select * from prisoners p where id > ? and exists (select 1 from sentences s where s.prisoner_id = p.id and s.term_months >= ?) order by id limit ${PAGE}`,
    );
    const byName = db.prepare(`select * from prisoners where id in (select prisoner_id from names_trigram where full_name match ?) order by id limit ${PAGE}`);
    const sentences = db.prepare('select * from sentences where prisoner_id in (select value from json_each(?))');
    const children = db.prepare('select * from children where prisoner_id in (select value from json_each(?))');
    const counts = db.prepare('select custody_status, count(*) as count from prisoners group by custody_status');
    const all = db.prepare(`select * from prisoners where id > ? order by id limit ${EXPORTED_AT_ONCE}`);
    const add = db.prepare('insert into prisoners (id, full_name, family, given, sex, country, custody_status) values (?, ?, ?, ?, ?, ?, ?)');
    type Row = Record<string, unknown> & { id: string };
    const withParts = (rows: Row[]) => {
      const ids = JSON.stringify(rows.map(({ id }) => id));
      const [own, theirs] = [byOwner(sentences.all(ids) as Part[]), byOwner(children.all(ids) as Part[])];
      return rows.map((row) => ({ ...row, sentences: own.get(row.id) ?? [], children: theirs.get(row.id) ?? [] }));
    };
    app.get<{ Params: { id: string } }>('/prisoners/:id', ({ params }) => withParts([one.get(params.id) as Row])[0]);
    app.get<{ Querystring: Record<string, string> }>('/prisoners', ({ query }) => {
      if (query.q) return { items: withParts(byName.all(`"${query.q}"`) as Row[]) };
      if (query.months) return { items: withParts(byTerm.all(query.after ?? '', Number(query.months)) as Row[]) };
      return { items: withParts(page.all(query.status, query.after ?? '') as Row[]) };
    });
    app.get('/export', (_, reply) => {
      function* lines() {
        for (let rows = withParts(all.all('') as Row[]); rows.length > 0; rows = withParts(all.all(rows.at(-1)?.id) as Row[]))
          yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      }
      return reply.type('application/x-ndjson').send(Readable.from(lines()));
    });
    app.get('/counts', () => counts.all());
    app.post<{ Body: Record<string, string> }>('/prisoners', ({ body }, reply) => {
      const id = crypto.randomUUID();
      add.run(id, body.full_name, body.family, body.given, body.sex, body.country, body.custody_status);
      return reply.code(201).send({ id, ...body });
    });
  }
  await app.listen({ host: '127.0.0.1', port: Number(port) });
}
