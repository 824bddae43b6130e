/**
 * The word that ends in a full stop, inner full stops included: `m.in`, `U.S`; '' if there is none.
 */
export function wordBefore(left: string): string {
  const [, word = ''] = WORD.exec(left.slice(tokenStart(left))) ?? []
  return word
}

// A search from the right: the expression alone would try every place of the window, and took half
// the time.
function tokenStart(left: string): number {
  let at = left.length
  while (at > 0 && !/\s/.test(left[at - 1] ?? '')) at -= 1
  return at
}

/**
 * The names under which a table may know what stands before the full stop, the longest first: after
 * `и т. д.` they are `т.д` and `д`. In lower case.
 */
export function namesBefore(left: string): readonly string[] {
  if (left !== asked) [asked, answer] = [left, namesIn(left)]
  return answer
}

// Half a dozen rules ask about the same place, one after the other.
let asked = ''
let answer: readonly string[] = []

function namesIn(left: string): string[] {
  const last = wordBefore(left).toLowerCase()
  const joined =
    last.length <= 3 && TWO_SHORT.test(left.slice(-16))
      ? wordBefore(left.replace(SPACED, '')).toLowerCase()
      : last
  // After an elision: `l'avv.`, `dell’ing.`
  const bare = last.replace(/^\p{L}+['’](?=\p{L})/u, '')
  // `Dipl.-Ing.`
  const second = last.replace(/^.*\.-/u, '')
  return [...new Set([joined, last, bare, second])].filter((name) => name !== '')
}

/** The word that a part begins with, in lower case, if a capital opens it; '' otherwise. */
export function capitalWord(right: string): string {
  const [, word = ''] = /^["“«„‘('¿¡]*(\p{Lu}[\p{L}\p{M}]*)/u.exec(right) ?? []
  return word.toLowerCase()
}

const WORD = /([\p{L}\p{M}\p{N}№][\p{L}\p{M}\p{N}./’'º°ª-]*)\.["'”’»)\]]*$/u
// "z. B.", "н. э.", "EE. UU.", "př. n. l.": a full stop, a space and a short token with a full
// stop.
const TWO_SHORT = /\p{L}{1,3}\.\s+\p{L}{1,3}\.["'”’»)\]]*$/u
const SPACED = /(?<=(?:^|[\s.(])\p{L}{1,3}\.)\s+(?=\p{L}{1,3}\.)/gu
