import accounts from './zh/accounts'
import activities from './zh/activities'
import adaptations from './zh/adaptations'
import admin from './zh/admin'
import agenda from './zh/agenda'
import applications from './zh/applications'
import archive from './zh/archive'
import articles from './zh/articles'
import audit from './zh/audit'
import auditActions from './zh/audit-actions'
import campaigns from './zh/campaigns'
import certificates from './zh/certificates'
import claims from './zh/claims'
import common from './zh/common'
import corrections from './zh/corrections'
import done from './zh/done'
import eligibility from './zh/eligibility'
import errors from './zh/errors'
import events from './zh/events'
import followers from './zh/followers'
import goals from './zh/goals'
import governance from './zh/governance'
import groupCode from './zh/group-code'
import home from './zh/home'
import jobs from './zh/jobs'
import mail from './zh/mail'
import mailPreferences from './zh/mail-preferences'
import meetings from './zh/meetings'
import merging from './zh/merging'
import minutes from './zh/minutes'
import models from './zh/models'
import news from './zh/news'
import nominations from './zh/nominations'
import outbox from './zh/outbox'
import people from './zh/people'
import points from './zh/points'
import privacy from './zh/privacy'
import prizes from './zh/prizes'
import profiles from './zh/profiles'
import recognitions from './zh/recognitions'
import refusals from './zh/refusals'
import reports from './zh/reports'
import roles from './zh/roles'
import rota from './zh/rota'
import search from './zh/search'
import server from './zh/server'
import sessions from './zh/sessions'
import settings from './zh/settings'
import submissions from './zh/submissions'
import talks from './zh/talks'
import taskClaims from './zh/task-claims'
import tasks from './zh/tasks'
import validation from './zh/validation'
import votes from './zh/votes'

export default {
  accounts,
  activities,
  adaptations,
  admin,
  agenda,
  applications,
  archive,
  articles,
  audit,
  auditActions,
  campaigns,
  certificates,
  claims,
  common,
  corrections,
  done,
  eligibility,
  errors,
  events,
  followers,
  goals,
  governance,
  groupCode,
  home,
  jobs,
  mail,
  meetings,
  minutes,
  mailPreferences,
  models,
  merging,
  news,
  outbox,
  nominations,
  people,
  points,
  privacy,
  prizes,
  profiles,
  recognitions,
  reports,
  roles,
  refusals,
  search,
  server,
  submissions,
  talks,
  rota,
  sessions,
  settings,
  taskClaims,
  tasks,
  validation,
  votes,
}
