import { fail, ok, type Result } from '@/lib/model/result'
import { readZip, unpack, type Zip } from '../zip/read'
import { type PartText, partText } from './part-text'
import { type Relation, relationsIn, relationsName } from './relations'

/** A Word file, opened: its main part, and what that part refers to. */
export interface Package {
  readonly zip: Zip
  readonly main: PartText
  readonly relations: readonly Relation[]
}

/**
 * Opens a Word file. Fails as `readZip` does, with `docx.password` and `docx.old` for the older
 * container of Microsoft, `docx.spreadsheet`, `docx.slides`, `docx.openDocument`, `docx.book` for
 * zips of other programs, `docx.notWord` for any other, and with what is wrong with a part.
 */
export function openPackage(bytes: Uint8Array): Result<Package> {
  const old = olderContainer(bytes)
  if (old) return fail(old)
  const zip = readZip(bytes)
  if (!zip.ok) return zip
  const root = relationsOf(zip.value, '')
  if (!root.ok) return root
  const name = root.value.find(({ type }) => type === 'officeDocument')?.target
  const main = name ? textOf(zip.value, name) : ok(null)
  if (!main.ok) return main
  if (!main.value || !/<(?:\w+:)?document\b/.test(main.value.text.slice(0, 4_000)))
    return fail(otherKind(zip.value, name ?? ''))
  const relations = relationsOf(zip.value, main.value.name)
  if (!relations.ok) return relations
  return ok({ zip: zip.value, main: main.value, relations: relations.value })
}

/** A part as text; null where the package has no such part. */
export function textOf(zip: Zip, name: string): Result<PartText | null> {
  const wanted = name.toLowerCase()
  const entry = zip.entries.find((one) => one.name.toLowerCase() === wanted)
  if (!entry) return ok(null)
  const bytes = unpack(zip, entry)
  return bytes.ok ? partText(entry.name, bytes.value) : bytes
}

/** What a part refers to; nothing where it has no list of relations. The package itself is ''. */
export function relationsOf(zip: Zip, part: string): Result<readonly Relation[]> {
  const list = textOf(zip, relationsName(part))
  if (!list.ok) return list
  return list.value ? relationsIn(list.value, part) : ok([])
}

function otherKind({ entries }: Zip, main: string): string {
  const has = (name: RegExp) => entries.some((entry) => name.test(entry.name)) || name.test(main)
  if (has(/^xl\//)) return 'docx.spreadsheet'
  if (has(/^ppt\//)) return 'docx.slides'
  if (has(/^META-INF\/container\.xml$/)) return 'docx.book'
  return has(/^content\.xml$/) ? 'docx.openDocument' : 'docx.notWord'
}

// [MS-CFB]: a file with a password, or one of Word 97 to 2003. The names in it are UTF-16.
function olderContainer(bytes: Uint8Array): string | null {
  if (!OLDER.every((byte, n) => bytes[n] === byte)) return null
  return holds(bytes, 'EncryptedPackage') ? 'docx.password' : 'docx.old'
}

const OLDER = [0xd0, 0xcf, 0x11, 0xe0]

function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((character) => [character.charCodeAt(0), 0])
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return true
  return false
}
