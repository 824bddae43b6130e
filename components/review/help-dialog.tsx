'use client'

import { type KeyboardEvent, use, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { scoreOf } from '../palette/match'
import { Dialog } from '../ui/dialog'
import { LiveRegion } from '../ui/live-region'
import { TextField } from '../ui/text-field'
import type { DeviceSettings } from './device-settings'
import { HelpSettings } from './help-settings'
import { effectiveKeymap, type KeyChoice, type KeyPlace } from './key-choice'
import { KeysContext } from './key-hint'
import { chordOf, isComposed, keyLabels } from './key-press'
import { KeyTable } from './key-table'
import { chordsOf, isSingleCharacter, KEY_GROUPS, type KeyRow } from './keymap'

export interface HelpDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly settings: DeviceSettings
  readonly onSettings: (settings: DeviceSettings) => void
}

/** The table of keys, as the screen obeys it, to be read, searched and changed; its own key closes it. */
export function HelpDialog({ open, onOpenChange, ...rest }: HelpDialogProps) {
  const { t } = useTranslation('keys')
  const { mac, keymap } = use(KeysContext)
  const onKeyDown = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent, mac)
    if (event.repeat || chord === null || isComposed(event.nativeEvent)) return
    if (!chordsOf(keymap, 'help', 'navigate').includes(chord)) return
    if (event.target instanceof HTMLInputElement && isSingleCharacter(chord)) return
    event.preventDefault()
    onOpenChange(false)
  }
  return (
    <div className="contents" onKeyDown={onKeyDown}>
      <Dialog
        open={open}
        onOpenChange={onOpenChange}
        title={t('title')}
        subtitle={t('subtitle')}
        closeLabel={t('close')}
        size="l"
      >
        <HelpBody {...rest} />
      </Dialog>
    </div>
  )
}

function HelpBody({ settings, onSettings }: Omit<HelpDialogProps, 'open' | 'onOpenChange'>) {
  const { t } = useTranslation('keys')
  const [query, setQuery] = useState('')
  const [recording, setRecording] = useState<KeyPlace | null>(null)
  const [told, setTold] = useState('')
  const wordsOf = useWordsOf()
  const { placeWords, wordsOfKeys } = usePlaceWords()
  const { keymap } = use(KeysContext)
  const rows = keymap.filter((row) => scoreOf(query, wordsOf(row)) !== null)
  const change = (keys: KeyChoice, { command, mode }: KeyPlace) => {
    const row = effectiveKeymap(keys).find((one) => one.command === command)
    setTold(
      row ? t('told.set', { ...placeWords(command, mode), keys: wordsOfKeys(row[mode]) }) : '',
    )
    onSettings({ ...settings, keys })
  }
  return (
    <>
      <TextField
        label={t('search')}
        hideLabel
        placeholder={t('search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        className="mb-5 max-w-80"
      />
      <LiveRegion>{told}</LiveRegion>
      {rows.length === 0 && <p className="mb-5 text-muted">{t('nothing')}</p>}
      <div className="grid grid-cols-2 gap-x-10 gap-y-6 max-md:grid-cols-1">
        {KEY_GROUPS.map((group) => {
          const shown = rows.filter((row) => row.group === group)
          return shown.length === 0 ? null : (
            <KeyTable
              key={group}
              {...{ group, recording }}
              rows={shown}
              keys={settings.keys}
              onRecord={setRecording}
              onKeys={change}
            />
          )
        })}
        <HelpSettings settings={settings} onSettings={onSettings} />
      </div>
    </>
  )
}

/** Everything by which a row of the table can be found: its action and its keys. */
function useWordsOf() {
  const { t } = useTranslation('keys')
  const { wordsOfKeys } = usePlaceWords()
  return ({ command, navigate, edit }: KeyRow) =>
    `${t(command)} ${wordsOfKeys(navigate)} ${wordsOfKeys(edit)}`
}

function usePlaceWords() {
  const { t } = useTranslation('keys')
  const { mac } = use(KeysContext)
  return {
    placeWords: (command: KeyPlace['command'], mode: KeyPlace['mode']) => ({
      action: t(command),
      mode: t(`${mode}.mode`),
    }),
    wordsOfKeys: (chords: readonly string[]) =>
      chords.length === 0
        ? t('none')
        : chords.map((chord) => keyLabels(chord, mac).join(mac ? '' : ' ')).join(', '),
  }
}
