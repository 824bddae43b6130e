import { colourOf } from '../history/avatar'

/** The line under an author's words, as a sample; none for the machine, whose words bear no mark. */
export function AuthorSign({ author }: { readonly author: string | null }) {
  if (author === null) return null
  return <span className={`author-sign author-sign-${colourOf(author)}`} aria-hidden />
}
