import { Link2Off } from 'lucide-react'
import type { OutlineRow } from '@/lib/api/answers'
import type { LoadedSegment } from './document-cache'
import { isDoubtful } from './filters'
import type { RowWords } from './segment-row'

export interface DoubtNoteProps {
  readonly row: OutlineRow
  readonly loaded: LoadedSegment
  readonly words: Pick<RowWords, 'doubts'>
}

/** Below the active row's texts: why its link is doubtful, for those who see no tooltip. */
export function DoubtNote({ row, loaded, words }: DoubtNoteProps) {
  if (!isDoubtful(row)) return null
  return (
    <div role="gridcell" className="doubt-note">
      <Link2Off size={14} strokeWidth={1.9} aria-hidden />
      <span>{words.doubts(row, loaded.doubt).join(' ')}</span>
    </div>
  )
}
