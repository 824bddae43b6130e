'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export interface TabsProps<Name extends string> {
  readonly label: string
  readonly value: Name
  readonly onChange: (value: Name) => void
  /** `count` stands behind the name; `countLabel` says what it counts. */
  readonly tabs: readonly {
    readonly value: Name
    readonly name: string
    readonly count?: number
    readonly countLabel?: string
    readonly isNew?: boolean
    readonly panel: ReactNode
  }[]
  /** Stands behind the tabs, at the end of their line. */
  readonly end?: ReactNode
  /** On a page, where the names begin as the text above does. */
  readonly isFlush?: boolean
}

/** Views of one thing, of which one is seen: arrows go from tab to tab. */
export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { label, value, onChange, tabs, end, isFlush = false } = props
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => {
        const chosen = tabs.find((tab) => tab.value === next)
        if (chosen) onChange(chosen.value)
      }}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div
        className={`flex h-11 shrink-0 items-stretch gap-1 border-b border-hairline ${isFlush ? '' : 'px-2'}`}
      >
        <Base.List
          aria-label={label}
          activateOnFocus
          className={`${LIST} ${isFlush ? '-mx-2' : ''}`}
        >
          {tabs.map((tab) => (
            <Base.Tab key={tab.value} value={tab.value} className={TAB}>
              {tab.name}
              {tab.count !== undefined && tab.count > 0 && (
                <span className="font-normal text-muted num">
                  <span aria-hidden>{tab.count}</span>
                  <span className="sr-only">{tab.countLabel}</span>
                </span>
              )}
              {tab.isNew && <span aria-hidden className="size-1.5 rounded-full bg-accent" />}
            </Base.Tab>
          ))}
        </Base.List>
        {end}
      </div>
      {tabs.map((tab) => (
        <Base.Panel
          key={tab.value}
          value={tab.value}
          tabIndex={-1}
          className="flex min-h-0 flex-1 flex-col outline-none"
        >
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}

/** Long words of some languages: the list scrolls rather than losing its end. */
const LIST = 'flex min-w-0 items-stretch overflow-x-auto [scrollbar-width:none]'

const TAB =
  'inline-flex shrink-0 items-center gap-1 border-b-2 border-transparent px-2 text-13 text-ink-2 ' +
  'hover:text-ink data-[active]:border-accent data-[active]:font-semibold data-[active]:text-ink ' +
  'focus-visible:-outline-offset-2 coarse:min-w-11'
