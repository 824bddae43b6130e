'use client'

import type { TFunction } from 'i18next'
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
  const { t, i18n } = useTranslation('files')
  const held = parts.map(({ part, count }) => t(`parts.${part}`, { count }))
  return (
    <section>
      <h3 className="flex min-w-0 items-baseline gap-2 text-14 font-semibold">
        <span className="shrink-0">{t(isPaired ? 'bilingual' : `side.${file.side}`)}</span>
        <bdi className="min-w-0 truncate font-normal text-ink-2">{file.name}</bdi>
      </h3>
      <p className="dotted num mt-1 text-muted">
        {[...factsOf(file, { t, language: i18n.language }), ...held].map((fact) => (
          <span key={fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      <ToldList kind="warnings" told={warnings} />
      <ToldList kind="kept" told={kept} />
    </section>
  )
}

function factsOf({ bytes, units, encoding, certainty }: FileInfo, { t, language }: Say): string[] {
  return [
    ...[sizeOf(language, bytes), t('units', { count: units })],
    ...(encoding === '' ? [] : [nameOf(encoding)]),
    ...(encoding === '' || certainty === 1 ? [] : [t('encoding.certainty', { certainty })]),
  ]
}

interface Say {
  readonly t: TFunction<'files'>
  readonly language: string
}

function nameOf(encoding: string): string {
  return ENCODINGS.find(({ label }) => label === encoding)?.name ?? encoding
}
