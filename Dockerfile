# The registry in a container: it runs as a user that owns nothing but /data, and writes nowhere else. docs/operations.md says how to run it.

# What is needed to build stays in this stage: compilers, sources, packages for development.
FROM node:22-bookworm AS build
WORKDIR /registry
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY build.js ./
COPY src src
RUN node build.js
COPY migrations migrations
COPY seeds seeds
COPY explorer explorer
# The driver that ciphers is an optional peer, which pruning would take away.
RUN mkdir /drivers && cp -r node_modules/better-sqlite3-multiple-ciphers /drivers/ && npm prune --omit=dev && cp -r /drivers/better-sqlite3-multiple-ciphers node_modules/
# Modes are those of whoever checked this out, and another user reads it.
RUN chmod -R a+rX,go-w .

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATABASE_URL=sqlite:/data/registry/registry.sqlite
WORKDIR /registry
COPY --from=build /registry/node_modules node_modules
COPY --from=build /registry/dist dist
COPY --from=build /registry/package.json ./
COPY --from=build /registry/migrations migrations
COPY --from=build /registry/seeds seeds
COPY --from=build /registry/explorer explorer
RUN install -d -m 700 -o node -g node /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=10m CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# No VOLUME: where nobody mounts one, plain serve finds no registry and says so, instead of serving one that ends with the container.
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["serve"]
