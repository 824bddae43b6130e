import { threadXml } from '@/lib/formats/docx/comment-threads'
import { beginsRightToLeft } from '@/lib/text/direction'
import type { ReviewComment, ReviewSnapshot } from '../review-snapshot'
import { escaped, escapedText } from '../xml'
import { NAMESPACES, XML_HEAD } from './package'
import { wordDate } from './runs'

/** A comment with the number that Word knows it by. */
export interface NumberedComment extends ReviewComment {
  readonly wordId: number
  /** Rank of its segment, from 0. */
  readonly segment: number
}

/** In the order of the text, answers behind what they answer. */
export function numberedComments({ segments }: ReviewSnapshot): readonly NumberedComment[] {
  return segments
    .flatMap(({ comments }, segment) => comments.map((comment) => ({ ...comment, segment })))
    .map((comment, wordId) => ({ ...comment, wordId }))
}

/** The comments of a document as a part of its own. */
export function commentsPart(comments: readonly NumberedComment[]): string {
  const list = comments.map((comment) => {
    const { wordId, author, at, text } = comment
    const lines = text.split(/\r\n|[\r\n]/)
    const paragraphs = lines.map((line, n) => {
      const id = n === lines.length - 1 ? ` w14:paraId="${paragraphId(wordId)}"` : ''
      const [bidi, rtl] = beginsRightToLeft(line)
        ? ['<w:bidi/>', '<w:rPr><w:rtl/></w:rPr>']
        : ['', '']
      return `<w:p${id}><w:pPr><w:pStyle w:val="CommentText"/>${bidi}</w:pPr><w:r>${rtl}<w:t xml:space="preserve">${escapedText(line)}</w:t></w:r></w:p>`
    })
    const who = `w:author="${escaped(author)}" w:initials="${escaped(initialsOf(author))}"`
    return `<w:comment w:id="${wordId}" ${who} w:date="${wordDate(at)}">${paragraphs.join('')}</w:comment>`
  })
  return `${XML_HEAD}<w:comments ${NAMESPACES}>${list.join('')}</w:comments>`
}

/** Which comment answers which, and which are settled. */
export function threadsPart(comments: readonly NumberedComment[]): string {
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const list = comments.map(({ wordId, parent, isResolved }) => {
    const question = parent === null ? undefined : byId.get(parent)
    const answered = question ? paragraphId(question.wordId) : null
    return threadXml({ paragraph: paragraphId(wordId), answered, isResolved })
  })
  return `${XML_HEAD}<w15:commentsEx ${NAMESPACES}>${list.join('')}</w15:commentsEx>`
}

/** Eight hexadecimal digits below 80000000, unique in the file. */
function paragraphId(wordId: number): string {
  return (0x10000000 + wordId).toString(16).toUpperCase()
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return words
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .slice(0, 3)
}

export function rangeStart({ wordId }: NumberedComment): string {
  return `<w:commentRangeStart w:id="${wordId}"/>`
}

export function rangeEnd({ wordId }: NumberedComment): string {
  return `<w:commentRangeEnd w:id="${wordId}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${wordId}"/></w:r>`
}
