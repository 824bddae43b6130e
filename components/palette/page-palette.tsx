'use client'

import { Command } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chordOf, isComposed } from '../review/key-press'
import { Chord } from '../ui/chord'
import { IconButton } from '../ui/icon-button'
import { leave } from '../shell/leave'
import { useIsMac } from '../ui/use-client-value'
import { CommandPalette } from './command-palette'
import type { PaletteEntry } from './palette-entry'
import { useDocumentEntries } from './use-document-entries'

/** The palette of the pages without a document: documents to open, and the other pages. */
export function PagePalette() {
  const { t } = useTranslation('palette')
  const [open, setOpen] = useState(false)
  const documents = useDocumentEntries(open)
  const pages = usePageEntries()
  useChord('Mod+K', () => setOpen(true))
  return (
    <>
      <IconButton label={t('open')} keys={<Chord keys="Mod+K" />} onClick={() => setOpen(true)}>
        <Command size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <CommandPalette
        open={open}
        onOpenChange={setOpen}
        entriesOf={() => [...pages, ...documents]}
        onChoose={(entry) => leave(entry.run)}
      />
    </>
  )
}

function usePageEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation('palette')
  const router = useRouter()
  return [
    { id: 'page:home', label: t('page.home'), run: () => router.push('/') },
    { id: 'page:sentBack', label: t('page.sentBack'), run: () => router.push('/sent-back') },
    { id: 'page:report', label: t('page.report'), run: () => router.push('/report') },
    { id: 'page:memory', label: t('page.memory'), run: () => router.push('/settings/memory') },
    { id: 'page:checks', label: t('page.checks'), run: () => router.push('/settings/checks') },
    { id: 'page:errors', label: t('page.errors'), run: () => router.push('/settings/errors') },
  ].map((page) => ({ ...page, group: t('group.pages') }))
}

function useChord(chord: string, run: () => void): void {
  const mac = useIsMac()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isComposed(event)) return
      const isInDialog =
        event.target instanceof Element &&
        event.target.closest('[role="dialog"],[role="alertdialog"]') !== null
      if (isInDialog || chordOf(event, mac) !== chord) return
      event.preventDefault()
      run()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })
}
