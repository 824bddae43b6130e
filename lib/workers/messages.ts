export interface ToWorker<J> {
  readonly job: J
}

export type FromWorker =
  | { readonly type: 'progress'; readonly progress: unknown }
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'threw'; readonly error: string }
