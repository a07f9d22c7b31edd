# docker build --build-arg COMMIT="$(git rev-parse --short HEAD)" -t pitboard .
# docker run -d --name pitboard --restart unless-stopped --env-file .env -v pitboard:/data pitboard

FROM node:20.20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build

FROM node:20.20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# TypeScript stays out: npm counts it in because valibot may use its types. Leaving out all that is optional would leave out more.
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/typescript node_modules/@typescript

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production PITBOARD_DATA_DIR=/data
WORKDIR /app
COPY package.json LICENSE ./
COPY data ./data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# There is no git in here, so the commit comes from outside. An --env-file with an empty PITBOARD_DATA_DIR= undoes the one
# above; the link leads the default to the volume too.
ARG COMMIT=unknown
RUN echo "$COMMIT" > dist/commit \
  && chmod +x dist/main.js && ln -s /app/dist/main.js /usr/local/bin/pitboard \
  && install -d -o node -g node -m 700 /data && ln -s /data data/store
USER node
VOLUME /data
STOPSIGNAL SIGTERM
# Whether each platform is connected. Long enough for one more try at a lost connection; Docker shows it and restarts nothing.
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 CMD ["node", "dist/main.js", "health"]
# Node itself, not npm: signals reach it, and it has no children to wait for.
ENTRYPOINT ["node", "dist/main.js"]
