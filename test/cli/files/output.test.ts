import { chmodSync, lstatSync, mkdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readInput } from '../../../src/cli/files/input.ts'
import { type Target, writeOutput } from '../../../src/cli/files/output.ts'
import type { Files } from '../../../src/cli/io.ts'
import { world } from '../world.ts'

const target = (output: string, more: Partial<Target> = {}): Target => ({
  output,
  nameInFolder: 'model.json',
  input: '-',
  force: false,
  ...more,
})

const refused = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) })

function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: injected, ${syscall}`), { code, syscall })
}

/** A file system whose new files behave as `change` says. */
function openWith(change: Partial<Awaited<ReturnType<typeof open>>>): Pick<Files, 'open'> {
  return {
    open: async (path, flags, mode) => {
      const file = await open(path, flags, mode)
      return flags === 'wx' ? Object.assign(file, change) : file
    },
  }
}

describe('writeOutput', () => {
  test('writes a file, and nothing else', async () => {
    const { io, read, list } = world()
    await writeOutput(io, target('a.json'), 'text')
    expect(list()).toEqual(['a.json'])
    expect(read('a.json')).toBe('text')
  })

  test('writes into a folder', async () => {
    const { io, folder, read } = world()
    mkdirSync(join(folder, 'out'))
    await writeOutput(io, target('out'), 'text')
    expect(read('out/model.json')).toBe('text')
    await expect(writeOutput(io, target('out/'), 'text')).rejects.toEqual(refused('cli/output-exists'))
  })

  test('leaves an existing file as it is', async () => {
    const { io, put, read, list } = world()
    put('a.json', 'old')
    await expect(writeOutput(io, target('a.json'), 'new')).rejects.toEqual(refused('cli/output-exists'))
    expect(list()).toEqual(['a.json'])
    expect(read('a.json')).toBe('old')
  })

  test('replaces an existing file by force, with its permissions', async () => {
    const { io, put, read } = world()
    chmodSync(put('a.json', 'old'), 0o640)
    await writeOutput(io, target('a.json', { force: true }), 'new')
    expect(read('a.json')).toBe('new')
    expect(statSync(join(io.cwd, 'a.json')).mode & 0o777).toBe(0o640)
  })

  test('replaces the file behind a link, not the link', async () => {
    const { io, put, folder, read } = world()
    put('real.json', 'old')
    symlinkSync('real.json', join(folder, 'link.json'))
    await writeOutput(io, target('link.json', { force: true }), 'new')
    expect(readlinkSync(join(folder, 'link.json'))).toBe('real.json')
    expect(read('real.json')).toBe('new')
  })

  test('never writes onto its input, not even by force or by another name', async () => {
    const { io, put, folder, read } = world()
    put('in.json', 'old')
    symlinkSync('in.json', join(folder, 'link.json'))
    for (const output of ['in.json', './in.json', 'link.json']) {
      const onto = target(output, { input: 'in.json', force: true })
      await expect(writeOutput(io, onto, 'new')).rejects.toEqual(refused('cli/output-is-input'))
    }
    expect(read('in.json')).toBe('old')
  })

  test('writes everything when the system takes only a part at a time', async () => {
    const files = openWith({})
    const { io, read } = world({
      files: {
        open: async (path, flags, mode) => {
          const file = await files.open(path, flags, mode)
          const write = file.write.bind(file)
          const partly = (bytes: Uint8Array, at: number) => write(bytes, at, Math.min(3, bytes.length - at))
          return flags === 'wx' ? Object.assign(file, { write: partly }) : file
        },
      },
    })
    await writeOutput(io, target('a.json'), 'more than three bytes')
    expect(read('a.json')).toBe('more than three bytes')
  })

  test.each([
    ['write', 'ENOSPC', 'cli/output-full'],
    ['write', 'EDQUOT', 'cli/output-full'],
    ['write', 'EIO', 'cli/output-failed'],
    ['sync', 'EIO', 'cli/output-failed'],
    ['chmod', 'EPERM', 'cli/output-denied'],
  ])('when %s fails with %s, removes what it began and keeps what was there', async (method, code, expected) => {
    const fail = async () => {
      throw systemError(code, method)
    }
    const { io, put, read, list } = world({ files: openWith({ [method]: fail }) })
    put('a.json', 'old')
    await expect(writeOutput(io, target('a.json', { force: true }), 'new')).rejects.toEqual(refused(expected))
    expect(list()).toEqual(['a.json'])
    expect(read('a.json')).toBe('old')
  })

  test('tells which file a signal must not leave behind, from before it is there until it is put in its place', async () => {
    const { io, list } = world()
    const told: unknown[] = []
    const guard = (path: string) => {
      told.push(basename(path), list())
      return () => told.push(list())
    }
    await writeOutput({ ...io, guard }, target('a.json'), 'text')
    expect(told).toEqual([expect.stringMatching(/^\.apicontract-.*\.tmp$/), [], ['a.json']])
  })

  test('does the same when the file cannot be put in its place', async () => {
    const fail = async () => {
      throw systemError('EROFS', 'rename')
    }
    const { io, list } = world({ files: { link: fail, rename: fail } })
    await expect(writeOutput(io, target('a.json'), 'new')).rejects.toEqual(refused('cli/output-failed'))
    expect(list()).toEqual([])
  })

  test('refuses a name that no file can have', async () => {
    const { io, list } = world()
    await expect(writeOutput(io, target('a\0b'), 'text')).rejects.toEqual(refused('cli/output-failed'))
    await expect(readInput(io, 'a\0b', { size: 9, option: '--size' })).rejects.toEqual(refused('cli/input-failed'))
    expect(list()).toEqual([])
  })

  test('keeps a file that somebody else wrote in the meantime', async () => {
    const writing = world()
    const { io, put, read, list } = world({
      files: {
        open: async (path, flags, mode) => {
          if (flags === 'wx') put('a.json', 'theirs')
          return writing.io.files.open(path, flags, mode)
        },
      },
    })
    await expect(writeOutput(io, target('a.json'), 'mine')).rejects.toEqual(refused('cli/output-exists'))
    expect(list()).toEqual(['a.json'])
    expect(read('a.json')).toBe('theirs')
  })

  test('lets one of two runs write a new file, and refuses the other', async () => {
    const { io, folder, read, list } = world()
    mkdirSync(join(folder, 'out'))
    const texts = Array.from({ length: 8 }, (_, i) => `text ${i}`)
    const written = await Promise.allSettled(texts.map((text) => writeOutput(io, target('out'), text)))
    expect(written.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const output = expect.objectContaining({ data: { output: 'out/model.json' } })
    const losers = written.flatMap((one) => (one.status === 'rejected' ? one.reason : []))
    expect(losers).toEqual(losers.map(() => expect.objectContaining({ problem: output })))
    expect(read('out/model.json')).toBe(texts[written.findIndex(({ status }) => status === 'fulfilled')])
    expect(list()).toEqual(['out'])
  })

  test('leaves a link to nothing as it is', async () => {
    const { io, folder, list } = world()
    symlinkSync('nothing.json', join(folder, 'link.json'))
    await expect(writeOutput(io, target('link.json'), 'new')).rejects.toEqual(refused('cli/output-exists'))
    expect(list()).toEqual(['link.json'])
  })

  test('writes where the file system has no links', async () => {
    const link = async () => {
      throw systemError('EPERM', 'link')
    }
    const { io, read, list } = world({ files: { link } })
    await writeOutput(io, target('a.json'), 'text')
    await expect(writeOutput(io, target('a.json'), 'more')).rejects.toEqual(refused('cli/output-exists'))
    expect(list()).toEqual(['a.json'])
    expect(read('a.json')).toBe('text')
  })

  test('does without syncing the folder where the system cannot', async () => {
    const { io, folder, read } = world({
      files: {
        open: async (path, flags, mode) => {
          if (path === folder) throw systemError('EISDIR', 'open')
          return open(path, flags, mode)
        },
      },
    })
    await writeOutput(io, target('a.json'), 'text')
    expect(read('a.json')).toBe('text')
  })

  test.each([
    ['absent/a.json', 'cli/output-folder-absent'],
    ['absent/', 'cli/output-folder-absent'],
    ['file/a.json', 'cli/output-folder-absent'],
    ['a'.repeat(300), 'cli/output-failed'],
  ])('refuses %s', async (output, code) => {
    const { io, put, list } = world()
    put('file', '')
    await expect(writeOutput(io, target(output), 'text')).rejects.toEqual(refused(code))
    expect(list()).toEqual(['file'])
  })

  test('refuses a folder of the name of the file', async () => {
    const { io, folder } = world()
    mkdirSync(join(folder, 'out/model.json'), { recursive: true })
    await expect(writeOutput(io, target('out'), 'text')).rejects.toEqual(refused('cli/output-failed'))
  })

  test('writes to a device as it is', async () => {
    const { io } = world()
    await writeOutput(io, target('/dev/null'), 'text')
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
    await expect(writeOutput(io, target('/dev/full'), 'text')).rejects.toEqual(refused('cli/output-full'))
  })

  test('writes to standard output, but no archive to a terminal', async () => {
    const piped = world()
    await writeOutput(piped.io, target('-'), new Uint8Array([80, 75]))
    expect(piped.stdout()).toBe('PK')
    const shown = world({ isTerminal: true })
    await writeOutput(shown.io, target('-'), '{}')
    expect(shown.stdout()).toBe('{}')
    const toTerminal = async () => writeOutput(shown.io, target('-'), new Uint8Array([80, 75]))
    await expect(toTerminal()).rejects.toEqual(refused('cli/output-terminal'))
  })

  test('passes on what is nobody else’s fault', async () => {
    const fault = new TypeError('ours')
    const stat = async () => {
      throw fault
    }
    const { io } = world({ files: { stat: Object.assign(stat) } })
    await expect(writeOutput(io, target('a.json'), 'text')).rejects.toBe(fault)
  })
})
