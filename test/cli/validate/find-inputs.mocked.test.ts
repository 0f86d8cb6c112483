import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { findInputs } from '../../../src/cli/validate/find-inputs.ts'
import { world } from '../world.ts'

type Done = (error: Error | null, files: readonly unknown[]) => void

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const denied = (path: string) => Object.assign(new Error('no'), { code: 'EACCES', syscall: 'scandir', path })
  const readdir = (path: string, options: { withFileTypes: true }, done: Done) =>
    path.includes('locked') ? done(denied(path), []) : fs.readdir(path, options, done)
  return { ...fs, readdir }
})

function folder() {
  const made = world()
  mkdirSync(join(made.folder, 'exports', 'locked'), { recursive: true })
  mkdirSync(join(made.folder, 'open'))
  made.put('exports/a.zip', '')
  made.put('open/a.zip', '')
  made.put('open/b.json', '{"formatVersion":1}')
  return made
}

test('a folder that may not be looked into is an input that cannot be read', async () => {
  const { io } = folder()
  expect(await findInputs(io, ['exports'])).toEqual(['exports/a.zip', 'exports/locked'])
  expect(await findInputs(io, ['exports/**/*.zip'])).toEqual(['exports/a.zip', 'exports/locked'])
  expect(await findInputs(io, ['exports/locked'])).toEqual(['exports/locked'])
  expect(await findInputs(io, ['open'])).toEqual(['open/a.zip', 'open/b.json'])
})

test('a file that may not be looked into neither', async () => {
  const { io } = folder()
  const open = async () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES', syscall: 'open' }))
  const found = await findInputs({ ...io, files: { ...io.files, open } }, ['open'])
  expect(found).toEqual(['open/a.zip', 'open/b.json'])
})

test('a link that leads nowhere is an input that cannot be read', async () => {
  const { io, folder: root } = folder()
  symlinkSync('/nowhere/x', join(root, 'open', 'x.zip'))
  symlinkSync('/nowhere/y', join(root, 'open', 'y.txt'))
  expect(await findInputs(io, ['open'])).toEqual(['open/a.zip', 'open/b.json', 'open/x.zip'])
  expect(await findInputs(io, ['open/*.ZIP'])).toEqual(['open/a.zip', 'open/x.zip'])
})

test.skipIf(process.platform === 'win32')('a backslash in a name is a letter', async () => {
  const { io, put } = folder()
  put('open/back\\slash.zip', '')
  expect(await findInputs(io, ['open'])).toContain('open/back\\slash.zip')
})

test('a file in place of a folder has nothing in it', async () => {
  const { io } = folder()
  await expect(findInputs(io, ['open/a.zip/*.zip'])).rejects.toThrow('Nothing matches "open/a.zip/*.zip".')
})

test.each(['((((a+)+)+)+)b', '@(a|aa)b', '*a*a*a*a*b', '{a,aa}+b'])('refuses the glob %s', async (glob) => {
  const { io } = folder()
  const problem = expect.objectContaining({ code: 'cli/glob-slow', data: { glob: `open/${glob}*` } })
  await expect(findInputs(io, [`open/${glob}*`])).rejects.toEqual(expect.objectContaining({ problem }))
})

test('a name with parentheses is no glob, and one that they are escaped in is', async () => {
  const { io, put, folder: root } = folder()
  mkdirSync(join(root, 'open (1)'))
  put('open (1)/a.zip', '')
  const words = ['open (1)/a.zip', 'open (1)/b.zip', 'open \\(1\\)/*.zip']
  expect(await findInputs(io, words)).toEqual(['open (1)/a.zip', 'open (1)/b.zip'])
})

test.each(['utf16le', 'UTF-16BE', 'without a mark'])('a model in UTF-16 is found, to be refused: %s', async (form) => {
  const { io, put } = folder()
  const bytes = Buffer.from(
    `${form === 'without a mark' ? '' : '\ufeff'}{ "formatVersion": 1, "name": "é" }`,
    'utf16le',
  )
  put('open/model.json', form === 'UTF-16BE' ? bytes.swap16() : bytes)
  put('open/other.json', Buffer.from('\ufeff{ "name": "x" }', 'utf16le'))
  expect(await findInputs(io, ['open'])).toEqual(['open/a.zip', 'open/b.json', 'open/model.json'])
})

test('a model is found that a comment stands before, to be refused', async () => {
  const { io, put } = folder()
  put('open/noted.json', '// edited\n{ "formatVersion": 1 }')
  put('open/also.json', '/* edited */ { "formatVersion": 1 }')
  put('open/other.json', '// "formatVersion" is not here\n{ "a": 1 }')
  expect(await findInputs(io, ['open'])).toEqual(['open/a.zip', 'open/also.json', 'open/b.json', 'open/noted.json'])
})

test('a model is found whose members are sorted', async () => {
  const { io, put } = folder()
  put('open/sorted.json', `{\n  "apiVersions": [\n    { "id": "${'x'.repeat(5000)}" } ], "formatVersion": 1 }`)
  put('open/other.json', '{ "apiVersions": "v1" }')
  expect(await findInputs(io, ['open'])).toEqual(['open/a.zip', 'open/b.json', 'open/sorted.json'])
})

test('reports and baselines of ours are no models', async () => {
  const { io, put } = folder()
  const report = { formatVersion: 1, version: '1.0.0', inputs: [], totals: {} }
  put('open/report.json', JSON.stringify(report, undefined, 2))
  put('open/baseline.json', JSON.stringify({ formatVersion: 1, inputs: {} }))
  expect(await findInputs(io, ['open'])).toEqual(['open/a.zip', 'open/b.json'])
})
