'use client'

import { Pencil, RotateCcw } from 'lucide-react'
import { Fragment, use, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { isChanged, type KeyChoice, type KeyPlace, resetKeys } from './key-choice'
import { Chord, KeysContext } from './key-hint'
import { keyLabels } from './key-press'
import { KeyRecorder } from './key-recorder'
import { isFixed } from './key-rules'
import { isSingleCharacter, type KeyGroup, type KeyRow } from './keymap'

export interface KeyTableProps {
  readonly group: KeyGroup
  readonly rows: readonly KeyRow[]
  readonly keys: KeyChoice
  /** What is being given a chord, if anything is. */
  readonly recording: KeyPlace | null
  readonly onRecord: (place: KeyPlace | null) => void
  readonly onKeys: (keys: KeyChoice, place: KeyPlace) => void
}

/** One group of the table of keys; every key is a button that changes it. */
export function KeyTable(props: KeyTableProps) {
  const { group, rows, keys, recording, onRecord, onKeys } = props
  const { t } = useTranslation('keys')
  return (
    <table className="w-full table-fixed self-start">
      <thead>
        <tr className="text-12 text-muted">
          <th className="pb-1 text-start font-medium">{t(`group.${group}`)}</th>
          <th className="w-[30%] pb-1 text-start font-normal">{t('navigate.mode')}</th>
          <th className="w-[30%] pb-1 text-start font-normal">{t('edit.mode')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.command}>
            <KeyLine row={row} {...props} />
            {recording?.command === row.command && (
              <tr>
                <td colSpan={3} className="pb-2">
                  <KeyRecorder
                    key={recording.mode}
                    keys={keys}
                    place={recording}
                    onKeys={(next) => onKeys(next, recording)}
                    onEnd={() => onRecord(null)}
                  />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

function KeyLine({ row, ...props }: KeyTableProps & { readonly row: KeyRow }) {
  const { t } = useTranslation('keys')
  return (
    <tr className="border-t border-hairline">
      <th scope="row" className="py-1.5 pe-3 text-start font-normal">
        {t(row.command)}
      </th>
      {(['navigate', 'edit'] as const).map((mode) => (
        <td key={mode} className="py-0.5">
          <KeyCell {...props} place={{ command: row.command, mode }} chords={row[mode]} />
        </td>
      ))}
    </tr>
  )
}

interface KeyCellProps extends Pick<KeyTableProps, 'keys' | 'recording' | 'onRecord' | 'onKeys'> {
  readonly place: KeyPlace
  readonly chords: readonly string[]
}

function KeyCell({ place, chords, keys, recording, onRecord, onKeys }: KeyCellProps) {
  const { t } = useTranslation('keys')
  const isOpen = recording?.command === place.command && recording.mode === place.mode
  const button = useFocusAfter(isOpen)
  const words = useKeyWords(place, chords)
  if (isFixed(place.command, place.mode)) return <Chords chords={chords} />
  return (
    <span className="flex items-center gap-0.5">
      <button
        ref={button}
        type="button"
        aria-label={t('change', words)}
        aria-expanded={isOpen}
        onClick={() => onRecord(isOpen ? null : place)}
        className="group flex min-h-7 min-w-0 items-center gap-1.5 rounded-s px-1 -mx-1 hover:bg-hover phone:min-h-11"
      >
        <Chords chords={chords} />
        <Pencil
          {...{ size: 12, strokeWidth: 1.9 }}
          aria-hidden
          className="shrink-0 text-muted opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 coarse:opacity-100"
        />
      </button>
      {isChanged(keys, place) && (
        <IconButton
          size="small"
          label={t('change.reset', words)}
          onClick={() => {
            button.current?.focus()
            onKeys(resetKeys(keys, place), place)
          }}
        >
          <RotateCcw {...{ size: 12, strokeWidth: 1.9 }} aria-hidden />
        </IconButton>
      )}
    </span>
  )
}

/** Chords that work; struck through those that are switched off. */
function Chords({ chords }: { readonly chords: readonly string[] }) {
  const { singleKeys } = use(KeysContext)
  return (
    <span className="flex min-h-7 flex-wrap items-center gap-1">
      {chords.map((chord) => {
        const isOff = !singleKeys && isSingleCharacter(chord)
        return (
          <span key={chord} className={classNames(isOff && 'line-through opacity-60')}>
            <Chord chord={chord} onPhone />
          </span>
        )
      })}
      {chords.length === 0 && <span className="min-w-[18px] text-muted">{DASH}</span>}
    </span>
  )
}

const DASH = '–'

function useKeyWords({ command, mode }: KeyPlace, chords: readonly string[]) {
  const { t } = useTranslation('keys')
  const { mac } = use(KeysContext)
  const said = chords.map((chord) => keyLabels(chord, mac).join(mac ? '' : ' ')).join(', ')
  return { action: t(command), mode: t(`${mode}.mode`), keys: said === '' ? t('none') : said }
}

/** The focus comes back to the key when its recording has ended. */
function useFocusAfter(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const was = useRef(isOpen)
  useEffect(() => {
    if (was.current && !isOpen) button.current?.focus()
    was.current = isOpen
  }, [isOpen])
  return button
}
