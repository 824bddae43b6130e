import { parallelTexts } from './texts'

/** Markdown of at least so many megabytes, with what texts of programs have in them. */
export function madeUpMarkdown(megabytes: number): Uint8Array {
  return pages(megabytes, markdownBlock, (body) => body)
}

/** An HTML page of at least so many megabytes. */
export function madeUpHtml(megabytes: number): Uint8Array {
  return pages(
    megabytes,
    htmlBlock,
    (body) =>
      `<!DOCTYPE html>\n<html lang="de"><head><meta charset="utf-8"><title>Hafen</title></head><body>\n${body}</body></html>\n`,
  )
}

/** A translation memory of so many units, every fifth with codes. */
export function madeUpTmx(units: number): Uint8Array {
  const { source, target } = parallelTexts(units)
  const sentences = (text: string) => text.split(/(?<=\.)\s+/)
  const targets = sentences(target)
  const bold = (text: string) =>
    text.replace(/\S+/, '<bpt i="1">&lt;b&gt;</bpt>$&<ept i="1">&lt;/b&gt;</ept>')
  const texts = sentences(source).map((own, n) => {
    const write = n % 5 === 0 ? bold : String
    return `<tu tuid="${n}"><tuv xml:lang="en"><seg>${write(own)}</seg></tuv><tuv xml:lang="de"><seg>${write(targets[n] ?? '')}</seg></tuv></tu>\n`
  })
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n<header srclang="en" adminlang="en" segtype="sentence" datatype="plaintext"/>\n<body>\n${texts.join('')}</body>\n</tmx>\n`,
  )
}

type Block = (words: readonly string[], n: number) => string

function pages(megabytes: number, block: Block, page: (body: string) => string): Uint8Array {
  const paragraphs = parallelTexts(4_000).target.split('\n\n')
  const blocks: string[] = []
  for (let [n, length] = [0, 0]; length < megabytes * 2 ** 20; n += 1) {
    const made = block((paragraphs[n % paragraphs.length] ?? '').split(' '), n)
    blocks.push(made)
    length += made.length
  }
  return new TextEncoder().encode(page(blocks.join('')))
}

function markdownBlock(words: readonly string[], n: number): string {
  const part = (from: number, to?: number) => words.slice(from, to).join(' ')
  if (n % 40 === 0) return `## ${part(0, 5)}\n\n`
  if (n % 7 === 0)
    return `- ${part(0, 12)}\n- [${part(12, 20)}](https://example.org/${n}) und ${part(20)}\n  - ${part(3, 9)}\n\n`
  if (n % 23 === 0)
    return `| ${part(0, 1)} | ${part(1, 2)} |\n| --- | --- |\n| ${part(2, 9)} | *${part(9, 14)}* |\n\n`
  if (n % 29 === 0) return `\`\`\`js\nconst a = ${n}\n\nlog(a)\n\`\`\`\n\n`
  if (n % 11 === 0) return `> ${part(0)}\n\n`
  return `${part(0, 8)} **${part(8, 11)}** ${part(11, 15)}\n${part(15)} \`code ${n}\`.\n\n`
}

function htmlBlock(words: readonly string[], n: number): string {
  const part = (from: number, to?: number) => words.slice(from, to).join(' ')
  if (n % 40 === 0) return `<h2 id="s${n}">${part(0, 5)}</h2>\n`
  if (n % 7 === 0)
    return `<ul>\n  <li>${part(0, 12)}</li>\n  <li><a href="#s${n}" title="${part(0, 2)}">${part(12, 20)}</a> &amp; ${part(20)}</li>\n</ul>\n`
  return `<p>${part(0, 8)} <b>${part(8, 11)}</b> ${part(11)}<br>\n<img src="a.png" alt="${part(1, 3)}"> Ende.</p>\n`
}
