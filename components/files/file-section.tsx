'use client'

import { useTranslation } from 'react-i18next'
import { ENCODINGS } from '@/lib/encoding/encodings'
import type { FileInfo } from '@/lib/api/answers'
import { sizeOf } from '../i18n/size-of'
import type { FileSectionOf } from './sections'
import { ToldList } from './told-list'

export interface FileSectionProps extends FileSectionOf {
  readonly isPaired: boolean
}

/** One file: its name, its size, how it was decoded, what is in it, and what was said of it. */
export function FileSection({ file, parts, warnings, kept, isPaired }: FileSectionProps) {
  const { t } = useTranslation('files')
  return (
    <section>
      <h3 className="flex min-w-0 items-baseline gap-2 text-14 font-semibold">
        <span className="shrink-0">{t(isPaired ? 'bilingual' : `side.${file.side}`)}</span>
        <bdi className="min-w-0 truncate font-normal text-ink-2">{file.name}</bdi>
      </h3>
      <p className="dotted num mt-1 text-muted">
        <FileFacts file={file} />
        {parts.map(({ part, count }) => (
          <span key={part}>{t(`parts.${part}`, { count })}</span>
        ))}
      </p>
      <ToldList kind="warnings" told={warnings} />
      <ToldList kind="kept" told={kept} />
    </section>
  )
}

function FileFacts({ file }: { readonly file: FileInfo }) {
  const { t, i18n } = useTranslation('files')
  const { bytes, units, encoding, certainty } = file
  return (
    <>
      <bdi>{sizeOf(i18n.language, bytes)}</bdi>
      <span>{t('units', { count: units })}</span>
      {encoding !== '' && <bdi>{nameOf(encoding)}</bdi>}
      {encoding !== '' && certainty < 1 && <span>{t('encoding.certainty', { certainty })}</span>}
    </>
  )
}

function nameOf(encoding: string): string {
  return ENCODINGS.find(({ label }) => label === encoding)?.name ?? encoding
}
