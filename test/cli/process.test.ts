import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { guard, outputTo } from '../../src/cli/process.ts'
import { world } from './world.ts'

function streamThatFails(code: string, columns?: number) {
  const write = (_chunk: unknown, _encoding: unknown, done: (error: Error) => void) => {
    done(Object.assign(new Error(code), { code, syscall: 'write' }))
  }
  return Object.assign(new Writable({ write }), { isTTY: columns !== undefined, columns: columns ?? 0 })
}

describe('outputTo', () => {
  test('resolves when everything is handed over', async () => {
    const chunks: string[] = []
    const write = (chunk: unknown, _encoding: unknown, done: () => void) => {
      chunks.push(String(chunk))
      setTimeout(done, 5)
    }
    const output = outputTo(Object.assign(new Writable({ write }), { isTTY: false, columns: 0 }))
    await output.write('one')
    await output.write(Buffer.from('two'))
    expect(chunks).toEqual(['one', 'two'])
    expect(output).toMatchObject({ isTerminal: false })
    expect(output.columns).toBeUndefined()
  })

  test('knows the width of a terminal', () => {
    expect(outputTo(streamThatFails('EIO', 120))).toMatchObject({ isTerminal: true, columns: 120 })
  })

  test('knows no width of a terminal that says none', () => {
    const output = outputTo(streamThatFails('EIO', 0))
    expect(output).toMatchObject({ isTerminal: true })
    expect(output.columns).toBeUndefined()
  })

  test('takes a closed pipe for an answer', async () => {
    const output = outputTo(streamThatFails('EPIPE'))
    await expect(output.write('one')).resolves.toBeUndefined()
    await expect(output.write('two')).resolves.toBeUndefined()
  })

  test('rejects what cannot be written', async () => {
    await expect(outputTo(streamThatFails('ENOSPC')).write('one')).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})

describe('guard', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'removes what is not finished when %s ends the process',
    (signal) => {
      const { put, list } = world()
      const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
      guard(put('half.tmp', 'ha'))
      const listener = process.listeners(signal).at(-1)
      listener?.(signal)
      expect(list()).toEqual([])
      expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, signal)
      expect(process.listeners(signal)).not.toContain(listener)
      kill.mockRestore()
    },
  )

  test('leaves alone what is finished', () => {
    const { put, list } = world()
    const before = process.listenerCount('SIGTERM')
    guard(put('whole.tmp', 'whole'))()
    expect(process.listenerCount('SIGTERM')).toBe(before)
    expect(list()).toEqual(['whole.tmp'])
  })
})

const bin = fileURLToPath(new URL('../../bin/apicontract.js', import.meta.url))
const isBuilt = existsSync(new URL('../../dist/command/process.cjs', import.meta.url))

describe.skipIf(!isBuilt)('the built command', () => {
  const shell = (script: string) => promisify(execFile)('bash', ['-c', script, bin], { encoding: 'utf8' })

  test('prints its version', async () => {
    const { stdout, stderr } = await shell('"$0" --version')
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(stderr).toBe('')
  })

  test('leaves its exit code', async () => {
    await expect(shell('"$0" import < /dev/null')).rejects.toMatchObject({ code: 2, stdout: '' })
    await expect(shell('"$0" import - < /dev/null')).rejects.toMatchObject({ code: 3, stdout: '' })
  })

  test('ends when all is read, however slow the reader is', async () => {
    const { stdout } = await shell('"$0" schema model | (sleep 0.2; cat)')
    expect(stdout.length).toBeGreaterThan(2 ** 17)
    expect(stdout).toMatch(/\}\n$/)
  })

  test('ends quietly when nobody reads any more', async () => {
    const { stdout, stderr } = await shell('set -o pipefail; "$0" schema model | head -c 5')
    expect(stdout).toBe('{\n  "')
    expect(stderr).toBe('')
  })

  test('says when standard output is full', async () => {
    const full = { code: 6, stderr: expect.stringContaining('the output could not be written: ENOSPC') }
    await expect(shell('"$0" schema model > /dev/full')).rejects.toMatchObject(full)
  })
})
