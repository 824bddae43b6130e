import { asianAndAfrican } from './asian-and-african'
import { english } from './english'
import { germanic } from './germanic'
import { otherEuropean } from './other-european'
import { romance } from './romance'
import { slavic } from './slavic'

/** By language: texts with a bar at every cut. White space around a bar does not matter. */
export type Cases = Readonly<Record<string, readonly string[]>>

/** Sentences written for this project; the table test and the benchmark share them. */
export const CASES: Cases = {
  ...english,
  ...germanic,
  ...romance,
  ...slavic,
  ...otherEuropean,
  ...asianAndAfrican,
}
