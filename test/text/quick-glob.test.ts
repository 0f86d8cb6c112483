import picomatch from 'picomatch'
import { expect, test } from 'vitest'
import { isQuickGlob } from '../../src/text/quick-glob.ts'

const long = 'a'.repeat(120)
const paths = [long, `${long}/${long}`, 'a/'.repeat(200), `${long}/`.repeat(4)]

test.each(['*a*a*a*b', '*a*a*/*ab', '**/*a*a*b', '**/a/**/a/**/*b', '{*,a}{a*,aa}{a,aa}{a,aa}b', '*[a]*?*b'])(
  'the glob %s is quick to try',
  (glob) => {
    expect(isQuickGlob(glob)).toBe(true)
    const isMatch = picomatch(glob)
    expect(paths.filter((path) => isMatch(path))).toEqual([])
  },
)
