import { expect, test } from 'vitest'
import { readArchive } from '../../src/archive/read-archive.ts'
import { writeArchive } from '../../src/archive/write-archive.ts'
import { exportArchive, importArchive } from '../../src/operations/archives.ts'
import { validate } from '../../src/validation/validate.ts'
import { bytesOf, entryOf } from '../support/exports.ts'

const { model } = importArchive(bytesOf('contract-all'))
const { bindings, interfaces } = model
const [binding] = bindings
const [one] = interfaces

/** Two bindings of one name, each with an interface of one name; the registry means those with the keys. */
function codesWith(bindingKey: string, interfaceKey: string): readonly string[] {
  if (binding === undefined || one === undefined) throw new Error('the fixture has none')
  const others = { bindings: [...bindings, { ...binding, key: 'uddi:b', interfaceKey: 'uddi:i' }] }
  const { bytes } = exportArchive({ ...model, ...others, interfaces: [...interfaces, { ...one, key: 'uddi:i' }] })
  const registered = (text: string) =>
    text
      .replaceAll(`tModelInstanceInfo tModelKey="${binding.key}"`, `tModelInstanceInfo tModelKey="${bindingKey}"`)
      .replaceAll(`tModelInstanceInfo tModelKey="${one.key}"`, `tModelInstanceInfo tModelKey="${interfaceKey}"`)
  const entries = readArchive(bytes).entries.map(({ name, bytes: content }) =>
    name === 'objectdata.xml' ? entryOf(name, registered(new TextDecoder().decode(content))) : entryOf(name, content),
  )
  const report = validate([{ name: 'a.zip', bytes: writeArchive({ entries }) }])
  return [...new Set(report.inputs.flatMap(({ findings }) => findings.map(({ code }) => code)))]
}

test('of two bindings of one name, the registry may mean either', () => {
  expect(codesWith(binding?.key ?? '', one?.key ?? '')).not.toContain('reference/registration-differs')
  expect(codesWith('uddi:b', 'uddi:i')).not.toContain('reference/registration-differs')
  expect(codesWith('uddi:c', 'uddi:i')).toContain('reference/registration-differs')
  expect(codesWith('uddi:b', 'uddi:c')).toContain('reference/registration-differs')
})
