'use client'

import { useTranslation } from 'react-i18next'
import { isInvisible, type Surroundings, visibleParts } from '@/lib/diff/invisible'
import { type Content, CODE } from '@/lib/model/content'
import { CodeChip, Dressed, StaticText } from '../editor/static-text'

export interface VisibleTextProps extends Surroundings {
  readonly content: Content
  /** Give every character without ink a sign. */
  readonly showsInvisible: boolean
  /** A changed stretch that has no other characters always gets its signs. */
  readonly isChange?: boolean
  /** How each stretch between its codes looks, where the text is part of a longer one. */
  readonly dress?: readonly string[]
}

/** A text whose spaces, joiners and direction controls can be seen. Copied, it is the text alone. */
export function VisibleText(props: VisibleTextProps) {
  const { content, showsInvisible, isChange = false, dress, ...where } = props
  const isAlone = isChange && isInvisible(content.text)
  if (!showsInvisible && !isAlone)
    return <StaticText content={content} {...(dress ? { dress } : {})} />
  const around = isAlone ? { isFirst: true, isLast: true } : where
  const stretches = content.text.split(CODE)
  return stretches.map((text, n) => {
    const code = content.codes[n - 1]
    const edges = {
      isFirst: n === 0 && around.isFirst === true,
      isLast: n === stretches.length - 1 && around.isLast === true,
    }
    return (
      <span key={n}>
        {code && <CodeChip code={code} />}
        <Dressed dress={dress?.[n]}>
          <Parts text={text} {...edges} />
        </Dressed>
      </span>
    )
  })
}

function Parts({ text, ...where }: Surroundings & { readonly text: string }) {
  const { t } = useTranslation('diff')
  return visibleParts(text, where).map((part, n) =>
    'sign' in part ? (
      <span
        key={n}
        role="img"
        className="invisible-sign"
        data-sign={part.sign}
        aria-label={t(`invisible.${part.name}`, { sign: part.sign })}
        title={t(`invisible.${part.name}`, { sign: part.sign })}
      >
        {part.text}
      </span>
    ) : (
      part.text
    ),
  )
}
