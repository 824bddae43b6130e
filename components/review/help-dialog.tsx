'use client'

import { type KeyboardEvent, use } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../ui/checkbox'
import { Dialog } from '../ui/dialog'
import { Chord, KeysContext } from './key-hint'
import { chordOf } from './key-press'
import { chordsOf, KEY_GROUPS, type KeyRow } from './keymap'
import type { DeviceSettings } from './device-settings'

export interface HelpDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly settings: DeviceSettings
  readonly onSettings: (settings: DeviceSettings) => void
}

/** The table of keys, as the screen obeys it, and what can be switched off; its own key closes it. */
export function HelpDialog({ open, onOpenChange, settings, onSettings }: HelpDialogProps) {
  const { t } = useTranslation('keys')
  const { mac, keymap } = use(KeysContext)
  const onKeyDown = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent, mac)
    if (event.repeat || chord === null) return
    if (!chordsOf(keymap, 'help', 'navigate').includes(chord)) return
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
        <div className="grid grid-cols-2 gap-x-10 gap-y-6 max-md:grid-cols-1">
          {KEY_GROUPS.map((group) => (
            <KeyTable key={group} group={group} />
          ))}
          <section>
            <h3 className="mb-2 text-12 font-medium text-muted">{t('settings')}</h3>
            <div className="grid gap-2">
              <Checkbox
                checked={settings.singleKeys}
                onChange={(singleKeys) => onSettings({ ...settings, singleKeys })}
              >
                {t('settings.singleKeys')}
              </Checkbox>
              <Checkbox
                checked={settings.showsRemoved}
                onChange={(showsRemoved) => onSettings({ ...settings, showsRemoved })}
              >
                {t('settings.showsRemoved')}
              </Checkbox>
            </div>
            <p className="mt-3 text-12 text-muted">{t('settings.kept')}</p>
          </section>
        </div>
      </Dialog>
    </div>
  )
}

function KeyTable({ group }: { readonly group: (typeof KEY_GROUPS)[number] }) {
  const { t } = useTranslation('keys')
  const { keymap } = use(KeysContext)
  return (
    <table className="w-full self-start">
      <thead>
        <tr className="text-12 text-muted">
          <th className="pb-1 text-start font-medium">{t(`group.${group}`)}</th>
          <th className="w-32 pb-1 text-start font-normal">{t('navigate.mode')}</th>
          <th className="w-32 pb-1 text-start font-normal">{t('edit.mode')}</th>
        </tr>
      </thead>
      <tbody>
        {keymap
          .filter((row) => row.group === group)
          .map((row) => (
            <KeyLine key={row.command} row={row} />
          ))}
      </tbody>
    </table>
  )
}

function KeyLine({ row }: { readonly row: KeyRow }) {
  const { t } = useTranslation('keys')
  return (
    <tr className="border-t border-hairline">
      <th scope="row" className="py-1.5 pe-3 text-start font-normal">
        {t(row.command)}
      </th>
      {[row.navigate, row.edit].map((chords, n) => (
        <td key={n} className="py-1.5">
          <span className="flex flex-wrap gap-1">
            {chords.map((chord) => (
              <Chord key={chord} chord={chord} />
            ))}
          </span>
        </td>
      ))}
    </tr>
  )
}
