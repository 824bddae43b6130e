import type { ProjectTexts } from '@/lib/checks/project-texts'
import { checksVersion } from '@/lib/checks/version'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import { restartChecks } from '@/lib/store/findings'
import type { DocumentRow } from '@/lib/store/schema'
import type { Store } from '@/lib/store/open'
import { read, write } from '@/lib/store/transaction'
import { pieceFrom } from './check-piece'
import type { Context } from './context'
import { projectChecks } from './project-checks'
import { refreshAcross } from './refresh-across'
import { savePiece } from './save-piece'

export interface RefreshCommand {
  readonly document: string
  readonly signal?: AbortSignal
  /** Nobody waits for it. */
  readonly isPatient?: boolean
  /** Called after each piece that was written. */
  readonly onWritten?: () => void
  /** Leave out the checks that read the whole document, which a large one takes time for. */
  readonly skipAcross?: boolean
}

/** What every step of a refresh works on and with. */
export interface Refreshing extends RefreshCommand {
  readonly store: Store
  readonly engine: Context['engine']
  readonly row: DocumentRow
  readonly settings: ProjectTexts
  readonly version: string
}

/**
 * Checks what has not been checked as it stands and keeps what was found, piece by piece.
 *
 * No transaction is held while checking. What changes meanwhile is left as it was, unchecked, for the
 * next refresh, so several may be at work on one document, also in several processes. Fails with
 * `document.missing`, `work.cancelled` and `work.tooLong`.
 */
export async function refreshFindings(
  { store, engine }: Pick<Context, 'store' | 'engine'>,
  command: RefreshCommand,
): Promise<Result<null>> {
  const row = await documentOf(store.db, command.document)
  if (!row) return fail('document.missing')
  const settings = await projectChecks(store.db, row.project)
  const work = {
    ...command,
    store,
    engine,
    row,
    settings,
    version: checksVersion(engine.version, settings),
  }
  await renewVersion(work)
  const done = await refreshPieces(work)
  return done.ok && !command.skipAcross ? refreshAcross(work) : done
}

/** Findings made by other checks, or with other settings, are to be made anew. */
async function renewVersion({ store, row, version }: Refreshing): Promise<void> {
  if (row.checks_version === version) return
  await write(store, async (db) => {
    await restartChecks(db, row.id, version)
    return { keep: true, value: null }
  })
}

async function refreshPieces(work: Refreshing): Promise<Result<null>> {
  const { store, engine, row, settings } = work
  const languages = { sourceLang: row.source_lang, targetLang: row.target_lang }
  let from = 0
  for (;;) {
    const loaded = await read(store, async (db) => {
      const piece = await pieceFrom(db, row.id, from)
      return piece && { piece, seq: (await documentOf(db, row.id))?.seq ?? 0 }
    })
    if (!loaded) return ok(null)
    const { piece, seq } = loaded
    const found = await engine.check(
      {
        ...{ kind: 'check', settings, positions: piece.places },
        document: { ...languages, segments: piece.texts },
      },
      jobOptions(work),
    )
    if (!found.ok) return found
    await write(store, (db) => savePiece(db, work, { piece, seq, found: found.value }))
    work.onWritten?.()
    from = piece.last + 1
  }
}

export function jobOptions({ signal, isPatient = false }: RefreshCommand) {
  return signal ? { signal, isPatient } : { isPatient }
}
