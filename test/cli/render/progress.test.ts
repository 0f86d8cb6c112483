import { expect, test } from 'vitest'
import { progress } from '../../../src/cli/render/progress.ts'
import { world } from '../world.ts'

test('a bar shows names of files safely', async () => {
  const { io, stderr } = world({ isTerminal: true })
  await progress(io, 2).advance('a\u001b]0;x\u0007.zip')
  expect(stderr()).toContain('] 1/2 a\\u{1b}]0;x\\u{7}.zip')
})
