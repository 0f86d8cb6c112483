import { describe, expect, test } from 'vitest'
import { withoutLogin, withoutSecrets } from '../../src/text/logins.ts'

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

describe('withoutSecrets', () => {
  test.each([
    ['https://joe:secret@host/path?key=secret', 'https://***@host/path?***'],
    ['https://host/path;secret', 'https://host/path;***'],
    ['host/path?key=secret&more=secret', 'host/path?key=***'],
    ['//host/#key=secret', '//host/#key=***'],
    ['joe:secret@host', '***@host'],
    ['joe:sec ret@host', '***@host'],
  ])('shows %s as %s', (text, shown) => expect(withoutSecrets(text)).toBe(shown))

  test.each(['a?[b]+.zip', 'severity = high', 'joe@host', 'host:80'])('leaves %s', (text) =>
    expect(withoutSecrets(text)).toBe(text),
  )
})
