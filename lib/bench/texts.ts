/*
 * Parallel texts of any length for benchmarks: short reports from a harbour town, in English and
 * German, put together from phrases that were written for this purpose.
 */

interface Phrase {
  readonly en: string
  readonly de: string
}

const WHO: readonly Phrase[] = [
  { en: 'the harbour master', de: 'der Hafenmeister' },
  { en: 'a retired pilot', de: 'ein pensionierter Lotse' },
  { en: 'the town council', de: 'der Stadtrat' },
  { en: 'the crew of the “Seahorse”', de: 'die Mannschaft der „Seepferd“' },
  { en: 'the museum’s curator', de: 'die Kuratorin des Museums' },
  { en: 'a group of pupils', de: 'eine Gruppe von Schülern' },
  { en: 'the owner of the boatyard', de: 'die Besitzerin der Werft' },
  { en: 'an engineer from the north quay', de: 'eine Ingenieurin vom Nordkai' },
]

const DID: readonly Phrase[] = [
  { en: 'inspected', de: 'prüfte' },
  { en: 'photographed', de: 'fotografierte' },
  { en: 'described', de: 'beschrieb' },
  { en: 'counted', de: 'zählte' },
  { en: 'defended', de: 'verteidigte' },
  { en: 'measured', de: 'vermaß' },
  { en: 'repainted', de: 'strich' },
]

const WHAT: readonly Phrase[] = [
  { en: 'the old lighthouse', de: 'den alten Leuchtturm' },
  { en: 'three fishing boats', de: 'drei Fischerboote' },
  { en: 'the new ferry timetable', de: 'den neuen Fährplan' },
  { en: 'every bollard along the pier', de: 'jeden Poller entlang der Mole' },
  { en: 'the drawbridge and its motors', de: 'die Zugbrücke und ihre Motoren' },
  { en: 'a chart from the last century', de: 'eine Seekarte aus dem letzten Jahrhundert' },
  { en: 'the storm damage at the breakwater', de: 'die Sturmschäden am Wellenbrecher' },
  { en: 'the plans for an indoor market', de: 'die Pläne für eine Markthalle' },
]

const WHEN: readonly Phrase[] = [
  { en: 'on Tuesday morning', de: 'am Dienstagmorgen' },
  { en: 'before the tide turned', de: 'bevor die Flut kam' },
  { en: 'in front of 40 visitors', de: 'vor 40 Besuchern' },
  { en: 'for the second time this year', de: 'zum zweiten Mal in diesem Jahr' },
  { en: 'while the fog lifted slowly', de: 'während sich der Nebel langsam hob' },
  { en: 'at a cost of 12,500 euros', de: 'für 12.500 Euro' },
]

/** `count` sentences on either side, four to a paragraph. The same `seed` gives the same texts. */
export function parallelTexts(count: number, seed = 1): { source: string; target: string } {
  const next = random(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T
  let source = ''
  let target = ''
  for (let n = 1; n <= count; n++) {
    const [who, did, what, when] = [pick(WHO), pick(DID), pick(WHAT), pick(WHEN)]
    const end = n % 4 === 0 ? '\n\n' : ' '
    source += `${capital(who.en)} ${did.en} ${what.en} ${when.en}, as log entry ${n} says.${end}`
    target += `${capital(who.de)} ${did.de} ${when.de} ${what.de}, wie Eintrag ${n} sagt.${end}`
  }
  return { source: source.trimEnd() + '\n', target: target.trimEnd() + '\n' }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Numbers in [0, 1) from a seed: mulberry32, so that a benchmark meets the same text each time. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
