import { defineConfig } from 'vitest/config'

export default defineConfig(({ mode }) => {
  const shared = { testTimeout: 60_000, hookTimeout: 60_000, setupFiles: ['test/support/seed.ts'] }
  // `--mode portable` runs everything with the engine that browsers have, in place of the one for Node.
  const alias = mode === 'portable' ? [{ find: /usual-engine\.ts$/, replacement: 'usual-engine.portable.ts' }] : []
  return {
    test: {
      maxWorkers: '100%',
      projects: [
        // Files share what they import, which takes longer than most of them; those that mock a part of it do not.
        {
          resolve: { alias },
          test: {
            ...shared,
            name: 'shared',
            include: ['test/**/*.test.ts'],
            exclude: ['test/**/*.mocked.test.ts'],
            isolate: false,
          },
        },
        { resolve: { alias }, test: { ...shared, name: 'mocked', include: ['test/**/*.mocked.test.ts'] } },
      ],
      coverage: {
        provider: 'v8',
        include: ['src/**'],
        reporter: ['text-summary'],
        thresholds: { statements: 98, branches: 93, functions: 98, lines: 98 },
      },
    },
  }
})
