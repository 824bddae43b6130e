import Link from 'next/link'
import { serverTranslator } from '../i18n/server'
import { classNames } from '../ui/class-names'

export interface SettingsNavProps {
  readonly here: (typeof SETTINGS)[number][0]
}

/** From one page of settings to the others. */
export async function SettingsNav({ here }: SettingsNavProps) {
  const { t } = await serverTranslator('common')
  return (
    <nav aria-label={t('settings.title')} className="-ms-2.5 flex flex-wrap gap-1 pt-6 phone:pt-3">
      {SETTINGS.map(([name, address]) => (
        <Link
          key={name}
          href={address}
          aria-current={name === here ? 'page' : undefined}
          className={classNames(
            'inline-flex h-control items-center rounded-m px-2.5 font-medium phone:min-h-11',
            name === here ? 'bg-selected text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
          )}
        >
          {t(`settings.${name}`)}
        </Link>
      ))}
    </nav>
  )
}

const SETTINGS = [
  ['checks', '/settings/checks'],
  ['errors', '/settings/errors'],
  ['memory', '/settings/memory'],
] as const
