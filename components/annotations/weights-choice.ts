import { MQM_PRESETS, type MqmWeights } from '@/lib/metrics/mqm-weights'

/** Weights that a score can be made with: a preset's, or the project's own. */
export type WeightsName = keyof typeof MQM_PRESETS | 'project'

export function weightsNamed(name: WeightsName, own: MqmWeights | null): MqmWeights {
  return name === 'project' ? (own ?? MQM_PRESETS.linear) : MQM_PRESETS[name]
}

/** What was chosen last on this device; at first the project's own, where it has any. */
export function keptWeights(): WeightsName {
  const kept = localStorage.getItem(KEPT)
  return kept === 'linear' || kept === 'googleWmt' ? kept : 'project'
}

export function keepWeights(name: WeightsName): void {
  localStorage.setItem(KEPT, name)
}

const KEPT = 'interlinear.errorWeights'
