import type { CST } from 'yaml'

type Token = CST.Token | null | undefined

/** Where in a YAML text lists and objects first nest more deeply than a limit, by its tokens; nothing where none do. */
export function offsetBeyond(limit: number, tokens: readonly CST.Token[]): number | undefined {
  let first: number | undefined
  const open: [token: Token, depth: number][] = tokens.map((token) => [token, 0])
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [token, depth] = next
    if (depth <= limit) for (const inner of partsOf(token)) open.push([inner, depth + 1])
    else if (token != null) first = Math.min(first ?? token.offset, token.offset)
  }
  return first
}

function partsOf(token: Token): Token[] {
  if (token?.type === 'document') return [token.value]
  if (token == null || !('items' in token)) return []
  return token.items.flatMap(({ key, value }) => [key, value])
}
