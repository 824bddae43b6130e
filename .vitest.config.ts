import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// What these test is of the whole process: loaded once, or its folder.
const ALONE = ['app/**/*.test.ts', 'lib/cli/cli.test.ts', 'lib/segmentation/sentencex.test.ts']

export default defineConfig({
  plugins: [textsAsStrings()],
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

/** Gives the command line its help pages, as the bundler does. */
function textsAsStrings() {
  const load = (id: string) =>
    id.endsWith('.txt') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null
  return { name: 'texts-as-strings', enforce: 'pre' as const, load }
}
