import { baseOf } from '@/lib/text/tags'
import type { ExternalStore } from '../review/external-store'
import type { CheckRequest } from './check-messages'
import { type Checker, createChecker, startGrammarWorker } from './checker'
import type { GrammarState } from './findings-store'
import type { Together } from './together'

export interface GrammarParts {
  readonly state: ExternalStore<GrammarState>
  readonly together: Pick<Together, 'grammar' | 'forget'>
  readonly targetLang: string
  /** It has begun: the text that is worked on can be asked for. */
  readonly begun: () => void
  readonly start?: typeof startGrammarWorker
}

export interface GrammarChecking {
  readonly ask: (request: CheckRequest) => void
  /** What is set now; once it has failed, to be told so again is to try again. */
  readonly switchTo: (isOn: boolean) => void
  readonly end: () => void
}

/**
 * The worker for English grammar, which loads 16 MB: it is started once the project has it switched on,
 * and ended when it is switched off. Other targets never start it.
 */
export function startGrammar(parts: GrammarParts): GrammarChecking {
  const { state, together, targetLang, begun, start = startGrammarWorker } = parts
  if (baseOf(targetLang) !== 'en') return NOTHING
  let checker: Checker | null = null
  let settings: CheckRequest | null = null

  const stop = () => {
    checker?.end()
    checker = null
  }
  const switchTo = (isOn: boolean) => {
    const now = state.get()
    if (isOn ? now === 'loading' || now === 'on' : now === 'off') return
    stop()
    together.forget()
    state.set(isOn ? 'loading' : 'off')
    if (!isOn) return
    checker = createChecker({
      start,
      onAnswer: (answer) => {
        state.set('on')
        together.grammar(answer)
      },
      onOff: () => state.set('failed'),
    })
    if (settings) checker.ask(settings)
    begun()
  }
  return {
    ask: (request) => {
      if (request.kind === 'settings') settings = request
      checker?.ask(request)
    },
    switchTo,
    end: () => {
      stop()
      state.set('none')
    },
  }
}

const NOTHING: GrammarChecking = {
  ...{ ask: () => undefined, switchTo: () => undefined, end: () => undefined },
}
