import type { Code } from '../../src/diagnostics/catalogue/index.ts'
import { contentContainers, limitContainers } from './container-contents.ts'
import { headerContainers } from './container-headers.ts'
import { nameContainers } from './container-names.ts'
import { structureContainers } from './container-structure.ts'

/** A container with one thing wrong, and the code that it must be refused with. */
export interface HostileContainer {
  readonly code: Code
  /** What is wrong, in kebab-case; unique within the code. */
  readonly slug: string
  readonly build: () => Uint8Array
}

const groups: Partial<Record<Code, Readonly<Record<string, () => Uint8Array>>>> = {
  ...structureContainers,
  ...headerContainers,
  ...nameContainers,
  ...contentContainers,
  ...limitContainers,
}

/** Hostile containers, all built by code. */
export const hostileContainers: readonly HostileContainer[] = Object.entries(groups).flatMap(([code, cases]) =>
  Object.entries(cases).map(([slug, build]) => ({ code: code as Code, slug, build })),
)
