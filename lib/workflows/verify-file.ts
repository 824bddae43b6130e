import type { Difference } from '@/lib/export/verified'
import type { Result } from '@/lib/model/result'
import type { Context } from './context'

export interface VerifyCommand {
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly manifest: Uint8Array
  readonly signal?: AbortSignal
}

/** In what a file differs from the manifest of its export. Nothing is stored. Fails with `manifest.malformed`, and with `work.cancelled` or `work.tooLong`. */
export function verifyFile(
  { engine }: Pick<Context, 'engine'>,
  { file, manifest, signal }: VerifyCommand,
): Promise<Result<readonly Difference[]>> {
  return engine.verify({ kind: 'verify', file, manifest }, signal ? { signal } : {})
}
