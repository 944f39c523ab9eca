import { db } from '@/lib/db/client'
import { isModel, type ModelField, type PrismaModel, prismaModels } from '../support/prisma-models'
import { days, hours, present } from './clock'
import { nextNumber } from './people'

// One row in every model, connected to one account and its person, with a text of its own in every column that takes one:
// generated from prisma/models, so that no column that comes later is forgotten.

export type Canary = { model: string; column: string; value: string }

export type Planted = { userId: string; personId: string; email: string; canaries: Canary[]; ids: Map<string, string> }

type Row = Record<string, unknown>
type Delegate = {
  create: (query: { data: Row }) => Promise<Row>
  update: (query: { where: Row; data: Row }) => Promise<Row>
}

const { models, enums } = prismaModels()

/**
 * What a column must hold for the row to make sense, by `Model.column`; everything else is made up by its type. `canary` is
 * the column's own text, for a value that has a shape.
 */
export type Given = Record<string, (planted: Planted, canary: () => string) => unknown>

/** Chained, one of a kind, or with a file that is nobody else's: no row of these can be made up. */
const unplanted = ['AuditEntry', 'AuditHead', 'CertificateCount', 'GroupCode', 'Rota', 'SearchProgress', 'SigSettings']

/** Plants the rows; `prefix` tells one set of canaries from another's. */
export async function plantEverything(prefix: string, given: Given = {}): Promise<Planted> {
  const email = `${prefix}@example.org`.toLowerCase()
  const planted: Planted = { userId: '', personId: '', email, canaries: [], ids: new Map() }
  for (const model of inOrder(models).filter(({ name }) => !unplanted.includes(name))) {
    const row = await delegateOf(model.name).create({ data: rowOf(model, prefix, planted, given) })
    const id = model.fields.find(({ name }) => name === 'id') ? String(row.id) : ''
    planted.ids.set(model.name, id)
    if (model.name === 'Person') planted.personId = id
    if (model.name === 'User') planted.userId = id
  }
  return planted
}

function rowOf(model: PrismaModel, prefix: string, planted: Planted, given: Given): Row {
  const row: Row = {}
  for (const field of model.fields) {
    if (field.isList || isModel(models, field.type)) continue
    const own = given[`${model.name}.${field.name}`] ?? defaults[`${model.name}.${field.name}`]
    if (own) row[field.name] = own(planted, () => canaryOf(model, field, prefix, planted))
    else if (field.name === 'id' && field.hasDefault) continue
    else row[field.name] = valueFor(model, field, prefix, planted)
    if (row[field.name] === undefined) delete row[field.name]
  }
  return row
}

function valueFor(model: PrismaModel, field: ModelField, prefix: string, planted: Planted): unknown {
  const parent = model.fields.find(({ columns }) => columns.includes(field.name))
  if (parent) return parent.type === model.name ? null : planted.ids.get(parent.type)
  if (/^(userId)$/.test(field.name)) return planted.userId
  if (/^personId$|ById$/.test(field.name)) return planted.personId
  if (/^(email|toAddress|identifier)$/.test(field.name)) return planted.email
  if (/(^until|At|Until)$/.test(field.name) && field.isOptional) return null
  const values = enums.get(field.type)
  if (values) return values[0]
  switch (field.type) {
    case 'String':
      return canaryOf(model, field, prefix, planted)
    case 'Json':
      return { note: canaryOf(model, field, prefix, planted) }
    case 'DateTime':
      return /^expires/.test(field.name) ? days(30) : present
    case 'Int':
    case 'Float':
      return field.hasDefault ? undefined : 1
    case 'Boolean':
      return field.hasDefault ? undefined : true
    case 'Bytes':
      return new TextEncoder().encode(canaryOf(model, field, prefix, planted))
    default:
      return undefined
  }
}

/** A text that says where it stands; noted once, however often the column holds it. */
function canaryOf(
  { name: model }: PrismaModel,
  { name: column }: ModelField,
  prefix: string,
  planted: Planted,
): string {
  const value = `canary-${prefix}-${model}-${column}`.toLowerCase()
  if (!planted.canaries.some((one) => one.value === value)) planted.canaries.push({ model, column, value })
  return value
}

/** A year of goals for each planting. */
let goalYear = 2100
/** And a report, of a year of its own. */
let reportYear = 2200

const defaults: Given = {
  'GoalYear.year': () => ++goalYear,
  'Goal.year': () => goalYear,
  'GoalTarget.year': () => goalYear,
  'AnnualReport.year': () => ++reportYear,
  'User.email': ({ email }) => email,
  'User.personId': ({ personId }) => personId,
  'User.locale': () => 'en',
  'User.deletedAt': () => null,
  'Person.formerNumber': () => null,
  'Person.visibility': () => ({}),
  'Person.languages': () => ['zh'],
  'Person.areas': () => [],
  'StoredFile.id': () => `file-${nextNumber()}`.padEnd(32, '0'),
  'Recognition.liveKey': ({ personId }) => `${personId}:SENIOR_DEVELOPER:1`,
  'DirectoryEntry.version': () => 1,
  'RoleTerm.role': () => 'MEMBER',
  'RoleTerm.openKey': ({ personId }) => `${personId}:MEMBER`,
  'RoleTerm.areas': () => [],
  'RoleTerm.source': () => 'APPLICATION',
  'RoleTerm.ruleId': () => 'member-admission',
  'RoleTerm.since': () => days(-30),
  'RoleTerm.correctsId': () => null,
  'MembershipApplication.status': () => 'APPROVED',
  'MembershipApplication.areas': () => [],
  'MembershipApplication.openKey': () => null,
  'MembershipApplication.ruleId': () => 'member-admission',
  'SignUp.status': () => 'CONFIRMED',
  'SignUp.liveKey': () => null,
  'Event.coverId': () => null,
  'Talk.slidesId': () => null,
  'Event.status': () => 'PUBLISHED',
  'Event.slug': ({ email }) => `event-of-${email.split('@')[0]}`,
  'Event.startsAt': () => days(-7),
  'Event.endsAt': () => hours(2, days(-7)),
  'Follower.locale': () => 'en',
  'FollowRequest.locale': () => 'en',
  'PersonClaim.status': () => 'CONFIRMED',
  'PersonClaim.openKey': () => null,
  'PersonInvitation.openKey': () => null,
  'CorrectionRequest.openKey': () => null,
  'CorrectionRequest.status': () => 'DONE',
  'OutboxMail.status': () => 'SENT',
  'Session.expires': () => days(30),
  'PointAccount.openKey': ({ personId }) => personId,
  'PointEntry.debit': () => 'ISSUED',
  'PointEntry.credit': () => 'AVAILABLE',
  'PointEntry.reserved': () => 0,
  'PrizeRedemption.status': () => 'HANDED_OUT',
  'RateLimit.key': () => `limit:${Math.random()}`,
}

/** Parents before children, by the relations. */
function inOrder(all: readonly PrismaModel[]): PrismaModel[] {
  const sorted: PrismaModel[] = []
  const visit = (model: PrismaModel, path: readonly string[]) => {
    if (sorted.includes(model) || path.includes(model.name)) return
    for (const { type, columns } of model.fields) {
      const parent = columns.length > 0 ? all.find(({ name }) => name === type) : undefined
      if (parent) visit(parent, [...path, model.name])
    }
    sorted.push(model)
  }
  for (const model of all) visit(model, [])
  return sorted
}

function delegateOf(model: string): Delegate {
  const delegate: unknown = Reflect.get(db, model.charAt(0).toLowerCase() + model.slice(1))
  return delegate as Delegate
}
