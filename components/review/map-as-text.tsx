'use client'

import { TableProperties } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutlineRow } from '@/lib/api/answers'
import type { Found } from '../findings/use-found-later'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { IconButton } from '../ui/icon-button'
import { bucketsOf, type MapBucket } from './map-buckets'

export interface MapAsTextProps {
  readonly rows: readonly OutlineRow[]
  readonly members: ReadonlySet<string> | null
  readonly found: Found
  readonly onPick: (rank: number) => void
}

/** What the map draws, as a table by tenths of the document. Each tenth can be gone to. */
export const MapAsText = memo(function MapAsText(props: MapAsTextProps) {
  const { rows, members, found, onPick } = props
  const { t } = useTranslation('query')
  const [isOpen, setOpen] = useState(false)
  const go = (rank: number) => {
    setOpen(false)
    onPick(rank)
  }
  return (
    <>
      <IconButton
        label={t('map.text')}
        disabled={rows.length === 0}
        onClick={() => setOpen(true)}
        className="map-button"
      >
        <TableProperties size={14} strokeWidth={1.9} aria-hidden />
      </IconButton>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t('map.text')}
        closeLabel={t('map.close')}
      >
        <table className="w-full text-start num">
          <thead className="text-12 text-muted">
            <tr>
              {['part', ...FIGURES].map((name) => (
                <th key={name} scope="col" className="pe-3 pb-1 text-start font-medium">
                  {t(`map.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {isOpen &&
              bucketsOf(rows, members, 10, found).map((bucket) => (
                <Tenth key={bucket.from} bucket={bucket} onGo={go} />
              ))}
          </tbody>
        </table>
      </Dialog>
    </>
  )
})

const FIGURES = ['open', 'flagged', 'doubtful', 'errors', 'warnings', 'matches'] as const

interface TenthProps {
  readonly bucket: MapBucket
  readonly onGo: (rank: number) => void
}

function Tenth({ bucket, onGo }: TenthProps) {
  const { t, i18n } = useTranslation('query')
  const figure = new Intl.NumberFormat(i18n.language)
  const { from, to, toReview, flagged, doubtful, errors, warnings, matches } = bucket
  return (
    <tr className="border-t border-hairline">
      <th scope="row" className="py-1 pe-3 text-start font-normal">
        <Button
          size="small"
          variant="bare"
          aria-label={t('map.go', { number: from + 1 })}
          onClick={() => onGo(from)}
        >
          {t('map.range', { first: from + 1, last: to })}
        </Button>
      </th>
      {[toReview, flagged, doubtful, errors, warnings, matches].map((count, n) => (
        <td key={n} className={count === 0 ? 'text-muted' : undefined}>
          {figure.format(count)}
        </td>
      ))}
    </tr>
  )
}
