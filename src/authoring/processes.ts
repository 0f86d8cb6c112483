import type { Environment } from '../contracts/vocabulary.ts'
import type { Process } from '../model/model.ts'
import { clark } from '../xml/qname.ts'
import { timeUuid } from './identifiers.ts'
import { interfaceName, namespace } from './interface.ts'
import type { Plan } from './plan.ts'
import { proxyKey, targetLocalName } from './services.ts'

/** One process for each operation of the proxy of an environment: it hands the message on to the target and back. */
export function makeProcesses(environment: Environment, plan: Plan): readonly Process[] {
  const service = clark(namespace, targetLocalName(environment, plan))
  return plan.operations.map(({ name, wsdlName }) => ({
    key: `bpel:${timeUuid('process', proxyKey(environment, plan), name)}`,
    definition: {
      name: wsdlName,
      partnerLinks: [{ name: 'initial', portType: interfaceName(plan) }, { name: 'nextHop' }],
      steps: [{ step: 'receive' }, { step: 'invoke', service }, { step: 'reply' }],
    },
  }))
}
