import { isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml'

/** Refuses a YAML text for what is wrong with one of its nodes. */
export type RefuseNode = (reason: string, node: unknown) => never

/** How many nodes all aliases together may stand for. */
const maxRepeated = 100_000

interface Reading {
  readonly refuseNode: RefuseNode
  /** What the anchors so far mean; nothing yet where an anchor is still being read. */
  readonly anchors: Map<string, Meaning | undefined>
  /** The node that each alias stands for. */
  readonly targets: Map<unknown, unknown>
  /** Nodes so far, with those that aliases stand for, and how many the latter are. */
  size: number
  repeated: number
}

interface Meaning {
  readonly node: unknown
  readonly value: unknown
  readonly size: number
  readonly isName: boolean
}

interface Plain {
  readonly value: unknown
  /** The node that an alias stands for; any other node itself. */
  readonly resolve: (node: unknown) => unknown
}

/**
 * The plain value of a YAML node. Refuses names that are no texts or given twice, aliases of nothing or of what they
 * stand in, and aliases that multiply. Takes time as the text is long: the library compares each name with each other,
 * and looks for each alias through all anchors.
 */
export function plainValue(root: unknown, refuseNode: RefuseNode): Plain {
  const targets = new Map<unknown, unknown>()
  const value = read(root, { refuseNode, anchors: new Map(), targets, size: 0, repeated: 0 })
  return { value, resolve: (node) => targets.get(node) ?? node }
}

function read(node: unknown, reading: Reading): unknown {
  if (isAlias(node)) return meaningOf(node.source, node, reading).value
  const before = reading.size++
  const anchor = isScalar(node) || isCollection(node) ? node.anchor : undefined
  if (anchor !== undefined) reading.anchors.set(anchor, undefined)
  const value = readNode(node, reading)
  if (anchor !== undefined)
    reading.anchors.set(anchor, { node, value, size: reading.size - before, isName: !isCollection(node) })
  return value
}

function readNode(node: unknown, reading: Reading): unknown {
  if (isSeq(node)) return node.items.map((item) => read(item, reading))
  if (!isMap(node)) return isScalar(node) ? node.value : null
  const members = new Map<string, unknown>()
  for (const { key, value } of node.items) {
    const name = nameOf(key, reading)
    if (members.has(name)) reading.refuseNode('map keys must be unique', key)
    members.set(name, read(value, reading))
  }
  return Object.fromEntries(members)
}

function nameOf(key: unknown, reading: Reading): string {
  const isName = isAlias(key) ? meaningOf(key.source, key, reading).isName : !isCollection(key)
  if (!isName) reading.refuseNode('the name of a member is a list or an object', key)
  return String(read(key, reading) ?? '')
}

function meaningOf(anchor: string, alias: unknown, reading: Reading): Meaning {
  const meaning = reading.anchors.get(anchor)
  if (meaning === undefined) {
    const isOpen = reading.anchors.has(anchor)
    const reason = isOpen ? 'an alias is part of what it means' : 'there is no anchor for this alias'
    return reading.refuseNode(reason, alias)
  }
  reading.targets.set(alias, meaning.node)
  reading.size += meaning.size
  reading.repeated += meaning.size
  if (reading.repeated > maxRepeated) reading.refuseNode('its aliases multiply beyond measure', alias)
  return meaning
}
