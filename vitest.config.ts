import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/build-for-all.ts", "test/support/postgres-for-all.ts"],
    typecheck: { enabled: true, include: ["test/types/**/*.test-d.ts"], tsconfig: "tsconfig.json" },
    // Two cores do half as much again as one, since many tests wait for processes.
    maxWorkers: 2,
    testTimeout: 20_000,
    // A second, the default, is too short on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});
