import path from 'node:path'
import { z } from 'zod'

/** The environment, read once. See README for what each variable means. */
export type Config = {
  port: number
  /** Origin that readers see, without a trailing slash. */
  appUrl: string
  dataDir: string
  databaseUrl: string
  provider: 'sqlite' | 'postgresql'
  contentDir: string
  smtpUrl: string | undefined
  /** The sender's address of all mail. */
  mailFrom: string
  /** How many proxies in front add to X-Forwarded-For; 0 trusts the socket alone. */
  trustedProxies: number
  /** Lets a Prometheus on another machine read /metrics. */
  metricsToken: string | undefined
  logLevel: 'error' | 'warn' | 'info' | 'debug'
}

export function config(): Config {
  read ??= readEnvironment(process.env)
  return read
}

let read: Config | undefined

const port = z.coerce.number().int().min(1).max(65_535)
const origin = z
  .url({ protocol: /^https?$/ })
  .refine((url) => new URL(url).pathname === '/', 'must be an origin, without a path')

const environment = z.object({
  PORT: port.default(3000),
  APP_URL: origin.optional(),
  DATA_DIR: z.string().min(1).default('var'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with file: or postgresql://')
    .optional(),
  CONTENT_DIR: z.string().min(1).default('content'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('warn'),
  METRICS_TOKEN: z.string().min(16).optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
})

/** Throws with one line for each variable that can't be used. Empty variables count as absent. */
function readEnvironment(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`These settings can't be used:\n${lines.join('\n')}`)
  }
  const {
    PORT,
    APP_URL,
    DATA_DIR,
    DATABASE_URL,
    CONTENT_DIR,
    SMTP_URL,
    MAIL_FROM,
    TRUSTED_PROXIES,
    METRICS_TOKEN,
    LOG_LEVEL,
  } = parsed.data
  const dataDir = path.resolve(DATA_DIR)
  const databaseUrl = DATABASE_URL ?? `file:${path.join(dataDir, 'portal.db')}`
  const appUrl = APP_URL ? new URL(APP_URL).origin : `http://localhost:${PORT}`
  return {
    port: PORT,
    appUrl,
    dataDir,
    databaseUrl,
    provider: databaseUrl.startsWith('file:') ? 'sqlite' : 'postgresql',
    contentDir: path.resolve(CONTENT_DIR),
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM ?? `portal@${new URL(appUrl).hostname}`,
    trustedProxies: TRUSTED_PROXIES,
    metricsToken: METRICS_TOKEN,
    logLevel: LOG_LEVEL,
  }
}
