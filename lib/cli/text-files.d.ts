// The bundler puts the help pages into the program as strings.
declare module '*.txt' {
  const text: string
  export default text
}
