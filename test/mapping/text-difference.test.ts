import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDifference, diffText } from '../../src/mapping/text-difference.ts'

const line = fc.constantFrom(
  '<a b="c"/>',
  '<Key>x</Key>',
  '  ',
  '\n',
  '\r\n',
  '<!-- remark -->',
  'é\u{1F600}',
  '<Name>Echo</Name>',
)
const text = fc.array(line, { maxLength: 60 }).map((lines) => lines.join(''))

describe('the difference of two texts', () => {
  test.each([
    ['', '', []],
    ['same', 'same', []],
    ['', 'new', [0, 0, 'new']],
    ['old', '', [0, 3, '']],
    ['abc', 'abXc', [2, 0, 'X']],
    ['abc', 'ac', [1, 1, '']],
    ['abc', 'aXc', [1, 1, 'X']],
  ])('%j to %j', (before, after, changes) => {
    expect(diffText(before, after)).toEqual(changes)
    expect(applyDifference(before, changes)).toBe(after)
  })

  test('is put together from the nearest places where the texts agree', () => {
    const [head, middle, tail] = ['h'.repeat(50), 'this stands in the middle of both texts', 't'.repeat(50)]
    expect(diffText(`${head}1${middle}2${tail}`, `${head}${middle}three${tail}`)).toEqual([50, 1, '', 90, 1, 'three'])
  })

  test('moves a stretch rather than all behind it', () => {
    const names = Array.from({ length: 40 }, (_, i) => `xmlns:ns${i}="http://example.com/${i}" `)
    const moved = [...names.slice(0, 30), 'xmlns:ext="http://example.com/ext" ', ...names.slice(30)].join('')
    const sorted = ['xmlns:ext="http://example.com/ext" ', ...names].join('')
    const changes = diffText(sorted, moved)
    expect(JSON.stringify(changes).length).toBeLessThan(120)
    expect(applyDifference(sorted, changes)).toBe(moved)
  })

  test('applyDifference(a, diffText(a, b)) = b for texts that are alike', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyDifference(before, diffText(before, after))).toBe(after)
      }),
    )
  })

  test('applyDifference(a, diffText(a, b)) = b for any texts, by way of JSON', () => {
    const any = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(any, any, (before, after) => {
        const changes = JSON.parse(JSON.stringify(diffText(before, after)))
        expect(applyDifference(before, changes)).toBe(after)
      }),
    )
  })

  test('a few changes in a long text take little room', () => {
    const items = Array.from({ length: 20_000 }, (_, i) => `<item number="${i}">value ${i * 7}</item>\n`)
    const changed = items.map((item, i) => (i % 5000 === 17 ? item.replace('value', 'other') : item))
    const changes = diffText(items.join(''), changed.join(''))
    expect(changes).toHaveLength(12)
    expect(applyDifference(items.join(''), changes)).toBe(changed.join(''))
  })
})

describe('takes time in proportion to the texts', () => {
  const length = 400_000
  const hostile: readonly (readonly [title: string, before: string, after: string])[] = [
    ['nothing in common', 'a'.repeat(length), 'b'.repeat(length)],
    ['one letter, other lengths', 'a'.repeat(length), 'a'.repeat(length / 2)],
    ['short periods', 'ab'.repeat(length / 2), 'abc'.repeat(length / 3)],
    ['every line another', numbered(length / 10, 'a'), numbered(length / 10, 'b')],
    ['lines in the reverse order', numbered(length / 10, ''), reversed(numbered(length / 10, ''))],
    ['a long stretch in front', numbered(length / 10, ''), `${numbered(length / 10, 'x')}${numbered(length / 10, '')}`],
  ]

  test.each(hostile)('%s', (_, before, after) => {
    // One that took time in proportion to their square would not end before the test does.
    expect(applyDifference(before, diffText(before, after)) === after).toBe(true)
  })
})

function numbered(count: number, mark: string): string {
  return Array.from({ length: count }, (_, i) => `${mark}${i}\n`).join('')
}

function reversed(text: string): string {
  return text.split('\n').toReversed().join('\n')
}
