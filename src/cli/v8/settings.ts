import { setFlagsFromString } from 'node:v8'

/**
 * Makes functions run seven times as long before V8 optimizes them. On an archive of a few megabytes, which takes less
 * than a second, there is less to throw away again, and a third less to compute; large ones gain, too.
 */
export function optimizeLater(): void {
  set('--interrupt-budget=1000000')
}

/** From this size on, in bytes, collecting garbage more often takes less time than it saves memory. */
const large = 4 * 2 ** 20

/**
 * Prepares for an input of so many bytes, now in memory: for a large one, V8 collects its garbage whenever the heap has
 * grown by as much as was left, rather than by three times as much. Small ones would only take longer.
 */
export function prepareFor(bytes: number): void {
  if (bytes >= large) set('--heap-growing-percent=100')
}

/** Only for the engine of Node 20, with which it was measured; another may not know the setting. */
function set(setting: string): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(setting)
}
