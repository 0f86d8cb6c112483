import { findNodeAtLocation, parseTree } from 'jsonc-parser'
import { once } from '../diagnostics/once.ts'
import type { Place } from '../diagnostics/problem.ts'
import { parsePointer } from '../model/json-pointer.ts'
import { positionOf } from '../xml/position.ts'

/** Finds the places of JSON Pointers in a text, which is parsed at the first question. */
export function jsonPlaces(text: string): (pointer: string) => Place {
  const tree = once(() => parseTree(text))
  const document = { text }
  return (pointer) => {
    const root = tree()
    const node = root && findNodeAtLocation(root, parsePointer(pointer))
    return node === undefined ? {} : positionOf(document, node.offset)
  }
}
