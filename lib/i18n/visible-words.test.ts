import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { messagesOf } from './messages'
import { NAMESPACES } from './settings'

/*
 * Every word that a reader sees or hears comes from the messages: none stands in a component. Keys
 * that components ask for exist, and every message is asked for by someone.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FILES = [...sourcesIn('components'), ...sourcesIn('app')].map(parsed)

describe('components', () => {
  it('have no visible words of their own', () => {
    expect(FILES.flatMap(visibleWords)).toEqual([])
  })

  it('are searched in every place where a word could stand', () => {
    const code = `const A = () => <p title="one">two {'three'} <Kbd>Esc</Kbd> {t('four')} · <i aria-label={ok ? 'five' : \`six\`} /></p>`
    expect(visibleWords(parsedText('sample.tsx', code)).map((line) => line.split(': ')[1])).toEqual(
      ['one', 'two', 'three', 'five', 'six'],
    )
  })

  it('ask for messages that exist', () => {
    const known = new Set(NAMESPACES.flatMap((namespace) => keysOf(namespace)))
    const missing = FILES.flatMap((file) =>
      keysAskedFor(file).filter((key) => ![...known].some((one) => key.pattern.test(one))),
    )
    expect(missing.map(({ where }) => where)).toEqual([])
  })
})

describe('messages', () => {
  const asked = FILES.flatMap(stringPatterns)
  const isAskedFor = (key: string) => asked.some((one) => one.test(key))

  it.each(NAMESPACES.filter((namespace) => !SPOKEN_BY_CODE.has(namespace)))(
    '%s has none that nobody asks for',
    (namespace) => {
      const unused = keysOf(namespace).filter((key) => !isAskedFor(key))
      expect(unused).toEqual([])
    },
  )
})

/** Failures and warnings are named by their codes, keys by the table of keys, findings by the checks; exported files speak outside of components. */
const SPOKEN_BY_CODE: ReadonlySet<string> = new Set([
  'failures',
  'warnings',
  'keys',
  'findings',
  'exported',
])

const SPOKEN_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...[
    'aria-label',
    'aria-description',
    'aria-placeholder',
    'aria-roledescription',
    'aria-valuetext',
  ],
  ...['title', 'placeholder', 'alt', 'label', 'content', 'description', 'subtitle', 'hint'],
])

/** Legends of keys are the same in every language. */
const KEY_ELEMENTS: ReadonlySet<string> = new Set(['Kbd', 'kbd'])

function visibleWords(file: ts.SourceFile): string[] {
  const found: string[] = []
  const report = (node: ts.Node, text: string) => {
    if (!/\p{L}/u.test(text)) return
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
    found.push(`${file.fileName}:${line + 1}: ${text.trim()}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && KEY_ELEMENTS.has(node.openingElement.tagName.getText(file))) return
    if (ts.isJsxText(node)) report(node, node.text)
    if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.has(node.name.getText(file)))
      spokenIn(node.initializer).forEach((literal) => report(literal, literal.text))
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
      spokenIn(node).forEach((literal) => report(literal, literal.text))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Operators whose sides may be the value: a comparison says nothing. */
const VALUES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
])

/** Literals that an expression may give as its own value: not those handed to a function. */
function spokenIn(node: ts.Node | undefined): ts.StringLiteralLike[] {
  if (!node) return []
  if (ts.isStringLiteralLike(node)) return [node]
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node))
    return spokenIn(node.expression)
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(spokenIn)
  if (!ts.isBinaryExpression(node)) return []
  const { kind } = node.operatorToken
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return spokenIn(node.right)
  return VALUES.has(kind) ? [node.left, node.right].flatMap(spokenIn) : []
}

/** First arguments of `t(…)`: a literal, or a template that stands for several keys. */
function keysAskedFor(file: ts.SourceFile): { pattern: RegExp; where: string }[] {
  const found: { pattern: RegExp; where: string }[] = []
  const visit = (node: ts.Node): void => {
    const [key] = ts.isCallExpression(node) ? node.arguments : []
    if (key && ts.isCallExpression(node) && /^(\w+\.)?t$/.test(node.expression.getText(file))) {
      const pattern = patternOf(key)
      if (pattern) found.push({ pattern, where: `${file.fileName}: ${key.getText(file)}` })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Every string of a file that could be a key, whoever hands it to a translator in the end. */
function stringPatterns(file: ts.SourceFile): RegExp[] {
  const found: RegExp[] = []
  const visit = (node: ts.Node): void => {
    const pattern = patternOf(node)
    if (pattern) found.push(pattern)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function patternOf(node: ts.Node): RegExp | null {
  if (ts.isStringLiteralLike(node)) return new RegExp(`^${escaped(node.text)}$`)
  if (ts.isConditionalExpression(node)) {
    const sides = [node.whenTrue, node.whenFalse].map(patternOf)
    return new RegExp(sides.map((side) => side?.source ?? '(?!)').join('|'))
  }
  if (!ts.isTemplateExpression(node)) return null
  const rest = node.templateSpans.map(({ literal }) => `.+${escaped(literal.text)}`)
  const source = escaped(node.head.text) + rest.join('')
  return source.replaceAll('.+', '') === '' ? null : new RegExp(`^${source}$`)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Keys without their plural ending. */
function keysOf(namespace: (typeof NAMESPACES)[number]): string[] {
  const keys = Object.keys(messagesOf('en', [namespace])[namespace] ?? {})
  return [...new Set(keys.map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))]
}

function parsed(name: string): ts.SourceFile {
  return parsedText(name, readFileSync(join(ROOT, name), 'utf8'))
}

function parsedText(name: string, code: string): ts.SourceFile {
  return ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true)
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
}
