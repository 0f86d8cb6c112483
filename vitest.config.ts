import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 60_000, hookTimeout: 60_000, setupFiles: ['test/support/seed.ts'] }

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      // Files of the library share what they import, which takes longer than most of them; some of the command mock it.
      {
        test: { ...shared, name: 'library', include: ['test/**/*.test.ts'], exclude: ['test/cli/**'], isolate: false },
      },
      { test: { ...shared, name: 'command', include: ['test/cli/**/*.test.ts'] } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      reporter: ['text-summary'],
      thresholds: { statements: 98, branches: 93, functions: 98, lines: 98 },
    },
  },
})
