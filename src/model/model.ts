import type { WithDeviations } from '../documents/codec.ts'
import type { ProcessLayout } from '../documents/layout.ts'
import type { ManagementSettings } from '../documents/management.ts'
import type * as api from '../documents/object-data/api.ts'
import type * as app from '../documents/object-data/app.ts'
import type * as entries from '../documents/object-data/artifact.ts'
import type * as business from '../documents/object-data/business.ts'
import type * as contract from '../documents/object-data/contract.ts'
import type * as group from '../documents/object-data/group.ts'
import type * as identity from '../documents/object-data/identity.ts'
import type * as license from '../documents/object-data/license.ts'
import type * as organization from '../documents/object-data/organization.ts'
import type * as policy from '../documents/object-data/policy.ts'
import type * as policyManager from '../documents/object-data/policy-manager-contract.ts'
import type { Run } from '../documents/object-data/run.ts'
import type * as scope from '../documents/object-data/scope.ts'
import type * as service from '../documents/object-data/service.ts'
import type { ProcessDefinition } from '../documents/process/definition.ts'
import type { ScriptDocument } from '../documents/script.ts'
import type { ServiceConfiguration } from '../documents/service-configuration.ts'
import type { GenericElement } from '../documents/shape/generic.ts'
import type { BindingWsdl } from '../documents/wsdl/binding.ts'
import type { EndpointWsdl } from '../documents/wsdl/endpoint.ts'
import type { InterfaceWsdl } from '../documents/wsdl/interface.ts'
import type { ArchiveForm, KeptContent } from './archive-form.ts'
import type { Document } from './document.ts'
import type { ApiVersionInGraph, ContractInGraph, ScopeInGraph, ServiceInGraph, ThingsInGraph } from './graph-form.ts'

/**
 * What an export archive means, as one JSON value. Every list is in the order of the archive. It must not be changed in
 * place: what was worked out about a model is remembered.
 */
export interface Model extends ThingsInGraph {
  /** Version of this JSON format. */
  readonly formatVersion: 1
  readonly source: Source
  readonly contracts: readonly Contract[]
  readonly apis: readonly Api[]
  readonly apiVersions: readonly ApiVersion[]
  readonly apps: readonly App[]
  readonly appVersions: readonly AppVersion[]
  readonly licenses: readonly License[]
  readonly scopes: readonly Scope[]
  readonly businesses: readonly Business[]
  readonly groups: readonly Group[]
  readonly organizations: readonly Organization[]
  readonly services: readonly Service[]
  readonly processes: readonly Process[]
  readonly interfaces: readonly Interface[]
  readonly bindings: readonly Binding[]
  readonly schemas: readonly Schema[]
  readonly scripts: readonly Script[]
  readonly policies: readonly Policy[]
  readonly identities: readonly Identity[]
  readonly policyManagerContracts: readonly PolicyManagerContract[]
  /** Objects of a kind that nobody has described, and objects that lack what their kind must have, as XML. */
  readonly otherObjects?: readonly GenericElement[]
  /** How many objects of which list follow each other in objectdata.xml, where that is not the usual order. */
  readonly objectOrder?: readonly Run[]
  /** The archive's own form, where the rules do not give it. */
  readonly archive?: ArchiveForm
}

/** Where the archive comes from, and how it was made. Deviations are those of the root of objectdata.xml. */
export type Source = WithDeviations<Origin>

interface Origin {
  /** Key of the organization that was exported from. */
  readonly organization: string
  /** Tenant (FedmemberID), where the archive holds objects of the platform; must agree with their IDs. */
  readonly tenant?: string
  /** Local time of the source server, `yyyy-MM-ddTHH:mm:ss`. */
  readonly exportedAt?: string
  /** Time zone of the source server as it wrote it, for example `UTC` or `PDT`. */
  readonly zone?: string
  /** Export options that were set, `migration.…`, in the order of the file. */
  readonly options: readonly string[]
  /** Other properties of the options file, by key. */
  readonly otherProperties?: Readonly<Record<string, string>>
  /** `crlf` where the options file was written on Windows. */
  readonly lineEnd?: 'crlf'
}

