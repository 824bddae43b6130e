'use client'

import { createContext, use } from 'react'
import { Kbd } from '../ui/kbd'
import { keyLabels, type KeySettings } from './key-press'
import { chordsOf, type Command, isSingleCharacter, KEYMAP, type Mode } from './keymap'

/** The keys as this reader has them. Known only in the browser: the table as it is until then. */
export const KeysContext = createContext<KeySettings>({
  mac: false,
  singleKeys: true,
  keymap: KEYMAP,
})

export interface KeyHintProps {
  readonly command: Command
  readonly mode: Mode
  readonly onAccent?: boolean
}

/** The key of a command in the mode one is in; nothing where it has none. */
export function KeyHint({ command, mode, onAccent = false }: KeyHintProps) {
  const chord = hintOf(use(KeysContext), command, mode)
  return chord === undefined ? null : <Chord chord={chord} onAccent={onAccent} />
}

/** The chord to show beside a command: the first one that works now. */
export function hintOf(keys: KeySettings, command: Command, mode: Mode): string | undefined {
  const chords = chordsOf(keys.keymap, command, mode)
  return chords.find((chord) => keys.singleKeys || !isSingleCharacter(chord))
}

/** A chord as one key cap: `Ctrl ⏎`. */
export function Chord({ chord, onAccent = false, onPhone = false }: ChordProps) {
  const { mac: isMac } = use(KeysContext)
  return (
    <Kbd onAccent={onAccent} onPhone={onPhone}>
      {keyLabels(chord, isMac).join(isMac ? '' : ' ')}
    </Kbd>
  )
}

interface ChordProps {
  readonly chord: string
  readonly onAccent?: boolean
  /** Shown on a phone too, where it is the matter itself. */
  readonly onPhone?: boolean
}
