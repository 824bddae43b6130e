import { equal } from '@/lib/inline/content'
import { EMPTY } from '@/lib/model/content'
import { ok, type Result } from '@/lib/model/result'
import type { Status } from '@/lib/model/review'
import type { Edits } from '../format'
import { type Patch, patched } from '../patch'
import type { TextOriginal } from '../text-file'
import { type Member, type Rewriting, textPatches } from './write-texts'
import type { XliffVersion } from './root'
import type { Place, XliffSkeleton } from './skeleton'
import { weakest } from './statuses'
import { ownStatusPatches, statusPatches } from './write-status'

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

/** Units of one `<segment>` or `<trans-unit>`. */
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

/** What changes for the units of one tag: their texts, and the statuses that are others than were read. */
function groupPatches(group: readonly Member[], rewriting: Rewriting): Result<readonly Patch[]> {
  const patches: Patch[] = []
  let ofXliff: Status | null = null
  for (const sharing of sharingStatus(group)) {
    const [first] = sharing
    const status = weakest(sharing.map((member) => member.status))
    if (!first || status === first.place.status) continue
    if (!first.place.own) ofXliff = status
    patches.push(...statusOf(first.place, status, sharing, rewriting))
  }
  const isTouched = ofXliff !== null || group.some(({ isChanged }) => isChanged)
  if (!isTouched) return ok(patches)
  const texts = textPatches(group, ofXliff, rewriting)
  return texts.ok ? ok([...patches, ...texts.value]) : texts
}

/** Units whose status is said at one place: the weakest of theirs. */
function sharingStatus(group: readonly Member[]): Iterable<readonly Member[]> {
  const byTag = new Map<number, Member[]>()
  for (const member of group) {
    const tag = member.place.own?.tag ?? member.place.tag
    const sharing = byTag.get(tag)
    if (sharing) sharing.push(member)
    else byTag.set(tag, [member])
  }
  return byTag.values()
}

function statusOf(
  place: Place,
  status: Status,
  sharing: readonly Member[],
  { text, version }: Rewriting,
): Patch[] {
  const hasText = sharing.some(({ content }) => content.text !== '')
  if (place.own) return ownStatusPatches(text, place.own, status, hasText)
  const target = place.kind === 'none' ? null : place.target
  return statusPatches(text, version, status, { tag: place.tag, target, hasText })
}
