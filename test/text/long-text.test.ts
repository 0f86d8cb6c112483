import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longText } from '../../src/text/long-text.ts'

test('a long text is all that was added, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 3 }), fc.integer({ min: 0, max: 1500 }), (pieces, times) => {
      const out = longText()
      for (let time = 0; time < times; time++) for (const piece of pieces) out.add(piece)
      expect(out.whole()).toBe(pieces.join('').repeat(times))
      out.add('more')
      expect(out.whole()).toBe(`${pieces.join('').repeat(times)}more`)
    }),
  )
})
