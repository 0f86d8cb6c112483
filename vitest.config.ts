import { defineConfig } from 'vitest/config'

export default defineConfig(({ mode }) => {
  const shared = { testTimeout: 60_000, hookTimeout: 60_000, setupFiles: ['test/support/seed.ts'] }
  // `--mode portable` runs everything with the engine that browsers have, in place of the one for Node.
  const alias = mode === 'portable' ? [{ find: /usual-engine\.ts$/, replacement: 'usual-engine.portable.ts' }] : []
  return {
    test: {
      maxWorkers: '100%',
      projects: [
        // Files of the library share what they import, which takes longer than most of them; some of the command mock it.
        {
          resolve: { alias },
          test: {
            ...shared,
            name: 'library',
            include: ['test/**/*.test.ts'],
            exclude: ['test/cli/**'],
            isolate: false,
          },
        },
        { resolve: { alias }, test: { ...shared, name: 'command', include: ['test/cli/**/*.test.ts'] } },
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
