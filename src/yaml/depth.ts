import type { CST } from 'yaml'

type Token = CST.Token | null | undefined

/** How deep lists and objects nest in the tokens of a YAML text. */
export function depthOf(tokens: readonly CST.Token[]): number {
  let deepest = 0
  const open: [token: Token, depth: number][] = tokens.map((token) => [token, 0])
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next
    deepest = Math.max(deepest, depth)
    for (const inner of partsOf(token)) open.push([inner, depth + 1])
  }
  return deepest
}

function partsOf(token: Token): Token[] {
  if (token?.type === 'document') return [token.value]
  if (token == null || !('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key, value])
}
