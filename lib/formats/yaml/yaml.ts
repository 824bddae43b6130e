import { plainText } from '@/lib/inline/content'
import { ok, type Result } from '@/lib/model/result'
import type { Edits } from '../format'
import { patched } from '../patch'
import { laidOut } from '../laid-out'
import { changed } from '../spelling'
import { textFormat, type TextOriginal } from '../text-file'
import { readYaml, type Spot, type YamlSkeleton } from './read'
import { spelled } from './spell'

/**
 * YAML. A unit is a value in which words stand, named by its JSON Pointer, in whatever style; keys,
 * comments, anchors, aliases, tags, other values and the layout stay as they are.
 */
export const yaml = textFormat<YamlSkeleton>({
  id: 'yaml',
  extensions: ['.yaml', '.yml'],
  mediaType: 'application/yaml',
  insertsUnits: false,
  removesUnits: false,
  parse: readYaml,
  serialize: rewritten,
  emptyAs: (layout) => ({ spots: [], layout }),
})

function rewritten(original: TextOriginal<YamlSkeleton>, edits: Edits): Result<string> {
  const { text, units, skeleton } = laidOut(original, edits, readYaml)
  const { spots } = skeleton
  const ranges = spots.map(([start, end]) => [start, end] as const)
  const patches = changed(units, ranges, edits, (content, { start, end }, n) => {
    const spot: Spot = spots[n] ?? [start, end, 'double', false]
    return spelled(plainText(content), text.slice(start, end), spot)
  })
  return ok(patched(text, patches))
}
