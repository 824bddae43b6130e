import { baseOf } from './tags'

/** What joins two sentences of a language: nothing in Chinese and Japanese, a space elsewhere. */
export function joinerOf(lang: string): string {
  return WITHOUT_SPACES.has(baseOf(lang)) ? '' : ' '
}

const WITHOUT_SPACES = new Set(['zh', 'yue', 'wuu', 'lzh', 'ja'])
