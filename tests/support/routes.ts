// Finds every route of the app as it is being built, whatever declared it: from Fastify's own diagnostics, so that none can hide.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import type { Operation } from '../../src/core/http/operation.js';

export interface Route {
  method: string;
  url: string;
  /** What the route says of itself; pages say nothing. */
  operation: Operation | undefined;
}

/** What `build` makes, with the routes of the app that is made on the way. Routes added later join the list. */
export async function withRoutes<T>(build: () => Promise<T>): Promise<T & { routes: Route[] }> {
  const routes: Route[] = [];
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', (route) => {
      for (const method of [route.method].flat()) routes.push({ method, url: route.url, operation: route.config?.operation });
    });
  };
  subscribe('fastify.initialization', watch);
  try {
    return { ...(await build()), routes };
  } finally {
    unsubscribe('fastify.initialization', watch);
  }
}
