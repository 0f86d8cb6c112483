import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeUtf8, readInput } from '../../../src/cli/files/input.ts'
import { world } from '../world.ts'

const limit = { size: 5000, option: '--max-archive-size' }

describe('readInput', () => {
  test('reads a file by its path, absolute or relative', async () => {
    const { io, put } = world()
    const path = put('a.zip', 'content')
    expect(Buffer.from(await readInput(io, 'a.zip', limit)).toString()).toBe('content')
    expect(Buffer.from(await readInput(io, path, limit)).toString()).toBe('content')
  })

  test.each(['a.zip', '-'])('says of %s how large it is, before anything is done with it', async (input) => {
    const { io, put } = world({ stdin: 'content' })
    put('a.zip', 'content')
    const sizes: number[] = []
    await readInput({ ...io, prepareFor: (bytes) => sizes.push(bytes) }, input, limit)
    expect(sizes).toEqual(['content'.length])
  })

  test('reads standard input', async () => {
    const { io } = world({ stdin: 'x'.repeat(5000) })
    expect(await readInput(io, '-', limit)).toHaveLength(5000)
  })

  test('reads standard input once', async () => {
    const { io } = world({ stdin: 'x' })
    await readInput(io, '-', limit)
    const message = 'Standard input is named twice, and can be read only once.'
    await expect(readInput(io, '-', limit)).rejects.toMatchObject({ message, problem: { code: 'cli/stdin-twice' } })
  })

  test('reads a pipe that has a name', async () => {
    const { io, folder } = world()
    execFileSync('sh', ['-c', 'mkfifo pipe'], { cwd: folder })
    const writer = spawn('sh', ['-c', 'printf content > pipe'], { cwd: folder })
    const [bytes] = await Promise.all([readInput(io, 'pipe', limit), once(writer, 'exit')])
    expect(Buffer.from(bytes).toString()).toBe('content')
  })

  test.each([
    ['absent.zip', 'cli/input-absent', 'There is no file "absent.zip".'],
    ['file/a.zip', 'cli/input-absent', 'There is no file "file/a.zip".'],
    ['folder', 'cli/input-folder', '"folder" is a folder, where a file is expected.'],
    ['large', 'cli/input-too-large', '"large" has more than 5000 bytes, the limit of --max-archive-size.'],
    ['/dev/zero', 'cli/input-too-large', '"/dev/zero" has more than 5000 bytes, the limit of --max-archive-size.'],
    ['-', 'cli/input-too-large', '"standard input" has more than 5000 bytes, the limit of --max-archive-size.'],
  ])('refuses %s', async (input, code, message) => {
    const { io, folder, put } = world({ stdin: 'x'.repeat(5001) })
    put('file', '')
    put('large', 'x'.repeat(5001))
    mkdirSync(join(folder, 'folder'))
    const refused = expect.objectContaining({ message, problem: expect.objectContaining({ code }) })
    await expect(readInput(io, input, limit)).rejects.toEqual(refused)
  })

  test.each([
    ['EACCES', 'cli/input-denied', 'Permission to read "a.zip" is denied.'],
    ['EIO', 'cli/input-failed', 'The file "a.zip" could not be read: EIO: i/o error.'],
  ])('says what %s means', async (code, expected, message) => {
    const error = Object.assign(new Error(`${code}: i/o error, open 'a.zip'`), { code, syscall: 'open' })
    const { io } = world({ files: { open: () => Promise.reject(error) } })
    const refused = expect.objectContaining({ message, problem: expect.objectContaining({ code: expected }) })
    await expect(readInput(io, 'a.zip', limit)).rejects.toEqual(refused)
  })

  test('passes on what is nobody else’s fault', async () => {
    const fault = new TypeError('ours')
    const { io } = world({ files: { open: () => Promise.reject(fault) } })
    await expect(readInput(io, 'a.zip', limit)).rejects.toBe(fault)
  })
})

describe('decodeUtf8', () => {
  test('reads UTF-8, without a byte order mark', () => {
    expect(decodeUtf8(Buffer.from('\ufeffä€😀'), 'a.json')).toBe('ä€😀')
  })

  test('refuses anything else', () => {
    expect(() => decodeUtf8(Buffer.from([0xe4]), 'a.json')).toThrow('"a.json" is not UTF-8 text.')
  })
})
