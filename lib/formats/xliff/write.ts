import { equal } from '@/lib/inline/content'
import { EMPTY } from '@/lib/model/content'
import { ok, type Result } from '@/lib/model/result'
import type { Edits } from '../format'
import { type Patch, patched } from '../patch'
import type { TextOriginal } from '../text-file'
import { type Member, type Rewriting, textPatches } from './write-texts'
import type { XliffVersion } from './root'
import type { XliffSkeleton } from './skeleton'
import { weakest } from './statuses'
import { statusPatches } from './write-status'

/** The text of the file with other targets and statuses. Fails as `written` does. */
export function rewritten(
  original: TextOriginal<XliffSkeleton>,
  edits: Pick<Edits, 'targets' | 'statuses'>,
  version: XliffVersion,
): Result<string> {
  const { text, skeleton } = original
  const rewriting = { text, version, skeleton, ...known(original) }
  const patches: Patch[] = []
  for (const group of groupsOf(original, edits)) {
    const changed = groupPatches(group, rewriting)
    if (!changed.ok) return changed
    patches.push(...changed.value)
  }
  return ok(patched(text, patches))
}

function known({ text, encoding, skeleton }: TextOriginal<XliffSkeleton>) {
  const spellings = new Map<number, Map<number, string>>()
  for (const { unit, code, start, end } of skeleton.spellings) {
    const own = spellings.get(unit) ?? new Map<number, string>()
    spellings.set(unit, own.set(code, text.slice(start, end)))
  }
  return { spellings, encoding }
}

/** Units whose status stands in one tag. */
function* groupsOf(
  { units, skeleton }: TextOriginal<XliffSkeleton>,
  { targets, statuses }: Pick<Edits, 'targets' | 'statuses'>,
): Generator<readonly Member[]> {
  let group: Member[] = []
  for (const [n, unit] of units.entries()) {
    const place = skeleton.places[n]
    if (!place) throw new Error(`no place for unit ${unit.id}`)
    const content = targets.get(unit.id) ?? EMPTY
    const status = statuses.get(unit.id) ?? place.status
    const isChanged = !equal(content, unit.content)
    if (group[0] && group[0].place.tag !== place.tag) {
      yield group
      group = []
    }
    group.push({ n, unit, place, content, status, isChanged })
  }
  if (group.length > 0) yield group
}

/** What changes for units that share one status: the weakest of theirs, which only touches the file when it is another. */
function groupPatches(group: readonly Member[], rewriting: Rewriting): Result<readonly Patch[]> {
  const [first] = group
  if (!first) return ok([])
  const { place } = first
  const status = weakest(group.map((member) => member.status))
  const isOther = status !== place.status
  if (!isOther && group.every(({ isChanged }) => !isChanged)) return ok([])
  const texts = textPatches(group, isOther ? status : null, rewriting)
  if (!texts.ok || !isOther) return texts
  const hasText = group.some(({ content }) => content.text !== '')
  const target = place.kind === 'none' ? null : place.target
  const tags = { tag: place.tag, target, hasText }
  const { text, version } = rewriting
  return ok([...statusPatches(text, version, status, tags), ...texts.value])
}
