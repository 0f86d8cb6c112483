import { am, grp, res, usr } from '../namespaces.ts'
import { flag, inside, integer, many, maybe, one, shape, text, usual } from '../shape/parts.ts'
import type { TypeOf } from '../shape/shape.ts'
import { objectKey } from './key.ts'
import { rating } from './rating.ts'

/** What a group is: the admins of an API, or the team of an app. */
export const groupTypes = {
  admins: 'com.soa.group.type.api.admingroup',
  team: 'com.soa.group.type.appteam',
} as const

/** The role of members that are told no other. */
export const adminRole = 'com.soa.group.membership.role.admin'

const membership = shape(
  maybe('email', grp('Email'), text, 'E-mail address. Personal.'),
  maybe('userId', usr('UserID'), text, 'UserID.'),
  maybe('firstName', grp('FirstName'), text, 'First name. Personal.'),
  maybe('lastName', grp('LastName'), text, 'Last name. Personal.'),
  maybe('state', grp('State'), text, 'State of the membership.', {
    fallback: () => 'com.soa.group.membership.state.approved',
  }),
  maybe('role', grp('role'), text, 'Role in the group.', { fallback: () => adminRole }),
  maybe('userName', grp('UserName'), text, 'Login name. Personal.'),
)

/** The admins of an API or the team of an app (`ExportedGroupDetails`). */
export const group = shape(
  objectKey,
  inside(
    am('ExportedGroupDetails'),
    inside(
      grp('Group'),
      one('id', grp('GroupID'), text, 'GroupID, `apiadmin-{APIID}` or `appteam-{AppID}`.'),
      usual('name', grp('Name'), text, 'Name of the group.'),
      usual('visibility', grp('Visibility'), text, '`Limited`.'),
      usual('type', grp('GroupType'), text, '`com.soa.group.type.api.admingroup` or `com.soa.group.type.appteam`.'),
      usual('contextId', grp('ContextObjectID'), text, 'API or app that it is the group of.'),
      usual('created', grp('Created'), text, 'When it was created, `yyyy-MM-ddTHH:mm:ssZ`.'),
      usual('updated', grp('Updated'), text, 'When it was last changed, `yyyy-MM-ddTHH:mm:ssZ`.'),
      usual('rating', res('RatingSummary'), rating, 'Ratings.'),
      usual('memberCount', grp('MemberCount'), integer, 'Number of members that are not admins.'),
      usual('adminCount', grp('AdminCount'), integer, 'Number of admins.'),
      usual('followed', grp('IsFollowed'), flag, 'Whether the exporting user follows it.'),
      maybe('avatarUrl', grp('AvatarURL'), text, 'Address of its picture on the source platform.'),
    ),
    many('memberships', grp('Membership'), membership, 'Members. Personal.'),
  ),
)

export type Group = TypeOf<typeof group>
