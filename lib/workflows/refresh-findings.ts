import type { ProjectTexts } from '@/lib/checks/project-texts'
import { checksVersion } from '@/lib/checks/version'
import type { Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { documentOf } from '@/lib/store/documents'
import { restartChecks } from '@/lib/store/findings'
import type { DocumentRow } from '@/lib/store/schema'
import type { Store } from '@/lib/store/open'
import { read, write } from '@/lib/store/transaction'
import { isSmall, pieceFrom } from './check-piece'
import type { Context } from './context'
import { projectChecks } from './project-checks'
import { refreshAcross } from './refresh-across'
import { type CheckedPiece, savePiece } from './save-piece'
import type { LanguageTool } from './languagetool'
import { languageToolFor, withLanguageTool } from './languagetool-findings'

export interface RefreshCommand {
  readonly document: string
  readonly signal?: AbortSignal
  /** Nobody waits for it. */
  readonly isPatient?: boolean
  /** Called after each piece that was written. */
  readonly onWritten?: () => void
  /** Leave out the checks that read the whole document, which a large one takes time for. */
  readonly skipAcross?: boolean
  /** Leave out what another server would have to be waited for. */
  readonly skipLanguageTool?: boolean
}

/** What every step of a refresh works on and with. */
export interface Refreshing extends RefreshCommand {
  readonly store: Store
  readonly engine: Context['engine']
  readonly row: DocumentRow
  readonly settings: ProjectTexts
  readonly version: string
  /** Asked besides, where the project wants it and it answers. */
  readonly languageTool: LanguageTool | null
}

/**
 * Checks what has not been checked as it stands and keeps what was found, piece by piece.
 *
 * No transaction is held while checking. What changes meanwhile is left as it was, unchecked, for the
 * next refresh, so several may be at work on one document, also in several processes. Fails with
 * `document.missing`, `work.cancelled` and `work.tooLong`.
 */
export async function refreshFindings(
  context: Pick<Context, 'store' | 'engine' | 'languageTool'>,
  command: RefreshCommand,
): Promise<Result<null>> {
  const { store, engine } = context
  const row = await documentOf(store.db, command.document)
  if (!row) return fail('document.missing')
  const settings = await projectChecks(store.db, row.project)
  const languageTool = languageToolFor(settings, context)
  const work = {
    ...{ ...command, store, engine, row, settings, languageTool },
    version: checksVersion(engine.version, settings, languageTool?.host),
  }
  await renewVersion(work)
  const done = await refreshPieces(work)
  // It answered no more: what it has not read is checked without it, and all with it when it is back.
  if (!done.ok && languageTool?.failure()) return refreshFindings(context, command)
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
      // Somebody may be looking at what they have just changed: that goes before books.
      isSmall(piece) ? { ...jobOptions(work), isPatient: false } : jobOptions(work),
    )
    if (!found.ok) return found
    const saved = await saveBoth(work, { piece, seq, found: found.value })
    if (!saved.ok) return saved
    if (!saved.value) return ok(null)
    from = piece.last + 1
  }
}

/**
 * What was found here at once; then, where it is asked, together with what LanguageTool says. False
 * when it is not wanted any more.
 */
async function saveBoth(work: Refreshing, own: CheckedPiece): Promise<Result<boolean>> {
  const save = async (checked: CheckedPiece, isWhole: boolean) => {
    const isWanted = await write(work.store, (db) => savePiece(db, work, { ...checked, isWhole }))
    work.onWritten?.()
    return isWanted
  }
  const isWanted = await save(own, work.languageTool === null)
  if (!isWanted || !work.languageTool || work.skipLanguageTool) return ok(isWanted)
  const all = await withLanguageTool(work, work.languageTool, own)
  return all.ok ? ok(await save(all.value, true)) : all
}

export function jobOptions({ signal, isPatient = false }: RefreshCommand) {
  return signal ? { signal, isPatient } : { isPatient }
}
