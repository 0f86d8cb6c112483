import type { XmlName } from '../../xml/tree.ts'
import { names } from '../shape/parts.ts'

/** Element names of process documents; the short names are those of the format reference. */
export const bp = names('http://schemas.xmlsoap.org/ws/2003/03/business-process/')
export const ext = names('http://soa.com/bpel/ext')
export const exp = names('http://soa.com/bpel/export')
export const plnk = names('http://schemas.xmlsoap.org/ws/2003/05/partner-link/')
export const act = names('http://soa.com/capabilities/service/virtualization/bpel/activity')

/** Names of one kind of activity: `activity('script')('ScriptedActivity')`. */
export function activity(kind: string): (local: string) => XmlName {
  return names(`http://soa.com/uri/products/activity/${kind}/xsd/1.0`)
}

/** The message type of the variables that hold a message. */
export const activityMessage = '{http://soa.com/process/activity}ActivityMessage'
export const activityPortType = '{http://soa.com/capabilities/service/virtualization/bpel/activity}ActivityPortType'
export const activityService = '{http://soa.com/capabilities/service/virtualization/bpel/activity}ActivityService'
export const existingFault = '{http://soa.com/bpel/ext}ExistingFault'
export const xmlSchema = 'http://www.w3.org/2001/XMLSchema'
