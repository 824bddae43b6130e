import { describe, expect, it } from 'vitest'
import type { Objection } from '@/lib/grammar/grammar'
import { grammar } from './grammar'
import { checkDocument } from './run'
import { checkSettings, type ProjectChecks } from './settings'
import { documentOf, type Texts } from './testing'

describe('English grammar, as a check', () => {
  it('says what a rule says, with up to three answers, none of them safe', async () => {
    const found = await foundIn({ target: 'He go home.' })
    expect(found).toMatchObject([{ kind: 'rule', severity: 'warning', target: RANGE }])
    expect(found[0]?.args.message).toBe('Write “goes” here.')
    expect(found[0]?.fixes.map(({ text, safe }) => [text, safe])).toEqual([
      ['goes', false],
      ['went', false],
      ['is going', false],
    ])
  })

  it.each([
    ['a name of the source', { source: 'Go kam.', target: 'He Go home.' }, {}],
    ['a word of the project', { target: 'He go home.' }, { words: ['Go'] }],
    ['a piece of a term', { target: 'He go home.' }, { terms: [term('go home')] }],
    ['a code', { target: 'He \uFFFCo home.' }, {}],
  ])('leaves %s alone', async (_name, texts, project) =>
    expect(await foundIn(texts, project)).toEqual([]),
  )

  it('objects to words that both languages have, and to what stands beside a term', async () => {
    expect(await foundIn({ source: 'go', target: 'He go home.' })).toHaveLength(1)
    const terms = [term('home')]
    expect(await foundIn({ target: 'He go home.' }, { terms })).toHaveLength(1)
  })

  it.each([
    ['nobody asked', { on: [] }, 'en'],
    ['the target is of another language', {}, 'de'],
  ])('is silent where %s', async (_name, project, targetLang) =>
    expect(await foundIn({ target: 'He go home.' }, project, targetLang)).toEqual([]),
  )

  it('goes on without a library that cannot be loaded, and says so', async () => {
    const broken = () => Promise.reject(new Error('no memory'))
    const settings = await checkSettings('de', 'en', ASKED, { grammar: broken })
    expect(settings.missing).toEqual([{ code: 'grammar.failed', args: { reason: 'no memory' } }])
    expect(settings.grammar).toBeNull()
  })

  it('is not loaded for nothing', async () => {
    let loaded = 0
    const load = () => Promise.resolve((loaded += 1) ? null : null)
    await checkSettings('de', 'en', { off: [] }, { grammar: load })
    expect(loaded).toBe(0)
    await checkSettings('de', 'en', ASKED, { grammar: load })
    expect(loaded).toBe(1)
  })
})

const ASKED = { off: [], on: ['grammar'] }
const RANGE = { start: 3, end: 5 }

async function foundIn(
  texts: Omit<Texts, 'targetLang'>,
  project: Partial<ProjectChecks> = {},
  targetLang = 'en',
) {
  const document = documentOf({ sourceLang: 'de', targetLang, ...texts })
  const load = () => Promise.resolve({ objections })
  const settings = await checkSettings(
    'de',
    targetLang,
    { ...ASKED, ...project },
    { grammar: load },
  )
  return checkDocument(document, settings)
    .flat()
    .filter(({ check }) => check === grammar.id)
}

/** A library that objects to the third to fifth letter of whatever it reads. */
function objections(): Objection[] {
  const fixes = ['goes', 'went', 'is going', 'gone'].map((text) => ({ ...RANGE, text }))
  return [{ ...RANGE, rule: 'Go', message: 'Write `goes` here.', fixes }]
}

function term(target: string) {
  return { source: 'x', target, forbidden: [], matchCase: false, note: '' }
}
