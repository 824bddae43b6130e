import { StickyNote } from 'lucide-react'
import type { UnitNotes } from '@/lib/model/file'

export interface FileNotesProps {
  readonly notes: readonly UnitNotes[]
  /** Read before them. */
  readonly label: string
}

/** Below the active row's texts: what the file says to its translator. */
export function FileNotes({ notes, label }: FileNotesProps) {
  if (notes.length === 0) return null
  const texts = new Set(notes.flatMap((unit) => unit.notes))
  return (
    <div role="gridcell" aria-label={label} className="file-notes">
      <StickyNote size={14} strokeWidth={1.9} aria-hidden />
      <ul role="list">
        {[...texts].map((note) => (
          <li key={note} dir="auto">
            {note}
          </li>
        ))}
      </ul>
    </div>
  )
}
