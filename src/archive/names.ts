import { refuse } from '../errors.ts'
import type { Limits } from './limits.ts'
import { printable } from './printable.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lossy = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

/** The name that bytes spell, ASCII or, where the header marks it so, UTF-8; refuses any other encoding. */
export function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  const name = lossy.decode(bytes)
  if (isAscii(name)) return name
  const shown = printable(name)
  if (!isUtf8) refuse('archive/name-without-utf8-flag', { name: shown }, { entry: shown })
  try {
    return utf8.decode(bytes)
  } catch {
    return refuse('archive/name-not-utf8', { name: shown }, { entry: shown })
  }
}

/** What bytes spell as a name, whatever they are, fit to be shown. */
export function showName(bytes: Uint8Array): string {
  return printable(lossy.decode(bytes))
}

/** The bytes of a name; refuses a lone surrogate, which no bytes spell. */
export function encodeName(name: string): Uint8Array {
  if (/\p{Surrogate}/u.test(name)) {
    refuse('archive/name-not-utf8', { name: printable(name) }, { entry: printable(name) })
  }
  return encoder.encode(name)
}

/** Refuses a name that could lead out of a folder or mean another file elsewhere, or that passes a limit. */
export function checkName(name: string, limits: Limits): void {
  const shown = printable(name)
  const fault = faultOf(name) ?? faultOf(visibleName(name).replace(/(?<! ) +(?=\/|$)/g, ''))
  if (fault) refuse(fault, { name: shown }, { entry: shown })
  checkLengths(name, shown, limits)
}

/** A name as those read it who look through other forms of its characters, and do not see some at all. */
export function visibleName(name: string): string {
  return isAscii(name) ? name : name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

function faultOf(name: string) {
  if (name === '') return 'archive/name-empty'
  if (/\p{Cc}/u.test(name)) return 'archive/name-control-character'
  if (name.includes('\\')) return 'archive/name-backslash'
  if (name.startsWith('/')) return 'archive/name-absolute'
  if (/^[A-Za-z]:/.test(name)) return 'archive/name-drive'
  if (name.includes('//')) return 'archive/name-empty-segment'
  if (/(^|\/)\.\.(\/|$)/.test(name)) return 'archive/name-traversal'
  if (/(^|\/)\.(\/|$)/.test(name)) return 'archive/name-dot-segment'
  return undefined
}

function checkLengths(name: string, shown: string, limits: Limits): void {
  const place = { entry: shown }
  const length = byteLength(name)
  if (length > limits.maxNameLength) {
    refuse('archive/name-too-long', { name: shown, length, limit: limits.maxNameLength }, place)
  }
  const segments = withoutSlash(name).split('/')
  if (segments.length > limits.maxNameLevels) {
    refuse('archive/name-too-deep', { name: shown, levels: segments.length, limit: limits.maxNameLevels }, place)
  }
  const longest = segments.reduce((most, segment) => Math.max(most, byteLength(segment)), 0)
  if (longest > limits.maxSegmentLength) {
    refuse('archive/segment-too-long', { name: shown, length: longest, limit: limits.maxSegmentLength }, place)
  }
}

/** Whether a file is XML by its name; what macOS puts into archives beside each file, `._name`, is not. */
export function isXml(name: string): boolean {
  return /\.(xml|wsdl|xsd|bpel)$/i.test(name) && !/(^|\/)\._[^/]*$/.test(name)
}

/** Whether a name is that of a folder. */
export function isFolder(name: string): boolean {
  return name.endsWith('/')
}

/** The path that a name stands for, without the slash that ends the name of a folder. */
export function withoutSlash(name: string): string {
  return isFolder(name) ? name.slice(0, -1) : name
}

function byteLength(text: string): number {
  return isAscii(text) ? text.length : encoder.encode(text).length
}

export function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text)
}
