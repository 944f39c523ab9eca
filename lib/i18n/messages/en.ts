import accounts from './en/accounts'
import activities from './en/activities'
import adaptations from './en/adaptations'
import admin from './en/admin'
import agenda from './en/agenda'
import applications from './en/applications'
import archive from './en/archive'
import articles from './en/articles'
import audit from './en/audit'
import auditActions from './en/audit-actions'
import campaigns from './en/campaigns'
import certificates from './en/certificates'
import claims from './en/claims'
import common from './en/common'
import corrections from './en/corrections'
import done from './en/done'
import eligibility from './en/eligibility'
import errors from './en/errors'
import events from './en/events'
import followers from './en/followers'
import goals from './en/goals'
import governance from './en/governance'
import groupCode from './en/group-code'
import home from './en/home'
import jobs from './en/jobs'
import mail from './en/mail'
import mailPreferences from './en/mail-preferences'
import meetings from './en/meetings'
import merging from './en/merging'
import minutes from './en/minutes'
import models from './en/models'
import news from './en/news'
import nominations from './en/nominations'
import outbox from './en/outbox'
import people from './en/people'
import points from './en/points'
import privacy from './en/privacy'
import prizes from './en/prizes'
import profiles from './en/profiles'
import recognitions from './en/recognitions'
import refusals from './en/refusals'
import reports from './en/reports'
import roles from './en/roles'
import rota from './en/rota'
import search from './en/search'
import server from './en/server'
import sessions from './en/sessions'
import settings from './en/settings'
import submissions from './en/submissions'
import talks from './en/talks'
import taskClaims from './en/task-claims'
import tasks from './en/tasks'
import validation from './en/validation'
import votes from './en/votes'
import type zh from './zh'

const messages: typeof zh = {
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

export default messages
