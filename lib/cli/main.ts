import { runSafely } from './run'
import { say } from './terminal'

// A reader that has seen enough closes the pipe (`… | head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  say('', error.message)
  process.exit(2)
})

process.exitCode = await runSafely(process.argv.slice(2))
