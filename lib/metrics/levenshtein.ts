import { editDistance } from './edit-distance'
import { numberedCharacters, numberedWords } from './numbering'
import { splitWords } from './white-space'

/** Words put in, taken out and replaced, at least; words are what stands between white space. */
export function wordEdits(a: string, b: string): number {
  return editDistance(...numberedWords(splitWords(a), splitWords(b)))
}

/** Characters put in, taken out and replaced, at least; characters are code points. */
export function characterEdits(a: string, b: string): number {
  return editDistance(...numberedCharacters(a, b))
}
