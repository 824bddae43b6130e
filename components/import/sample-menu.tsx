'use client'

import { BookOpen } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createClient } from '@/lib/api/client'
import { languageName } from '@/lib/i18n/sentence'
import type { Failure } from '@/lib/model/result'
import { useSentence } from '../i18n/use-sentence'
import { Button } from '../ui/button'
import { LiveRegion } from '../ui/live-region'
import { Menu, MenuHeading, MenuItem } from '../ui/menu'
import { Notice } from '../ui/notice'
import { Spinner } from '../ui/spinner'

/** A sample as the menu shows it: its name and the tags of its languages. */
export interface SampleEntry {
  readonly name: string
  readonly sourceLang: string
  readonly targetLang: string
}

/** Texts to try the product on: one press and the review is open. */
export function SampleMenu({ samples }: { readonly samples: readonly SampleEntry[] }) {
  const { t } = useTranslation('import')
  const { isOpening, failure, open } = useSample()
  return (
    <div className="grid justify-items-end gap-2 phone:justify-items-start">
      <Menu
        className="w-96"
        trigger={
          <Button size="tall" disabled={isOpening} focusableWhenDisabled>
            {isOpening ? <Spinner /> : <BookOpen size={16} strokeWidth={1.75} aria-hidden />}
            {t('samples.open')}
          </Button>
        }
      >
        <MenuHeading label={t('samples.title')}>
          {samples.map((sample) => (
            <MenuItem
              key={sample.name}
              onClick={() => open(sample.name)}
              end={<SamplePair {...sample} />}
            >
              {t(`samples.${sample.name}`)}
            </MenuItem>
          ))}
        </MenuHeading>
      </Menu>
      <LiveRegion>{isOpening ? t('samples.opening') : ''}</LiveRegion>
      {failure && <SampleRefusal failure={failure} />}
    </div>
  )
}

function useSample() {
  const router = useRouter()
  const [isOpening, setOpening] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const open = (name: string) => {
    setOpening(true)
    setFailure(null)
    void createClient()
      .importSample(name)
      .then((result) => {
        if (result.ok) {
          router.push(`/documents/${result.value.document}/review`)
        } else {
          setOpening(false)
          setFailure(result.failure)
        }
      })
  }
  return { isOpening, failure, open }
}

function SamplePair({ sourceLang, targetLang }: SampleEntry) {
  const { t, i18n } = useTranslation('import')
  const [source, target] = [sourceLang, targetLang].map((lang) => languageName(i18n.language, lang))
  return (
    <span className="shrink-0 text-12 text-muted">{t('samples.pair', { source, target })}</span>
  )
}

function SampleRefusal({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation(['import', 'common'])
  const say = useSentence()
  return (
    <Notice
      severity="error"
      label={t('severity.error', { ns: 'common' })}
      title={t('samples.failed')}
    >
      {say.failure(failure)}
    </Notice>
  )
}
