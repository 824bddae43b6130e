import { isAfterNumber, knownName } from './abbreviations'
import type { Place } from './place'
import type { Rules } from './rules/of'
import { namesBefore } from './words'

/** Whether two sentences lost the space between them: `cancelled.The boats`, not `example.Com`. */
export function isGlued(place: Place, rules: Rules): boolean {
  const { left, right } = place
  if (/[۔।։؟。！？።]$/u.test(left)) return true
  const [before = ''] = /\S*$/.exec(left) ?? []
  const [after = ''] = /^\S*/.exec(right) ?? []
  if (/[@/\\_]|www/.test(before + after)) return false
  if (!/\s/.test(right) || !opensSentence(after, rules)) return false
  if (/^\(?\d[\d.,]{2,}\.$/.test(before)) return true
  if (/\d[.]\d/.test(before + after) || /[.]/.test(before.slice(0, -1))) return false
  return /\p{Ll}{3}[.!?…]$/u.test(before) || isMeasure(left, rules)
}

/** `1907 r.Potem`, `3,5 млн.Порт`. */
function isMeasure(left: string, rules: Rules): boolean {
  const name = knownName(left, rules)
  if (name === undefined || !isAfterNumber(left)) return false
  return (
    rules.mayBeFinal.has(name) || rules.finalAfterNumber.has(name) || rules.beforeNumber.has(name)
  )
}

function opensSentence(after: string, rules: Rules): boolean {
  return /^\p{Lu}\p{Ll}*(?:[,;:'’-]|$)/u.test(after) || isTitle(after, rules)
}

/** `Mr.` after `Tuesday.Mr. Smith`. */
function isTitle(after: string, { neverFinal }: Rules): boolean {
  return /^\p{Lu}\p{Ll}+\.$/u.test(after) && namesBefore(after).some((name) => neverFinal.has(name))
}
