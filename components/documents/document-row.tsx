'use client'

import { ArrowRight, ChartColumn, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentSummary, StatusCounts } from '@/lib/api/answers'
import { languageName } from '@/lib/i18n/sentence'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuItem } from '../ui/menu'
import { StackedProgress } from '../ui/stacked-progress'
import { ChangedTime } from './changed-time'
import { RenameDialog } from './rename-dialog'

export interface DocumentRowProps {
  readonly document: DocumentSummary
  readonly onRename: (title: string) => void
  readonly onDelete: () => void
}

export function DocumentRow({ document, onRename, onDelete }: DocumentRowProps) {
  return (
    <tr className="group relative border-b border-hairline last:border-b-0 phone:grid phone:grid-cols-[auto_1fr_auto] phone:gap-x-3 phone:py-2.5">
      <td className="py-2.5 pe-3 font-medium phone:col-span-2 phone:min-w-0 phone:p-0">
        {/* The whole row opens the document; the link is its name. */}
        <Link
          href={`/documents/${document.id}/review`}
          className="block truncate rounded-s group-hover:text-accent after:absolute after:inset-0 phone:leading-6"
        >
          <bdi>{document.title}</bdi>
        </Link>
        {document.project !== null && <ProjectName project={document.project} />}
      </td>
      <td className="py-2.5 pe-3 text-muted phone:order-2 phone:p-0">
        <LanguagePair source={document.sourceLang} target={document.targetLang} />
      </td>
      <td className="py-2.5 pe-3 phone:order-4 phone:col-span-3 phone:p-0 phone:pt-1.5">
        <Reviewed counts={document.counts} />
      </td>
      <td className="truncate py-2.5 pe-3 text-end text-muted num phone:order-3 phone:p-0 phone:text-start">
        <ChangedTime at={document.changedAt} />
      </td>
      <td className="text-end phone:order-1 phone:row-span-2 phone:p-0">
        <RowMenu id={document.id} title={document.title} onRename={onRename} onDelete={onDelete} />
      </td>
    </tr>
  )
}

function ProjectName({ project }: { readonly project: string }) {
  const { t } = useTranslation('documents')
  return (
    <span className="block truncate text-12 font-normal text-muted">
      <span className="sr-only">{t('project', { project })}</span>
      <bdi aria-hidden>{project}</bdi>
    </span>
  )
}

/** Tags, with the names for those who do not see them or do not know them. */
function LanguagePair({ source, target }: { readonly source: string; readonly target: string }) {
  const { t, i18n } = useTranslation('documents')
  const [from, to] = [source, target].map((lang) => languageName(i18n.language, lang))
  return (
    <span className="inline-flex items-center gap-1.5" suppressHydrationWarning>
      <span className="sr-only" suppressHydrationWarning>
        {t('languages.pair', { source: from, target: to })}
      </span>
      <span aria-hidden>{source}</span>
      <ArrowRight size={12} strokeWidth={1.75} aria-hidden className="turns" />
      <span aria-hidden>{target}</span>
    </span>
  )
}

function Reviewed({ counts }: { readonly counts: StatusCounts }) {
  const { t } = useTranslation('documents')
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const approved = counts.approved + counts.final
  const { draft, rejected } = counts
  return (
    <span className="flex items-center gap-3">
      <StackedProgress
        counts={counts}
        label={t('reviewed.bar', { approved, total, draft, rejected })}
        className="w-[180px] phone:w-auto phone:flex-1"
      />
      <bdi dir="ltr" className="whitespace-nowrap num" aria-hidden>
        {t('reviewed.count', { approved, total })}
      </bdi>
    </span>
  )
}

interface RowMenuProps {
  readonly id: string
  readonly title: string
  readonly onRename: (title: string) => void
  readonly onDelete: () => void
}

function RowMenu({ id, title, onRename, onDelete }: RowMenuProps) {
  const { t } = useTranslation('documents')
  const [isRenaming, setRenaming] = useState(false)
  const router = useRouter()
  return (
    <span className="relative z-10 inline-flex">
      <Menu
        trigger={
          <IconButton label={t('actions', { title })}>
            <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        }
      >
        <MenuItem
          icon={<ChartColumn size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => router.push(`/documents/${id}/report`)}
        >
          {t('report')}
        </MenuItem>
        <MenuItem
          icon={<Pencil size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => setRenaming(true)}
        >
          {t('rename')}
        </MenuItem>
        <MenuItem icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden />} onClick={onDelete}>
          {t('delete')}
        </MenuItem>
      </Menu>
      <RenameDialog
        title={title}
        open={isRenaming}
        onOpenChange={setRenaming}
        onRename={onRename}
      />
    </span>
  )
}
