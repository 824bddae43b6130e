import { ok } from '@/lib/model/result'
import type { Command } from './command'
import help from './help/migrate.txt'
import { print } from './terminal'
import { withStore } from './with-store'

/** Brings the store's tables up to date; opening it does that. Prints what was done, one a line. */
export const migrate: Command = {
  help,
  options: {},
  takes: [0, 0],
  run: () =>
    withStore(async ({ store }) => {
      await print(store.migrated.map((name) => `${name}\n`).join(''))
      return ok(0)
    }),
}
