// The package names its types after its code in `exports`, so TypeScript never reaches them.
declare module 'eld/small' {
  export const eld: {
    detect(text: string): {
      language: string
      getScores(): Readonly<Record<string, number>>
      isReliable(): boolean
    }
  }
}
