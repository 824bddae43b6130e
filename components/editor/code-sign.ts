import type { Code } from '@/lib/model/content'

/** What stands for a code on the text line. */
export function codeSign(code: Code): string {
  switch (code.kind) {
    case 'unit':
    case 'newUnit':
      return '¶'
    case 'lineEnd':
      return '↵'
    case 'object':
      return 'obj'
    case 'inline':
      return code.display
  }
}

/** The markup itself, to be read on hovering; nothing where the sign says it all. */
export function codeTitle(code: Code): string | undefined {
  return code.kind === 'inline' ? code.data : undefined
}
