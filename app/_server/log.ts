import pino from 'pino'

/**
 * Structured logs, one JSON object a line, on standard error: standard output belongs to the line
 * that names the address. They hold ids, counts and times, never a text, a title or a file's name.
 */
export const log = pino(
  {
    level: process.env.INTERLINEAR_LOG ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  },
  pino.destination({ dest: 2, sync: false }),
)
