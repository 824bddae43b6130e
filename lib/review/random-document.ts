import { concatAll, importedText } from '@/lib/inline/content'
import type { Bead, Sentence } from '@/lib/model/bitext'
import type { Code, Content } from '@/lib/model/content'
import { CODE, EMPTY, plain } from '@/lib/model/content'
import type { Unit } from '@/lib/model/file'
import type { Aligned } from './first-segments'
import type { Choices } from './random'
import { between, chance, pick } from './random'

/** A random aligned document: blank units, odd white space, codes, several scripts, every kind of bead. */
export function randomDocument(choices: Choices): Aligned {
  const joiner = pick(choices, [' ', ''])
  const source = randomSide(choices, ' ')
  const target = randomSide(choices, joiner)
  const beads = randomBeads(choices, source.sentences.length, target.sentences.length)
  return {
    ...{ source: source.imported, target: target.imported, beads, joiner },
    ...{ sourceSentences: source.sentences, targetSentences: target.sentences },
    insertsUnits: chance(choices, 70),
  }
}

/** A few words with a code among them now and then. */
export function randomSentence(choices: Choices): Content {
  return repeat(choices, between(choices, 1, 4), (n) => [
    n === 0 ? EMPTY : plain(' '),
    chance(choices, 10) ? code(randomCode(choices)) : randomWord(choices),
  ])
}

/** White space as texts have it: also a line end inside the unit. */
export function randomSpace(choices: Choices): Content {
  return pick(choices, [plain(' '), plain('  '), plain('\t\u3000'), code(LINE_END), EMPTY])
}

export function code(one: Code): Content {
  return { text: CODE, codes: [one] }
}

const LINE_END: Code = { kind: 'lineEnd', text: '\r\n' }

function randomCode(choices: Choices): Code {
  const id = String(choices.below(3))
  const inline: Code = { kind: 'inline', id, data: `<b${id}>`, display: id }
  return pick(choices, [inline, { kind: 'object' }, LINE_END])
}

function randomWord(choices: Choices): Content {
  return plain(repeat(choices, between(choices, 1, 4), () => [plain(pick(choices, LETTERS))]).text)
}

const LETTERS: [string, ...string[]] = [
  'a',
  'b',
  'c',
  '.',
  '文',
  '字',
  'س',
  'ه',
  '😀',
  '𠀀',
  'é',
  '’',
]

interface RandomSide {
  readonly imported: Content
  readonly sentences: readonly Sentence[]
}

function randomSide(choices: Choices, joiner: string): RandomSide {
  const sentences: Sentence[] = []
  const units: Unit[] = []
  let start = 0
  for (let unit = between(choices, 1, 4); unit > 0; unit -= 1) {
    const parts = randomUnit(choices, joiner)
    let at = start + 1
    for (const { content, isSentence } of parts) {
      const end = at + content.text.length
      if (isSentence) sentences.push({ start: at, end, unit: units.length })
      at = end
    }
    const content = concatAll(parts.map((part) => part.content))
    units.push({ id: `u${units.length}`, kind: 'paragraph', content, fileStart: null })
    start = at
  }
  return { imported: importedText(units), sentences }
}

interface UnitPart {
  readonly content: Content
  readonly isSentence: boolean
}

function randomUnit(choices: Choices, joiner: string): UnitPart[] {
  const glue = (content: Content): UnitPart => ({ content, isSentence: false })
  const parts = [glue(chance(choices, 20) ? randomSpace(choices) : EMPTY)]
  const count = chance(choices, 15) ? 0 : between(choices, 1, 4)
  for (let n = 0; n < count; n += 1) {
    if (n > 0) parts.push(glue(chance(choices, 80) ? plain(joiner) : randomSpace(choices)))
    parts.push({ content: worded(randomSentence(choices)), isSentence: true })
  }
  return [...parts, glue(chance(choices, 30) ? randomSpace(choices) : EMPTY)]
}

// Outer white space never belongs to a sentence.
function worded(content: Content): Content {
  return concatAll([plain('['), content, plain(']')])
}

function randomBeads(choices: Choices, sources: number, targets: number): Bead[] {
  const beads: Bead[] = []
  let [s, t] = [0, 0]
  while (s < sources || t < targets) {
    const source = range(s, Math.min(sources, s + pick(choices, [1, 1, 1, 0, 2])))
    const target = range(t, Math.min(targets, t + pick(choices, [1, 1, 1, 0, 2])))
    if (source.length + target.length === 0) continue
    beads.push({ source, target, confidence: 1 })
    s += source.length
    t += target.length
  }
  return beads
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, n) => start + n)
}

function repeat(choices: Choices, count: number, make: (n: number) => Content[]): Content {
  return concatAll(Array.from({ length: count }, (_, n) => make(n)).flat())
}
