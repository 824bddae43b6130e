import { spawn } from 'node:child_process'

/**
 * Runs a command to its end and gives its exit status (1 when a signal ended it).
 *
 * `quietUnlessFailed` keeps the output back and shows it only when the status is not 0.
 */
export function run(command, args, { quietUnlessFailed = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quietUnlessFailed ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, { stdio, ...options })
    const kept = []
    child.stdout?.on('data', (data) => kept.push(data))
    child.stderr?.on('data', (data) => kept.push(data))
    child.on('error', reject)
    child.on('close', (status) => {
      if (status !== 0) process.stderr.write(Buffer.concat(kept))
      resolve(status ?? 1)
    })
  })
}
