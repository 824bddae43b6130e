import { Bot } from 'lucide-react'
import { graphemes } from '@/lib/text/graphemes'
import { classNames } from '../ui/class-names'

/** Who made a text: a person, or the machine. */
export interface AvatarPerson {
  readonly name: string
  /** 1 to 4: the person's colour; null for the machine. */
  readonly colour: 1 | 2 | 3 | 4 | null
}

export interface AvatarProps {
  readonly person: AvatarPerson
  readonly size?: 's' | 'm'
}

export function Avatar({ person, size = 'm' }: AvatarProps) {
  const { name, colour } = person
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className={classNames(
        'inline-grid shrink-0 place-items-center rounded-full font-semibold',
        size === 's' ? 'size-[18px] border text-[9px]' : 'size-[22px] border-[1.5px] text-[10px]',
        colour === null ? 'border-dashed border-muted bg-sunken text-muted' : COLOURS[colour],
      )}
    >
      {colour === null ? <Bot size={11} strokeWidth={1.9} aria-hidden /> : initialsOf(name)}
    </span>
  )
}

/** Colours go round by the person's id, the same in every list. */
export function colourOf(id: string): 1 | 2 | 3 | 4 {
  let sum = 0
  for (const character of id) sum += character.codePointAt(0) ?? 0
  return ([1, 2, 3, 4] as const)[sum % 4] ?? 1
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return chosen.map((word) => (graphemes(word ?? '')[0] ?? '').toLocaleUpperCase()).join('')
}

const COLOURS = {
  1: 'border-who-1 bg-who-1-bg text-who-1',
  2: 'border-who-2 bg-who-2-bg text-who-2',
  3: 'border-who-3 bg-who-3-bg text-who-3',
  4: 'border-who-4 bg-who-4-bg text-who-4',
}
