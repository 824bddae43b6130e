import { sameCode } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import type { Patch } from '../patch'
import { respelled, spelledOf } from '../spelling'
import { betweenMarks, readableForms } from './flanking'
import type { Spot, Text } from './read'
import { isReadAs } from './read-back'
import { settled, spelling } from './spell'

interface Rewriting {
  readonly spot: Spot
  readonly content: Content
  /** The text that stands there; undefined where it is not found again. */
  readonly found: Text | undefined
  /** The names that links may use. */
  readonly labels: ReadonlySet<string>
}

/**
 * A text with another content: what is the same keeps its spelling where all of it is then read as the
 * content, else it is spelled in the first way in which it is.
 */
export function rewritten(file: string, { spot, content, found, labels }: Rewriting): Patch {
  const { start, end, in: place } = spot
  const spelled = found?.end === end ? spelledOf(found.atoms) : null
  const whole = (one: Content) => settled(spelling(one, place)(one), place)
  const near = (one: Content) =>
    spelled ? settled(respelled(spelled, one, spelling(one, place)), place) : whole(one)
  const given = isInMarks(file, spot) ? betweenMarks(content) : content
  const text = near(given)
  const isRead = (written: string) => isReadAs(written, content, labels)
  const isSure = spelled !== null && isAmongLetters(spelled.content, content)
  if (isSure || !MARKUP.test(text) || isRead(text)) return { start, end, text }
  // A mark that stood for itself may be markup together with one that is new.
  const forms = [whole(given), ...readableForms(given).flatMap((one) => [near(one), whole(one)])]
  // Each reading of a long text takes most of a second: only the surest form is tried.
  const tried = text.length > LONG ? forms.slice(-1) : new Set(forms)
  return { start, end, text: [...tried].find((one) => one !== text && isRead(one)) ?? text }
}

const LONG = 20_000

const MARKUP = /[`*_~[\]<&]/

/**
 * Whether nothing but letters and spaces changed, between letters and spaces: that is no matter of marks,
 * and to read thousands of texts back would take seconds. Letters make a reference of an ampersand that
 * stood for itself, a link of brackets and a tag of what is lesser.
 */
function isAmongLetters(before: Content, after: Content): boolean {
  if (
    before.codes !== after.codes &&
    !after.codes.every((code, n) => sameCode(code, before.codes[n]))
  )
    return false
  const [a, b] = [before.text, after.text]
  if (MADE_BY_LETTERS.test(a) || MADE_BY_LETTERS.test(b)) return false
  const most = Math.min(a.length, b.length)
  let [head, tail] = [0, 0]
  while (head < most && a[head] === b[head]) head += 1
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const [from, to] = [Math.max(0, head - 1), Math.max(0, tail - 1)]
  return [a, b].every((text) => LETTERS.test(text.slice(from, text.length - to)))
}

const MADE_BY_LETTERS = /[&[<]/
const LETTERS = /^[\p{L}\p{N} ]*$/u

/** Whether marks of emphasis stand round all of a text. */
function isInMarks(file: string, { start, end }: Spot): boolean {
  return /[*_~]/.test(file.slice(start - 1, start)) && /[*_~]/.test(file.slice(end, end + 1))
}
