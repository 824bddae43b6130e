import { baseOf } from './tags'

/** Whether two tags name one language, or two so near that a guess between them proves nothing. */
export function isClose(one: string, other: string): boolean {
  const [a, b] = [baseOf(one), baseOf(other)]
  return a !== '' && (a === b || GROUPS.some((group) => group.includes(a) && group.includes(b)))
}

const GROUPS: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'bs', 'sr', 'sh', 'cnr'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['gl', 'pt'],
  ['bg', 'mk'],
  ['fil', 'tl'],
  ['fa', 'prs', 'tg'],
  ['ku', 'ckb'],
  ['zh', 'yue', 'wuu', 'lzh'],
]
