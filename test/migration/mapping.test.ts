import { describe, expect, test } from 'vitest'
import { messageOf } from '../../src/diagnostics/problem.ts'
import { mappedContainer, mappedUrl, mappingOf, parseMapping } from '../../src/documents/migration-properties.ts'
import { mappingTemplate } from '../../src/migration/mapping-template.ts'
import type { Model } from '../../src/model/model.ts'
import { payments } from '../export/organization.ts'

const read = (text: string) => parseMapping(new TextEncoder().encode(text), 'migration.properties')

describe('a migration properties file', () => {
  test('is read as Java does', () => {
    const {
      mapping: { places, ...mapping },
      findings,
    } = read(
      [
        '# backend',
        'migration.url.source.http\\://a\\:8900=one',
        'migration.url.target.http\\://b : one',
        'migration.container.source.x=c',
        '  migration.container.target.y   c',
        'migration.service.qname.matching=true',
      ].join('\r\n'),
    )
    expect(findings).toEqual([])
    expect(mapping).toEqual({
      urlSources: [['http://a:8900', 'one']],
      urlTargets: [['http://b', 'one']],
      containerSources: [['x', 'c']],
      containerTargets: [['y', 'c']],
      deletesVirtualizedOperations: false,
      matchesByName: true,
    })
    const place = { entry: 'migration.properties', line: 5, column: 3 }
    expect(places?.get('migration.container.target.y')).toEqual(place)
  })

  test('has lines without effect', () => {
    const { findings } = read('migration.url.sorce.a=b\nmigration.url.source.http\\://a=b\nmigration.url.source.=b\n')
    expect(findings.map((found) => `${found.severity} ${messageOf(found)}`)).toEqual([
      'warning migration.url.sorce.a is no key of a migration properties file, and has no effect.',
      'warning migration.url.source. is no key of a migration properties file, and has no effect.',
      'warning http://a has the alias b, which no target has: the address stays.',
    ])
  })

  test('has its findings where their lines are, the last of equal keys', () => {
    const { findings } = read(
      [
        '# backend',
        'migration.url.source.http\\://a=one',
        'migration.url.source.\\',
        '    http\\://b=two',
        '',
        '  migration.url.source.http\\://a=one',
        'migration.url.sorce.x=y',
        'migration.container.target.c=three',
      ].join('\r\n'),
    )
    expect(findings.map(({ code, place }) => [code, place.entry, place.line, place.column])).toEqual([
      ['migration/mapping-unknown-key', 'migration.properties', 7, 1],
      ['migration/mapping-no-target', 'migration.properties', 6, 3],
      ['migration/mapping-no-target', 'migration.properties', 3, 1],
      ['migration/mapping-no-source', 'migration.properties', 8, 1],
    ])
  })

  test('has findings that show no password', () => {
    const { findings } = read(
      [
        'migration.url.source.http\\://joe\\:secret@a=one',
        'migration.url.source.http\\://joe\\:secret@same=two',
        'migration.url.target.http\\://joe\\:secret@same=two',
        'migration.url.target.http\\://joe\\:secret@b=http\\://joe\\:secret@c',
        'migration.url.source.http\\://joe:secret@d=three',
        'migration.url.sorce.http\\://joe\\:secret@e=four',
      ].join('\n'),
    )
    const codes = ['unknown-key', 'key-cut', 'no-target', 'no-source', 'to-itself']
    expect(findings.map(({ code }) => code)).toEqual(codes.map((code) => `migration/mapping-${code}`))
    expect(findings.map(messageOf).join()).not.toMatch(/joe:?secret|secret/)
    expect(findings.map(messageOf).join()).toContain('http://***@a has the alias one')
  })

  test('is read from a buffer, too', () => {
    const bytes = new TextEncoder().encode('migration.container.source.a=x\nmigration.container.target.b=x\n')
    expect(parseMapping(bytes.buffer, 'm')).toEqual(parseMapping(bytes, 'm'))
    expect(parseMapping(bytes.buffer, 'm').mapping.containerSources).toEqual([['a', 'x']])
  })

  test('is refused where it is given as something else than bytes', () => {
    expect(() => parseMapping('migration.container.source.a=x' as unknown as Uint8Array, 'm')).toThrow(TypeError)
  })

  test('has lines that do something else than was meant', () => {
    const { findings } = read(
      [
        'migration.url.source.http\\://a=https\\://b',
        'migration.url.target.http\\://a=server1',
        'migration.url.source.http://plain=two',
        'migration.url.target.http\\://port:8080=two',
        'migration.url.source.http\\://same=three',
        'migration.url.target.http\\://same=three',
        'migration.container.source.a=four',
        'migration.container.source.b=four',
        'migration.container.target.a=four',
        'migration.container.target.c=five',
        'migration.delete.virtualized.operations=yes',
        'migration.service.qname.matching=False',
        'migration.container.source.b=four',
        'migration.container.target.c=four',
        'migration.container.target.c=five',
      ].join('\n'),
    )
    expect(findings.map((found) => `${found.severity} ${found.code} ${messageOf(found)}`)).toEqual([
      'warning migration/mapping-key-twice migration.container.target.c is given before, with another value that has no effect.',
      'warning migration/mapping-no-switch migration.delete.virtualized.operations is neither true nor false, and stays off.',
      'warning migration/mapping-key-cut A colon or white space without a backslash before it ends a key, which is read as migration.url.source.http here.',
      'warning migration/mapping-key-cut A colon or white space without a backslash before it ends a key, which is read as migration.url.target.http://port here.',
      'warning migration/mapping-no-target http://a has the alias https://b, which no target has: the address stays.',
      'warning migration/mapping-no-source http://a has the alias server1, which no source has: the line has no effect.',
      'warning migration/mapping-no-source c has the alias five, which no source has: the line has no effect.',
      'warning migration/mapping-to-itself http://same is mapped to itself: it stays.',
    ])
  })

  test('maps addresses by their longest beginning, several to one and one to several', () => {
    const mapping = mappingOf([
      ['migration.url.source.http://a', 'short'],
      ['migration.url.source.http://a/b', 'long'],
      ['migration.url.target.http://s', 'short'],
      ['migration.url.target.http://l', 'long'],
      ['migration.url.target.http://m', 'long'],
    ])
    expect(mappedUrl('http://a/b/c', mapping)).toEqual({
      source: 'http://a/b',
      alias: 'long',
      targets: ['http://l', 'http://m'],
    })
    expect(mappedUrl('http://a/c', mapping)?.targets).toEqual(['http://s'])
    expect(mappedUrl('https://a', mapping)).toBeUndefined()
    expect(mappedContainer('a', mapping)).toBeUndefined()
  })
})

