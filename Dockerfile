# syntax=docker/dockerfile:1
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY locales ./locales
COPY data ./data
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY locales ./locales
COPY data ./data
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
# By polling without METRICS_PORT nothing listens: then the process itself is the sign of life.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "const { METRICS_PORT, WEBHOOK_URL, PORT } = process.env; if (!METRICS_PORT && !WEBHOOK_URL) process.exit(0); fetch(`http://127.0.0.1:${METRICS_PORT || PORT || 3000}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
