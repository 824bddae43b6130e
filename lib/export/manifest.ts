import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ReadingHints } from '@/lib/formats/reading-hints'
import { readableText } from '@/lib/inline/content'
import type { Content } from '@/lib/model/content'
import { EXPORT_FORMATS, type ExportFormat } from '@/lib/model/export'
import { PRODUCT, VERSION } from '@/lib/model/product'
import { fail, ok, type Result } from '@/lib/model/result'
import { STATUSES } from '@/lib/model/review'
import { canonicalJson } from './canonical-json'
import type { ReviewSnapshot } from './review-snapshot'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const file = z.strictObject({ name: z.string(), bytes: z.number().int().min(0), sha256: hash })
const by = z.strictObject({ author: z.string(), at: z.string() }).nullable()

const column = z.number().int().min(0)
const reading = z.strictObject({
  /** Of a table, counted from 0. */
  columns: z
    .strictObject({ source: column, target: column, hasHeader: z.boolean() })
    .exactOptional(),
  /** As the file writes them. */
  languages: z
    .strictObject({ source: z.string().exactOptional(), target: z.string().exactOptional() })
    .exactOptional(),
})

const hashed = z.strictObject({ length: z.number().int().min(0), sha256: hash })

const segment = z.strictObject({
  id: z.string(),
  /** As shown, from 1. */
  number: z.number().int().min(1),
  revision: z.number().int().min(0),
  status: z.enum(STATUSES),
  /** Who changed the text or its status last, and who approved it. */
  changed: by,
  approved: by,
  openFindings: z.number().int().min(0),
  /** Of the text that went out without white space and markup, in UTF-8; `length` in UTF-16 units. */
  text: hashed,
  /** Of its source, alike. */
  source: hashed.exactOptional(),
})

const manifestSchema = z.strictObject({
  /** Those of version 1 do not tell how their file is read again, nor those of 2 what the sources were. */
  manifest: z.literal([1, 2, 3]),
  product: z.strictObject({ name: z.string(), version: z.string() }),
  exportedAt: z.string(),
  document: z.strictObject({
    ...{ id: z.string(), title: z.string(), sourceLang: z.string(), targetLang: z.string() },
    seq: z.number().int().min(0),
  }),
  format: z.enum(EXPORT_FORMATS),
  /** The format that the target came in. */
  targetFormat: z.string(),
  /** How the target was read, where another reading would give other texts. */
  reading: reading.exactOptional(),
  /** Of the result, as a WHATWG label; null where it is no text. */
  encoding: z.string().nullable(),
  unapproved: z.enum(['machine', 'current']),
  files: z.strictObject({ source: file.nullable(), target: file, result: file }),
  segments: z.array(segment),
  /** Of the canonical JSON of all the rest. */
  sha256: hash,
})

/** Length and hash of a text without white space and markup. */
export type HashedText = z.infer<typeof hashed>

/** What was exported, from which state of which files, and who answers for which segment. */
export type Manifest = z.infer<typeof manifestSchema>

interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ManifestOf {
  readonly seq: number
  readonly exportedAt: string
  readonly format: ExportFormat
  readonly targetFormat: string
  /** How the target was read. */
  readonly reading: ReadingHints
  readonly encoding: string | null
  /** Null where one file held both sides. */
  readonly source: NamedBytes | null
  readonly target: NamedBytes
  readonly result: NamedBytes
}

export function manifestOf(snapshot: ReviewSnapshot, of: ManifestOf): Manifest {
  const { document: id, title, sourceLang, targetLang, unapproved } = snapshot
  const { seq, exportedAt, format, targetFormat, reading, encoding, source, target, result } = of
  return sealed({
    ...{ manifest: 3, product: { name: PRODUCT, version: VERSION }, exportedAt },
    document: { id, title, sourceLang, targetLang, seq },
    ...{ format, targetFormat, reading, encoding, unapproved },
    files: {
      source: source && hashedFile(source),
      target: hashedFile(target),
      result: hashedFile(result),
    },
    segments: snapshot.segments.map((one) => ({
      ...{ id: one.id, number: one.number, revision: one.revision, status: one.status },
      ...{ changed: one.changedBy, approved: one.approvedBy, openFindings: one.findings },
      text: hashedText(lettersOf(one.text)),
      source: hashedText(lettersOf(one.source)),
    })),
  })
}

function sealed(rest: Omit<Manifest, 'sha256'>): Manifest {
  return { ...rest, sha256: sha256(canonicalJson(rest)) }
}

/** A manifest from its file. Fails with `manifest.malformed`, and with `manifest.changed` when it is not as it was written. */
export function readManifest(text: string): Result<Manifest> {
  const parsed = manifestSchema.safeParse(jsonOf(text))
  if (!parsed.success) return fail('manifest.malformed')
  const { sha256: seal, ...rest } = parsed.data
  return sha256(canonicalJson(rest)) === seal ? ok(parsed.data) : fail('manifest.changed')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** What of a text is the same in every format: neither markup nor white space. */
export function lettersOf(content: Content): string {
  return readableText(content).replace(/\s+/g, '')
}

export function hashedText(text: string): HashedText {
  return { length: text.length, sha256: sha256(text) }
}

function hashedFile({ name, bytes }: NamedBytes): Manifest['files']['result'] {
  return { name, bytes: bytes.length, sha256: sha256(bytes) }
}

export function sha256(of: string | Uint8Array): string {
  return createHash('sha256').update(of).digest('hex')
}
