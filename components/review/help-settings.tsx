'use client'

import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Select } from '../ui/select'
import type { DeviceSettings } from './device-settings'
import { DEFAULT_KEYS } from './key-choice'
import { PRESET_NAMES } from './key-presets'

export interface HelpSettingsProps {
  readonly settings: DeviceSettings
  readonly onSettings: (settings: DeviceSettings) => void
}

/** What a reader may choose on this device: whose keys, and what is switched off. */
export function HelpSettings({ settings, onSettings }: HelpSettingsProps) {
  const { t } = useTranslation('keys')
  const { keys, singleKeys, showsRemoved } = settings
  const isChanged = keys.overrides.length > 0 || keys.preset !== DEFAULT_KEYS.preset
  return (
    <section aria-label={t('settings')}>
      <h3 className="mb-2 text-12 font-medium text-muted">{t('settings')}</h3>
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <span aria-hidden>{t('preset')}</span>
        <Select
          label={t('preset')}
          look="field"
          className="w-40"
          value={keys.preset}
          options={PRESET_NAMES.map((value) => ({ value, label: t(`preset.${value}`) }))}
          onChange={(preset) => onSettings({ ...settings, keys: { ...keys, preset } })}
        />
        <Button
          variant="bare"
          disabled={!isChanged}
          focusableWhenDisabled
          onClick={() => onSettings({ ...settings, keys: DEFAULT_KEYS })}
        >
          {t('change.resetAll')}
        </Button>
      </div>
      <p className="mb-3 text-12 text-muted">{t('preset.hint')}</p>
      <div className="grid gap-2">
        <Checkbox
          checked={singleKeys}
          onChange={(next) => onSettings({ ...settings, singleKeys: next })}
        >
          {t('settings.singleKeys')}
        </Checkbox>
        <Checkbox
          checked={showsRemoved}
          onChange={(next) => onSettings({ ...settings, showsRemoved: next })}
        >
          {t('settings.showsRemoved')}
        </Checkbox>
      </div>
      <p className="mt-3 text-12 text-muted">{t('settings.kept')}</p>
    </section>
  )
}
