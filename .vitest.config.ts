import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// What these test is loaded once a process, so they have to be the first to load it.
const ALONE = ['app/**/*.test.ts', 'lib/segmentation/sentencex.test.ts']

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    // Vitest leaves one core free, which is much where there are few.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}'],
          exclude: ALONE,
          // Loading modules, lists and dictionaries anew for each file takes longer than the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
})
