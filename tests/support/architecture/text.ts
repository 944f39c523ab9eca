const tokens = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** The code with its comments blanked; line numbers stay. */
export const withoutComments = (text: string) =>
  text.replace(tokens, (token) => (token.startsWith('/') ? blank(token) : token))

/** The code alone: comments and the insides of strings blanked; line numbers stay. */
export const withoutProse = (text: string) => text.replace(tokens, (token) => blank(token))

const blank = (token: string) => token.replace(/[^\n]/g, ' ')

/** Each place where `pattern` (with the flag g) matches, as `path:line`. */
export function placesOf(pattern: RegExp, path: string, text: string): string[] {
  return [...text.matchAll(pattern)].map((match) => `${path}:${lineAt(text, match.index)}`)
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length
