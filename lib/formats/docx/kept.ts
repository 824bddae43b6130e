import type { Warning } from '@/lib/model/file'
import { ok, type Result } from '@/lib/model/result'
import { shown } from '../zip/entries'
import { type Package, relationsOf, textOf } from './package'
import type { ReadablePart } from './parts'

/** What stays in a Word file as it is and is not shown; nothing of it is fetched or run. */
export function keptIn(file: Package, parts: readonly ReadablePart[]): Result<Warning[]> {
  const comments = commentsIn(file)
  if (!comments.ok) return comments
  const outside = outsideOf(file, parts)
  if (!outside.ok) return outside
  const { images, templates } = outside.value
  const changed = parts.filter(({ part }) => CHANGE.test(part.text))
  const dynamic = parts.filter(({ part }) => /DDE/i.test(part.text))
  const named = (pattern: RegExp) =>
    file.zip.entries.map(({ name }) => name).filter((name) => pattern.test(name))
  const lists: readonly [string, readonly string[]][] = [
    ['kept.wordMacros', named(/(?:^|\/)vba(?:Project|Data)\.\w+$/i)],
    ['kept.embedded', named(/^word\/(?:embeddings|activeX)\/[^/]+$/i)],
    ['kept.charts', named(/^word\/(?:charts\/chart|diagrams\/data)\d*\.xml$/i)],
    ['kept.chunks', chunksOf(file)],
    ['kept.remoteTemplate', templates],
    ['kept.remoteImages', images],
  ]
  const counts: readonly [string, number][] = [
    ['kept.comments', comments.value],
    ['kept.deletions', countIn(changed, /<(?:\w+:)?(?:del|moveFrom)\s[^>]*[^/]>/g)],
    ['kept.insertions', countIn(changed, /<(?:\w+:)?(?:ins|moveTo)\s[^>]*[^/]>/g)],
    ['kept.formatChanges', countIn(changed, /<(?:\w+:)?rPrChange\s/g)],
    ['kept.altTexts', countIn(parts, ALT_TEXT)],
    ['kept.dynamicData', countIn(dynamic, DYNAMIC) + countIn(dynamic, DYNAMIC_ATTRIBUTE)],
  ]
  return ok([
    ...counts.filter(([, n]) => n > 0).map(([code, n]) => ({ code, args: { count: n } })),
    ...lists.filter(([, names]) => names.length > 0).map(([code, names]) => namedKept(code, names)),
  ])
}

// Most files have none of it, and in a book each search takes its time.
const CHANGE = /[<:](?:del|ins|moveFrom|moveTo|rPrChange)\s/
const DYNAMIC = />\s*DDE(?:AUTO)?\s/gi
const DYNAMIC_ATTRIBUTE = /instr="\s*DDE(?:AUTO)?\s/gi

// Of a drawing; the older form beside it says the same again.
const ALT_TEXT =
  /<(?:[\w.-]+:)?docPr\s(?:[^<>]*\s)?descr\s*=\s*(?:"[^"]*\p{L}[^"]*"|'[^']*\p{L}[^']*')/gu

/** Whole files of other formats that Word shows among the paragraphs. */
function chunksOf({ relations }: Package): string[] {
  return relations.filter(({ type }) => type === 'aFChunk').map(({ target }) => target)
}

function countIn(parts: readonly ReadablePart[], pattern: RegExp): number {
  return parts.reduce((sum, { part }) => sum + (part.text.match(pattern)?.length ?? 0), 0)
}

function namedKept(code: string, names: readonly string[]): Warning {
  const some = names.slice(0, 3).map(shown).join(', ')
  return { code, args: { count: names.length, names: names.length > 3 ? `${some} …` : some } }
}

function commentsIn({ zip, relations }: Package): Result<number> {
  const target = relations.find(({ type }) => type === 'comments')?.target
  const part = target === undefined ? ok(null) : textOf(zip, target)
  return part.ok ? ok(part.value?.text.match(/<(?:\w+:)?comment\s/g)?.length ?? 0) : part
}

function outsideOf(
  file: Package,
  parts: readonly ReadablePart[],
): Result<{ images: string[]; templates: string[] }> {
  const settings = file.relations.find(({ type }) => type === 'settings')?.target
  const names = [...parts.map(({ part }) => part.name), ...(settings ? [settings] : [])]
  const [images, templates]: [string[], string[]] = [[], []]
  for (const name of names) {
    const relations = relationsOf(file.zip, name)
    if (!relations.ok) return relations
    for (const { type, target, isExternal } of relations.value) {
      if (isExternal && type === 'image') images.push(target)
      if (isExternal && type === 'attachedTemplate') templates.push(target)
    }
  }
  return ok({ images, templates })
}
