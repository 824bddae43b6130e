import { z } from 'zod'
import type { LanguageToolMatch, LanguageToolMatches } from '@/lib/checks/languagetool'
import type { Failure, Result } from '@/lib/model/result'
import { fail, ok } from '@/lib/model/result'
import { postForm } from '@/lib/outbound/post-json'
import type { OutboundLimits } from '@/lib/outbound/post-json'
import { baseOf } from '@/lib/text/tags'
import { installedDictionary } from '@/lib/spelling/installed'
import { batchesOf, type LanguageToolBatch } from './languagetool-batches'

/** A LanguageTool server, with what it said before and how it is. */
export interface LanguageTool {
  readonly host: string
  /** Why it is not asked for a while; null while it is. */
  readonly failure: () => Failure | null
  /** What it says of each text. After a failure it is not asked for five minutes. */
  readonly ask: (
    lang: string,
    texts: readonly string[],
    signal?: AbortSignal,
  ) => Promise<Result<LanguageToolMatches>>
}

export interface LanguageToolServer {
  /** Up to and with `/v2`. */
  readonly url: string
  /** `host` or `host:port` that may be private. */
  readonly allow: readonly string[]
  /** Tests wait less. */
  readonly timeoutMs?: number
  readonly now?: () => number
}

/** What the settings say; null, the default, when there is no server: no text leaves this one. */
export function languageToolServer(
  env: Readonly<Record<string, string | undefined>>,
): LanguageToolServer | null {
  const url = env.INTERLINEAR_LANGUAGETOOL_URL
  if (url === undefined || url === '') return null
  const allow = (env.INTERLINEAR_OUTBOUND_ALLOW ?? '').split(/[\s,]+/).filter((one) => one !== '')
  return { url, allow }
}

/**
 * Asks a LanguageTool server, some pages of text at a time, and remembers what it said. Fails as
 * `postForm` does, and with `languagetool.unusable` {host} when the answer is none of LanguageTool.
 */
export function languageToolAt(server: LanguageToolServer): LanguageTool {
  const { now = Date.now } = server
  const known = new Map<string, readonly LanguageToolMatch[]>()
  const inKnownTag = tagsKnown()
  let down: { readonly failure: Failure; readonly until: number } | null = null
  const failure = () => (down !== null && now() < down.until ? down.failure : null)
  const remember = (key: string, matches: readonly LanguageToolMatch[]) => {
    known.set(key, matches)
    const [oldest] = known.keys()
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest)
  }
  return {
    host: hostOf(server),
    failure,
    ask: async (lang, texts, signal) => {
      const off = await categoriesOff(lang)
      const keyOf = (text: string) => `${lang} ${off} ${text}`
      const fresh = [...new Set(texts)].filter(
        (text) => text.trim() !== '' && !known.has(keyOf(text)),
      )
      const found = new Map(texts.map((text) => [text, known.get(keyOf(text)) ?? []]))
      for (const batch of batchesOf(fresh)) {
        const isDown = failure()
        if (isDown) return { ok: false, failure: isDown }
        const answer = await inKnownTag(lang, (tag) =>
          matchesIn(server, { lang: tag, off, batch }, signal),
        )
        if (!answer.ok) {
          if (answer.failure.code !== 'work.cancelled')
            down = { failure: answer.failure, until: now() + REST_MS }
          return answer
        }
        for (const [text, matches] of answer.value) {
          remember(keyOf(text), matches)
          found.set(text, matches)
        }
      }
      return ok(found)
    },
  }
}

/** Texts whose answers are remembered: some 20 MB. */
const MOST_KNOWN = 20_000
const REST_MS = 5 * 60_000
const TIMEOUT_MS = 20_000
const MAX_BYTES = 8 * 1024 * 1024
const MOST_REPLACEMENTS = 3
const LONGEST_MESSAGE = 1_000

/**
 * Asks by the tag of the language, else by the language alone: a server refuses `zh-Hans` and takes `zh`.
 * One that takes neither does not know the language, and has nothing to say of the text.
 */
function tagsKnown() {
  const refused = new Set<string>()
  return async (
    lang: string,
    ask: (tag: string) => Promise<Result<LanguageToolMatches>>,
  ): Promise<Result<LanguageToolMatches>> => {
    for (const tag of new Set([lang, baseOf(lang)])) {
      if (refused.has(tag)) continue
      const answer = await ask(tag)
      if (answer.ok || !isOfLanguage(answer.failure)) return answer
      refused.add(tag)
    }
    return ok(new Map())
  }
}

/** What a LanguageTool server answers to a language that it does not know. */
function isOfLanguage({ code, args }: Failure): boolean {
  return code === 'outbound.refused' && args.status === 400
}

interface Question {
  readonly lang: string
  readonly off: string
  readonly batch: LanguageToolBatch
}

async function matchesIn(
  server: LanguageToolServer,
  { lang, off, batch }: Question,
  signal?: AbortSignal,
): Promise<Result<LanguageToolMatches>> {
  const limits: OutboundLimits = {
    ...{ allow: server.allow, timeoutMs: server.timeoutMs ?? TIMEOUT_MS, maxBytes: MAX_BYTES },
  }
  const fields = { language: lang, text: batch.text, disabledCategories: off }
  const url = `${server.url.replace(/\/$/, '')}/check`
  const answer = await postForm(url, fields, limits, signal)
  if (!answer.ok) return answer
  const parsed = answerSchema.safeParse(answer.value)
  if (!parsed.success) return fail('languagetool.unusable', { host: hostOf(server) })
  return ok(batch.apart(parsed.data.matches.map(matchOf)))
}

/** https://languagetool.org/http-api: offsets are those of Java's strings, in UTF-16 code units. */
const answerSchema = z.object({
  matches: z.array(
    z.object({
      message: z.string(),
      offset: z.number().int().min(0),
      length: z.number().int().min(0),
      replacements: z.array(z.object({ value: z.string() })),
      rule: z.object({ id: z.string(), category: z.object({ id: z.string() }) }),
    }),
  ),
})

type Said = z.infer<typeof answerSchema>['matches'][number]

function matchOf({ message, offset, length, replacements, rule }: Said): LanguageToolMatch {
  return {
    ...{ start: offset, end: offset + length, rule: rule.id, category: rule.category.id },
    message: message.slice(0, LONGEST_MESSAGE),
    replacements: replacements.slice(0, MOST_REPLACEMENTS).map(({ value }) => value),
  }
}

/** Checks of our own ask about typography, and about spelling where there is a dictionary. */
async function categoriesOff(lang: string): Promise<string> {
  const known = spelled.get(lang) ?? installedDictionary(lang).then((found) => found !== null)
  spelled.set(lang, known)
  const hasSpeller = await known.catch(() => false)
  return hasSpeller ? 'TYPOGRAPHY,TYPOS' : 'TYPOGRAPHY'
}

const spelled = new Map<string, Promise<boolean>>()

function hostOf({ url }: LanguageToolServer): string {
  return URL.canParse(url) ? new URL(url).host : url
}
