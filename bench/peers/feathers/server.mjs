// FeathersJS over the plain tables, put together as its guide does: services of knex, and resolvers for what belongs to a prisoner.

import { feathers } from '@feathersjs/feathers';
import { KnexService } from '@feathersjs/knex';
import { bodyParser, errorHandler, koa, parseAuthentication, rest } from '@feathersjs/koa';
import { resolve, resolveExternal, virtual } from '@feathersjs/schema';
import knex from 'knex';

const [, , port, file] = process.argv;
const Model = knex({
  client: 'better-sqlite3',
  connection: { filename: file },
  useNullAsDefault: true,
  pool: {
    afterCreate(connection, done) {
      for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) connection.pragma(pragma);
      done(null, connection);
    },
  },
});
const app = koa(feathers());
app.use(errorHandler());
app.use(parseAuthentication());
app.use(bodyParser());
app.configure(rest());
for (const name of ['prisoners', 'sentences', 'children']) app.use(name, new KnexService({ Model, name, id: 'id', multi: false, paginate: { default: 50, max: 50 } }));

const partsOf = (service) => virtual(async ({ id }, { app: own }) => own.service(service).find({ query: { prisoner_id: id }, paginate: false }));
app.service('prisoners').hooks({ around: { all: [resolveExternal(resolve({ sentences: partsOf('sentences'), children: partsOf('children') }))] } });
await app.listen(Number(port), '127.0.0.1');
