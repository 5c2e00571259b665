// Platformatic DB embedded in Fastify, over the plain tables: GraphQL and REST as it makes them of their columns.

import graphql from '@platformatic/sql-graphql';
import mapper from '@platformatic/sql-mapper';
import openapi from '@platformatic/sql-openapi';
import Fastify from 'fastify';

const [, , port, file] = process.argv;
const app = Fastify({ logger: { level: 'error' } });
await app.register(mapper, { connectionString: `sqlite://${file}` });
await app.register(graphql, { graphiql: false });
await app.register(openapi, {});
await app.listen({ host: '127.0.0.1', port: Number(port) });
