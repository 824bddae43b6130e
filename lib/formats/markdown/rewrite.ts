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
  if (!MARKUP.test(text) || isRead(text)) return { start, end, text }
  // A mark that stood for itself may be markup together with one that is new.
  const forms = readableForms(given).flatMap((one) => [near(one), whole(one)])
  return { start, end, text: [whole(given), ...forms].find(isRead) ?? text }
}

const MARKUP = /[`*_~[\]<&]/

/** Whether marks of emphasis stand round all of a text. */
function isInMarks(file: string, { start, end }: Spot): boolean {
  return /[*_~]/.test(file.slice(start - 1, start)) && /[*_~]/.test(file.slice(end, end + 1))
}
