import { ok } from '@/lib/model/result'
import { listDocuments } from '@/lib/workflows/list-documents'
import type { Command } from './command'
import help from './help/list.txt'
import { table } from './table'
import { print, widthOfTerminal } from './terminal'
import { withStore } from './with-store'

/** All documents, the last changed first. */
export const list: Command = {
  help,
  options: { json: 'boolean' },
  takes: [0, 0],
  run: (call) =>
    withStore(async (context) => {
      const { documents } = await listDocuments(context)
      const rows = documents.map(({ id, title, sourceLang, targetLang, counts, changedAt }) => {
        const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
        const done = `${counts.approved + counts.final}/${all}`
        return [id, `${sourceLang}→${targetLang}`, done, changedAt.slice(0, 16), title]
      })
      await print(
        call.flag('json') ? `${JSON.stringify({ documents })}\n` : table(rows, widthOfTerminal()),
      )
      return ok(0)
    }),
}