describe('the template', () => {
  test('has the servers and containers of the archive', () => {
    expect(mappingTemplate(payments)).toMatchInlineSnapshot(`
      "# Replace the address or the container in the KEY of each target line. The value stays: it only pairs the two lines.
      # A colon in a key is written \\: as in this example, which moves a server from "old" to "new":
      #   migration.url.source.http\\://old.example.com\\:8080=server1
      #   migration.url.target.http\\://new.example.com\\:9090=server1

      # Backend servers of the archive.
      migration.url.source.http\\://payments.sandbox.internal.example.com\\:8080=server1
      migration.url.target.http\\://payments.sandbox.internal.example.com\\:8080=server1
      migration.url.source.https\\://payments.internal.example.com=server2
      migration.url.target.https\\://payments.internal.example.com=server2

      # Containers that host the proxies of the archive.
      migration.container.source.ND-Cluster=container1
      migration.container.target.ND-Cluster=container1
      migration.container.source.ND-Cluster-2=container2
      migration.container.target.ND-Cluster-2=container2
      migration.container.source.ND-Sandbox=container3
      migration.container.target.ND-Sandbox=container3

      # Remove operations of a proxy in the target that the archive lacks:
      #migration.delete.virtualized.operations=true
      # Update services, interfaces and bindings of the target with the same name and another key:
      #migration.service.qname.matching=true
      "
    `)
  })

  test('shows neither users nor passwords', () => {
    const [service, ...others] = payments.services as readonly [Model['services'][number], ...Model['services']]
    const endpoints = ['joe:secret@', 'jim:p@ss@', 'joe:sec/ret?#@', ''].map((login) => ({
      portName: 'p',
      binding: 'b',
      url: `http://${login}host.example.com/path`,
    }))
    const services = [{ ...service, kind: 'physical', endpoints }, ...others] as Model['services']
    const template = mappingTemplate({ ...payments, services })
    expect(template).not.toMatch(/joe|sec|jim|p@ss/)
    expect(template).toContain(
      [
        '# Put the user and the password of the archive in the place of ***.',
        'migration.url.source.http\\://***@host.example.com=server1',
        'migration.url.target.http\\://***@host.example.com=server1',
        'migration.url.source.http\\://host.example.com=server2',
      ].join('\n'),
    )
    expect(mappingTemplate(payments)).not.toContain('password')
  })

  test('says the same when it is read', () => {
    const [service, ...others] = payments.services as readonly [Model['services'][number], ...Model['services']]
    const endpoints = [{ portName: 'p', binding: 'b', url: 'http://ümlaut.example.com/#x', containerKey: 'a b=c:d\\e' }]
    const { mapping, findings } = read(
      mappingTemplate({
        ...payments,
        services: [{ ...service, kind: 'physical', endpoints }, ...others] as Model['services'],
      }),
    )
    expect([...new Set(findings.map(({ code }) => code))]).toEqual(['migration/mapping-to-itself'])
    for (const [sources, targets] of [
      [mapping.urlSources, mapping.urlTargets],
      [mapping.containerSources, mapping.containerTargets],
    ] as const)
      expect(sources).toEqual(targets)
    expect(mapping.urlSources.map(([url]) => url)).toContain('http://ümlaut.example.com')
    expect(mapping.containerSources.map(([key]) => key)).toContain('a b=c:d\\e')
  })

  test('is empty of lines where there is nothing to map', () => {
    expect(mappingTemplate({ ...payments, services: [] }).match(/\(none\)/g)).toHaveLength(2)
  })
})
