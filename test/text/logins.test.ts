import { describe, expect, test } from 'vitest'
import { withoutLogin } from '../../src/text/logins.ts'

describe('withoutLogin', () => {
  test.each([
    ['https://joe:secret@host/path', 'https://***@host/path'],
    ['https://joe@host:80 and https://joe:se@cret@host', 'https://***@host:80 and https://***@host'],
    ['https://joe:se/cr?e#t@host/path', 'https://***@host/path'],
    ['https://joe:se cr=et@host/path', 'https://***@host/path'],
    ['see https://joe:secret@host, or write to joe@home', 'see https://***@host, or write to joe@home'],
  ])('shows %s as %s', (address, shown) => expect(withoutLogin(address)).toBe(shown))

  test.each([
    'http://host/~joe@home',
    'http://host:80/joe@home',
    'http://host:/joe@home',
    'http://[::1]:80/a@b',
    'joe@host',
    'http://host:80',
    'see http://host: or write to joe@home',
  ])('leaves %s', (address) => expect(withoutLogin(address)).toBe(address))
})
