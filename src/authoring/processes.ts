import type { Environment } from '../contracts/vocabulary.ts'
import { designNames, designNamespace } from '../documents/wsdl/author.ts'
import type { Process } from '../model/model.ts'
import { clark } from '../xml/qname.ts'
import { timeUuid } from './identifiers.ts'
import type { Plan } from './plan.ts'
import { proxyKey, targetLocalName } from './services.ts'

/** One process for each operation of the proxy of an environment: it hands the message on to the target and back. */
export function makeProcesses(environment: Environment, plan: Plan): readonly Process[] {
  const service = clark(designNamespace, targetLocalName(environment, plan))
  return plan.operations.map(({ name, wsdlName }) => ({
    key: `bpel:${timeUuid('process', proxyKey(environment, plan), name)}`,
    definition: {
      name: wsdlName,
      partnerLinks: [{ name: 'initial', portType: designNames(plan.apiVersionId).interface }, { name: 'nextHop' }],
      steps: [{ step: 'receive' }, { step: 'invoke', service }, { step: 'reply' }],
    },
  }))
}
