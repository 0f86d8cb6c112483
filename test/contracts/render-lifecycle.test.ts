import { expect, test } from 'vitest'
import { always } from '../../src/contracts/condition.ts'
import { lifecycle } from '../../src/contracts/lifecycle.ts'
import { type LifecycleFormat, renderLifecycle } from '../../src/contracts/render-lifecycle.ts'
import type { Workflow } from '../../src/contracts/workflow/workflow.ts'

const workflow: Workflow = {
  name: 'own',
  steps: [
    { id: 'a"', name: 'Say "yes"; or: no#' },
    { id: 'b', name: 'End' },
  ],
  transitions: [
    { action: '@Create', when: always, to: 'a"' },
    { from: 'a"', action: 'apicontract.action.approve', when: { not: { role: 'Guest' } }, to: 'b', state: 'on' },
    { from: 'a"', action: 'again', when: { any: [{ role: 'Guest' }, { fact: 'app live' }] }, to: 'a"' },
  ],
}

test('a format that there is not is refused', () => {
  const format: string = 'toString'
  expect(() => renderLifecycle(workflow, format as LifecycleFormat)).toThrow(
    new TypeError('there is no format toString'),
  )
})

test('names cannot break out of a diagram', () => {
  expect(renderLifecycle(workflow, 'dot')).toContain('  "a\\"" [label="Say \\"yes\\"; or: no#"]\n')
  expect(renderLifecycle(workflow, 'mermaid')).toBe(
    'stateDiagram-v2\n  s0 : Say "yes" or no \n  s1 : End\n  [*] --> s0 : @Create\n  s0 --> s1 : approve\n  s1 --> [*]\n',
  )
})

test('names cannot do anything to a terminal', () => {
  const step = { id: '1', name: 'One\u009b31m\n\u0085two' }
  const odd: Workflow = { name: 'odd', steps: [step], transitions: [{ action: 'a\u009b\nb', when: always, to: '1' }] }
  const all = (['text', 'mermaid', 'dot'] as const).map((format) => renderLifecycle(odd, format)).join('')
  expect(all).not.toMatch(/(?!\n)\p{Cc}/u)
  expect(renderLifecycle(odd, 'mermaid')).toContain('  [*] --> s0 : a\\u{9b} b\n')
})

test('the text says for each step who may do what, when, and where it leads', () => {
  expect(renderLifecycle(workflow, 'text')).toBe(
    [
      'new',
      '  @Create  → Say "yes"; or: no#',
      '',
      'Say "yes"; or: no#',
      '  approve  → End  on',
      '      by not Guest',
      '  again    stays',
      '      when Guest or app live',
      '',
      'End',
      '',
    ].join('\n'),
  )
})

test('the text of the documented lifecycle fits in 80 columns, and names the status of each step', () => {
  const lines = renderLifecycle(lifecycle(), 'text').split('\n')
  expect(lines.filter((line) => line.length > 80)).toEqual([])
  expect(lines).toContain('Suspended (com.soa.apicontract.inforce)')
})
