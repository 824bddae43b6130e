import { bundle } from './bundle.mjs'
import { ROOT } from './paths.mjs'
import { run } from './run.mjs'

await bundle()
const args = process.argv.slice(2)
const host = args.includes('-H') ? [] : ['-H', '127.0.0.1']
process.exit(
  await run(process.execPath, ['node_modules/next/dist/bin/next', 'dev', ...host, ...args], {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  }),
)
