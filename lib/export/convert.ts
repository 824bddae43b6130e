import type { Locale } from '@/lib/i18n/settings'
import type { ConvertFormat } from '@/lib/model/export'
import type { PairedUnit, Warning } from '@/lib/model/file'
import { ok, type Result } from '@/lib/model/result'
import { type MadeFile, madeFile, textFile } from './make'
import { type Pairs, pairsTable, snapshotOfPairs } from './pairs'
import { tmx } from './tmx'

/** Pairs in another format that holds both sides. Fails with `export.notXml`. */
export function converted(pairs: Pairs, to: ConvertFormat, locale: Locale): Result<MadeFile> {
  switch (to) {
    case 'csv':
      return ok(textFile(pairsTable(pairs, to), '.csv', 'text/csv'))
    case 'tsv':
      return ok(textFile(pairsTable(pairs, to), '.tsv', 'text/tab-separated-values'))
    case 'tmx': {
      const made = tmx(snapshotOfPairs(pairs), 'all')
      return made.ok ? ok(textFile(made.value, '.tmx', 'application/x-tmx+xml')) : made
    }
    case 'xliff':
    case 'table-docx':
    case 'table-html':
      return madeFile(snapshotOfPairs(pairs), to, locale)
  }
}

/** What of a file is not in the new one; `kept` is what its reader left where it was. */
export function notConverted(
  { units }: Pick<Pairs, 'units'>,
  kept: readonly Warning[],
  to: ConvertFormat,
): Warning[] {
  const left = kept.reduce((sum, { args }) => sum + Number(args.count ?? 1), 0)
  const isWhole = ({ source, target }: PairedUnit) => source.text !== '' && target.text !== ''
  const half = units.filter((unit) => !isWhole(unit))
  const isOpen = ({ status }: PairedUnit) => status === 'draft' || status === 'rejected'
  const open = units.filter((unit) => isWhole(unit) && isOpen(unit))
  return [
    ...(left > 0 ? [{ code: 'convert.left', args: { count: left } }] : []),
    ...(to === 'tmx' && half.length > 0
      ? [{ code: 'convert.halfUnits', args: { count: half.length } }]
      : []),
    ...(to === 'tmx' && open.length > 0
      ? [{ code: 'convert.openUnits', args: { count: open.length } }]
      : []),
  ]
}
