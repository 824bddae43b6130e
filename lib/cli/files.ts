import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type Decoded, decode } from '@/lib/encoding/decode'
import { fail, ok, type Result } from '@/lib/model/result'
import { print, printWarning } from './terminal'

/** A file as it was named on the command line. */
export interface InputFile {
  /** As typed, for messages; `-` reads `<stdin>`. */
  readonly shown: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Fails with `file.missing`, `file.isFolder` or `file.unreadable`, each with {file}. */
export async function readInput(path: string): Promise<Result<InputFile>> {
  if (path === '-')
    return ok({ shown: STDIN, name: 'stdin.txt', bytes: await buffer(process.stdin) })
  try {
    return ok({ shown: path, name: basename(path), bytes: await readFile(path) })
  } catch (error) {
    return refused(error, path, READING)
  }
}

const STDIN = '<stdin>'

/** The text of a file; warnings are printed. Fails as reading and decoding do, with {file}. */
export async function readText(
  path: string,
  encoding?: string,
): Promise<Result<InputFile & Decoded>> {
  const file = await readInput(path)
  if (!file.ok) return file
  const decoded = decode(file.value.bytes, encoding === undefined ? {} : { encoding })
  if (!decoded.ok) return inFile(decoded, file.value.shown)
  for (const warning of decoded.value.warnings) printWarning(warning, file.value.shown)
  return ok({ ...file.value, ...decoded.value })
}

/** What a document made of a file is called. */
export function titleOf(name: string): string {
  return name.replace(/\.[^.]{1,8}$/, '')
}

/** A failure with the file it is about. */
export function inFile({ failure }: ReturnType<typeof fail>, file: string) {
  return fail(failure.code, { ...failure.args, file })
}

/**
 * Puts a result where `--out` says, whole or not at all, or on standard output.
 * Fails with `file.notWritable` {file}.
 */
export async function writeOutput(
  result: string | Uint8Array,
  out: string | undefined,
): Promise<Result<0>> {
  if (out === undefined || out === '-') {
    await print(result)
    return ok(0)
  }
  const draft = `${out}.${randomUUID().slice(0, 8)}.tmp`
  try {
    await mkdir(dirname(out), { recursive: true })
    await writeFile(draft, result)
    await rename(draft, out)
    return ok(0)
  } catch (error) {
    return refused(error, out, WRITING)
  }
}

type Codes = Readonly<Record<string, string>>

const READING: Codes = {
  ENOENT: 'file.missing',
  ENOTDIR: 'file.missing',
  EISDIR: 'file.isFolder',
  EACCES: 'file.unreadable',
  EPERM: 'file.unreadable',
}

const WRITING: Codes = Object.fromEntries(
  ['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC'].map((code) => [
    code,
    'file.notWritable',
  ]),
)

function refused(error: unknown, file: string, codes: Codes) {
  const system = error instanceof Error && 'code' in error ? String(error.code) : ''
  const code = codes[system]
  if (code === undefined) throw error
  return fail(code, { file })
}
