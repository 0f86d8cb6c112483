import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutEntry, type ProcessLayout, processLayout } from '../../src/documents/layout.ts'
import { buildText, parseText } from './laws.ts'
import { arbitraryMutations, expectKept } from './mutations.ts'

const text =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<ActivityGraph xmlns="http://soa.com/uri/products/activity/graph/xsd/1.0"><PositionElements>' +
  '<Position ActivityName="Receive"><XPosition>100</XPosition><YPosition>90</YPosition></Position>' +
  '<Position ActivityName="Check &amp; answer"><XPosition>-7.25</XPosition><YPosition>0</YPosition></Position>' +
  '</PositionElements></ActivityGraph>'

test('a layout as the platform writes it', () => {
  const layout: ProcessLayout = {
    positions: [
      { step: 'Receive', x: 100, y: 90 },
      { step: 'Check & answer', x: -7.25, y: 0 },
    ],
  }
  expect(parseText(processLayout, text)).toEqual(layout)
  expect(buildText(processLayout, layout)).toBe(text)
})

test.each([
  ['100.0', 100],
  ['99.50', 99.5],
  ['1.0E7', 1e7],
  ['-12.0', -12],
  ['+1', 1],
  ['1e3', 1000],
  ['-0', 0],
])('a distance that is written as %s is %d', (x, value) => {
  const layout = parseText(processLayout, text.replace('>100<', `>${x}<`))
  expect(layout).toEqual({
    positions: [
      { step: 'Receive', x: value, y: 90 },
      { step: 'Check & answer', x: -7.25, y: 0 },
    ],
  })
})

test.each([' 5', '', '00', '5.', 'Infinity', '1e400', '0x10', '1.0000000000000001'])(
  'a distance that is written as %j is kept as it is',
  (x) => {
    const other = text.replace('>100<', `>${x}<`)
    const layout = parseText(processLayout, other)
    expect(layout.positions).toEqual([{ step: 'Check & answer', x: -7.25, y: 0 }])
    expect(layout.deviations).toHaveLength(1)
    expect(buildText(processLayout, layout)).toBe(other)
  },
)

test('nothing of a changed layout is lost', () => {
  fc.assert(fc.property(arbitraryMutations, (mutations) => expectKept(processLayout, text, mutations, [])))
})

test('the entry of a layout is named after that of the process', () => {
  expect(layoutEntry('bpels/bpel_1.xml')).toBe('bpels/bpel_1_bpelsgraph.xml')
  expect(layoutEntry('bpels/a.b/bpel_1')).toBe('bpels/a.b/bpel_1_bpelsgraph')
})
