import { wsdlNameOf, wsdlNamesOf } from '../../documents/object-data/operation.ts'
import { scriptDocument } from '../../documents/script.ts'
import { attempt } from '../../errors.ts'
import { readXml } from '../../xml/read.ts'
import { hasName } from '../../xml/tree.ts'
import { compareLists } from '../compare-names.ts'
import { type HitOf, type PlainRule, rule } from '../rule.ts'
import { differences } from './classify.ts'
import { differing, toldBy, whereOf } from './differing.ts'

/** Documents of processes, scripts and services: whose they are, and that they are whole. */
export const artifactRules: readonly PlainRule[] = [
  differing(
    'document/process-key',
    'A process document bears the key of its process. If it bears another, it is the document of another process, and ' +
      'the operation would be carried out by the wrong one.',
    (one) => ({ key: toldBy(one, 'key') }),
  ),
  rule(
    'document/script-key',
    'A script document bears the key and the name of its script.',
    function* (subject): Generator<HitOf<'document/script-key'>> {
      for (const one of differences(subject, 'document/script-key'))
        yield { ...whereOf(one), data: { key: toldBy(one, 'key') } }
      for (const script of subject.model.scripts)
        if (script.document?.name !== undefined && script.document.name !== script.name)
          yield { at: [script, script.document], member: 'name', data: { key: script.key } }
    },
  ),
  differing(
    'document/partner-link-types',
    'For each partner link a process has a partner link type, in the same order, named after port type and role.',
    (one) => ({ process: toldBy(one, 'key') }),
  ),
  differing(
    'document/switch',
    'A branch has one case, with a condition, and one otherwise. The process editor knows no other.',
    () => ({}),
  ),
  rule(
    'document/condition',
    'The condition of a branch is itself a small XML document with a script, as the value of an attribute.',
    function* ({ model, index }) {
      for (const process of model.processes) {
        for (const step of index.stepsOf(process)) {
          if (step.step !== 'switch' || step.condition !== undefined) continue
          if (step.conditionText === undefined || !isScript(step.conditionText))
            yield { at: [process, step], member: 'conditionText', data: { step: `step ${step.name ?? 'switch'}` } }
        }
      }
    },
  ),
  differing(
    'document/configuration-service',
    'The file services/…/bpel.xml configures one virtual service, and names it.',
    (one) => ({ service: toldBy(one, 'name') }),
  ),
  rule(
    'document/configuration-operations',
    'The configuration of a virtual service says for each of its operations which headers are passed on, and of no other.',
    function* ({ model }) {
      for (const service of model.services) {
        if (service.kind !== 'virtual' || service.configuration?.operations === undefined) continue
        const { missing, extra } = compareLists(
          service.configuration.operations.map(({ name }) => name),
          wsdlNamesOf(service),
        )
        if (missing.length + extra.length > 0)
          yield { at: [service, service.configuration], data: { service: service.name, missing, extra } }
      }
    },
  ),
  rule(
    'document/configuration-interface',
    'The configuration of a virtual service names each operation with its interface, which is that of the operation in ' +
      'the service.',
    function* ({ model }) {
      for (const service of model.services) {
        const { configuration, operations = [] } = service.kind === 'virtual' ? service : {}
        if (configuration?.operations === undefined) continue
        const interfaces = new Map(operations.map((one) => [wsdlNameOf(one), one.interface]))
        for (const one of configuration.operations) {
          const { name: operation, interface: found } = one
          const expected = interfaces.get(operation)
          if (found === undefined || expected === undefined || found === expected) continue
          yield { at: [service, configuration, one], member: 'interface', data: { operation, found, expected } }
        }
      }
    },
  ),
]

/** A condition in other words than the platform's own is a script too. */
function isScript(text: string): boolean {
  return hasName(
    attempt(() => readXml(text, 'condition').root),
    scriptDocument.root,
  )
}
