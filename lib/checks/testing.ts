import type { Finding } from '@/lib/model/finding'
import { openGrammar } from '@/lib/grammar/harper'
import { coded } from '@/lib/inline/code-notation'
import { installedDictionary } from '@/lib/spelling/installed'
import type { Check, Example } from './check'
import type { LanguageToolMatch, LanguageToolMatches } from './languagetool'
import { CHECK_IDS } from './ids'
import { checkDocument } from './run'
import { checkSettings, type CheckSettings } from './settings'
import { isOptIn } from './switches'
import { parseTerms } from './term-list'
import type { CheckedDocument, CheckedSegment } from './view'

/** Texts as a test writes them; see `Example`. */
export interface Texts {
  readonly sourceLang?: string
  readonly targetLang: string
  readonly source?: string | readonly string[]
  readonly target: string | readonly string[]
  readonly terms?: string
}

/**
 * The document that a test's texts make. Without a source the target's words stand for it. A ¶ begins a
 * paragraph, a ¬ says that nothing parts a target from the one before it.
 */
export function documentOf({ sourceLang, targetLang, source, target }: Texts): CheckedDocument {
  const targets = listOf(target)
  const sources = source === undefined ? targets.map(() => '') : listOf(source)
  const segments = Array.from(
    { length: Math.max(sources.length, targets.length) },
    (_, n): CheckedSegment => ({
      ...texts(sources[n] ?? '', targets[n] ?? ''),
      confidence: 1,
      sourceStartsUnit: n === 0 || (sources[n] ?? '').startsWith('¶'),
      targetStartsUnit: n === 0 || (targets[n] ?? '').startsWith('¶'),
      targetIsGlued: (targets[n] ?? '').startsWith('¬'),
      kind: 'paragraph',
    }),
  )
  return { sourceLang: sourceLang ?? 'und', targetLang, segments }
}

/** Codes are written as `coded` reads them; the source's are expected. */
function texts(sourceText: string, targetText: string) {
  const [model, target] = [sourceText.replace(/^¶/, ''), targetText.replace(/^[¶¬]/, '')].map(coded)
  if (!model || !target) throw new Error('no text')
  const hasCodes = model.codes.length + target.codes.length > 0
  return {
    ...{ source: model.text, target: target.text },
    ...(hasCodes && {
      ...{ targetCodes: target.codes, expectedCodes: { model, mayUndress: false, besides: [] } },
    }),
  }
}

/** What one check finds in texts, or what all find. */
export async function findingsIn(texts: Texts, check?: Check): Promise<Finding[]> {
  const document = documentOf(texts)
  const settings = await settingsOf(document, texts.terms, check)
  const found = checkDocument(document, settings).flat()
  return check ? found.filter((one) => one.check === check.id) : found
}

/** The words that one check marks in the target, or in the source where the target lacks something. */
export async function wordsMarkedIn(texts: Texts, check: Check): Promise<string[]> {
  const document = documentOf(texts)
  const found = checkDocument(document, await settingsOf(document, '', check))
  return document.segments.flatMap(({ source, target }, n) =>
    (found[n] ?? [])
      .filter((one) => one.check === check.id && one.severity !== 'hint')
      .map((one) =>
        one.target
          ? target.slice(one.target.start, one.target.end)
          : source.slice(one.source?.start, one.source?.end),
      ),
  )
}

export function examplesOf(example: Example, side: 'wrong' | 'right'): Texts {
  return { ...example, target: example[side] }
}

/** As a server or the command line would load them; a check that has to be asked for is. */
export async function settingsOf(
  { sourceLang, targetLang }: CheckedDocument,
  termList = '',
  check?: Check,
): Promise<CheckSettings> {
  const on = check && isOptIn(check.id) ? [check.id] : []
  const key = [sourceLang, targetLang, ...on].join(' ')
  const known = cache.get(key) ?? checkSettings(sourceLang, targetLang, { off: [], on }, INSTALLED)
  cache.set(key, known)
  const terms = parseTerms(termList)
  if (!terms.ok) throw new Error(terms.failure.code)
  const settings = { ...(await known), terms: terms.value, languageTool: SAID }
  // The others would be asked for nothing, a thousand times over.
  return check ? { ...settings, off: others(check) } : settings
}

function others({ id }: Check): ReadonlySet<string> {
  return new Set([...CHECK_IDS].filter((one) => one !== id))
}

/** What a LanguageTool server would say of the examples. */
const SAID: LanguageToolMatches = new Map([
  ['Die Fähre legen um neun ab.', [said(10, 15, 'legt')]],
  ['Les phare est ancien.', [said(0, 3, 'Le')]],
  ['La puente es nueva.', [said(0, 2, 'El')]],
])

function said(start: number, end: number, text: string): LanguageToolMatch {
  return { start, end, rule: 'AGREEMENT', category: 'GRAMMAR', message: text, replacements: [text] }
}

const INSTALLED = { dictionary: installedDictionary, grammar: openGrammar }

const cache = new Map<string, Promise<CheckSettings>>()

function listOf(texts: string | readonly string[]): readonly string[] {
  return typeof texts === 'string' ? [texts] : texts
}