/**
 * Which app version may call which API version, in which environment: `Production` or `Sandbox`. `state` is one of
 * `states`, `status` one of `statuses`, `workflowState` the name of a step of the workflow; all three go together, and
 * `act` changes them so. `scope` says whether the contract is restricted to licenses, and to which, by their IDs.
 */
export type Contract = WithDeviations<contract.Contract> & ContractInGraph
/** An API; what can be called are its versions. */
export type Api = WithDeviations<api.Api>
/** A version of an API, with its implementations. */
export type ApiVersion = WithDeviations<api.ApiVersion> & ApiVersionInGraph
/** An app; what calls are its versions. */
export type App = WithDeviations<app.App>
/** A license: scopes that a contract can be restricted to. */
export type License = WithDeviations<license.License>
/** A business organization with its feature switches. */
export type Business = WithDeviations<business.Business>
/** The admins of an API or the team of an app. */
export type Group = WithDeviations<group.Group>
/** A tenant, the organization of an app, or one of Policy Manager. */
export type Organization = WithDeviations<organization.Organization>
/** A policy that can be attached to services. */
export type Policy = WithDeviations<policy.Policy>
/** The identity of a service, an app version or a user. */
export type Identity = WithDeviations<identity.Identity>
/** A contract of Policy Manager: who may call which service. */
export type PolicyManagerContract = WithDeviations<policyManager.PolicyManagerContract>

/** An app version; its certificate is a file of its own, mostly empty. */
export type AppVersion = WithDeviations<app.AppVersion> & { readonly certificate?: KeptContent }

/** A scope, which the archives call resource. */
export type Scope = WithDeviations<scope.Scope> & ScopeInGraph

/** A proxy, a target or a design. */
export type Service = VirtualService | PhysicalService
/** A proxy: a service that the platform hosts. */
export type VirtualService = WithDeviations<service.VirtualService> & ServiceInGraph & OfService & Proxy
/** A target or a design: a service that the platform does not host. */
export type PhysicalService = WithDeviations<service.PhysicalService> & ServiceInGraph & OfService

/** An address of a service, with its WSDL. */
export type Endpoint = service.Endpoint & { readonly wsdl?: Document<EndpointWsdl> }

/** An operation of a service. */
export type ServiceOperation = NonNullable<Service['operations']>[number]

type OfService = {
  readonly endpoints?: readonly Endpoint[]
  /** What the service was made from. */
  readonly definitionDocuments?: readonly { readonly name: string; readonly content?: KeptContent }[]
}

type Proxy = {
  readonly configuration?: Document<ServiceConfiguration>
  readonly management?: Document<ManagementSettings>
}

/** What happens when an operation of a proxy is called, or what other processes call. */
export type Process = WithDeviations<entries.ProcessEntry> & {
  readonly definition?: Document<ProcessDefinition>
  readonly layout?: Document<ProcessLayout>
}

/** A script that processes and scripts import. */
export type Script = WithDeviations<entries.ScriptEntry> & { readonly document?: Document<ScriptDocument> }
/** A schema with its text. */
export type Schema = WithDeviations<entries.SchemaEntry> & { readonly document?: string }
/** An interface: a WSDL 1.1 portType. */
export type Interface = WithDeviations<entries.InterfaceEntry> & { readonly wsdl?: Document<InterfaceWsdl> }
/** How an interface is called. */
export type Binding = WithDeviations<entries.BindingEntry> & { readonly wsdl?: Document<BindingWsdl> }

export type { Run as ObjectRun } from '../documents/object-data/run.ts'
export type {
  InvokeStep,
  ReceiveStep,
  ReplyStep,
  Step as ProcessStep,
  SwitchStep,
} from '../documents/process/steps.ts'
export type { Deviation } from '../documents/shape/deviation.ts'
export type { GenericElement, GenericXml } from '../documents/shape/generic.ts'
export type { Document }
