import { Fragment } from 'react'
import type { MemoryInfo, WordPair } from '@/lib/api/memory-answers'
import { directionOf } from '@/lib/text/direction'
import { classNames } from '../ui/class-names'
import { memoryWords } from './words'

/** The words that a memory is surest of, the surest first. */
export async function PairsTable({ memory }: { readonly memory: MemoryInfo }) {
  const { t, language, percent } = await memoryWords()
  const { best, sourceLang, targetLang } = memory
  return (
    <section aria-labelledby="pairs-title" className="min-w-0">
      <h2 id="pairs-title">{t('pairs.title')}</h2>
      {best.length === 0 ? (
        <p className="mt-1 max-w-[60ch] text-ink-2">{t('pairs.none')}</p>
      ) : (
        <table
          aria-labelledby="pairs-title"
          data-density="s"
          className="mt-1 w-full table-fixed border-collapse"
        >
          <thead>
            <tr className="border-b border-line text-12 text-muted">
              <th className="py-1.5 pe-3 text-start font-medium">{language(sourceLang)}</th>
              <th className="py-1.5 pe-3 text-start font-medium">{language(targetLang)}</th>
              <th className="w-[104px] py-1.5 text-end font-medium">{t('pairs.sure')}</th>
            </tr>
          </thead>
          <tbody>
            {best.map((pair) => (
              <tr
                key={`${pair.source.join()} ${pair.target.join()}`}
                className="border-b border-hairline last:border-b-0"
              >
                <Words forms={pair.source} lang={sourceLang} />
                <Words forms={pair.target} lang={targetLang} />
                <Sure share={pair.sure} label={percent(pair.sure)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface WordsProps {
  readonly forms: WordPair['source']
  readonly lang: string
}

/** The commonest form first, in full ink. Each begins where the interface does, and reads its own way. */
function Words({ forms, lang }: WordsProps) {
  return (
    <td className="py-1 pe-3 align-baseline [word-spacing:0.3em]">
      {forms.map((form, n) => (
        <Fragment key={form}>
          <span
            lang={lang}
            dir={directionOf(lang)}
            className={classNames('review-text', n === 0 ? 'text-ink' : 'text-muted')}
          >
            {form}
          </span>{' '}
        </Fragment>
      ))}
    </td>
  )
}

/** A bar for the eye, the figure for everyone. */
function Sure({ share, label }: { readonly share: number; readonly label: string }) {
  return (
    <td className="py-1 text-end align-baseline">
      <span className="inline-flex items-baseline gap-2 text-ink-2 num">
        <span
          aria-hidden
          className="self-center h-1 w-10 overflow-hidden rounded-full bg-fill-initial"
        >
          <span
            className="block h-full rounded-full bg-fill-approved forced-colors:bg-[Highlight]"
            style={{ inlineSize: `${Math.round(share * 100)}%` }}
          />
        </span>
        <bdi className="min-w-9">{label}</bdi>
      </span>
    </td>
  )
}
