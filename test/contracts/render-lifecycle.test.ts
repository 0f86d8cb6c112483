import { expect, test } from 'vitest'
import { always } from '../../src/contracts/condition.ts'
import { renderLifecycle } from '../../src/contracts/render-lifecycle.ts'
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

test('names cannot break out of a diagram', () => {
  expect(renderLifecycle(workflow, 'dot')).toContain('  "a\\"" [label="Say \\"yes\\"; or: no#"]\n')
  expect(renderLifecycle(workflow, 'mermaid')).toBe(
    'stateDiagram-v2\n  s0 : Say "yes" or no \n  s1 : End\n  [*] --> s0 : @Create\n  s0 --> s1 : approve\n  s1 --> [*]\n',
  )
})

test('the table says who may and when', () => {
  expect(renderLifecycle(workflow, 'text').split('\n').slice(2, 4)).toEqual([
    'approve  Say "yes"; or: no#  not Guest                     End                 on',
    'again    Say "yes"; or: no#             Guest or app live  Say "yes"; or: no#',
  ])
})
