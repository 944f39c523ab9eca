import 'server-only'
import type { Source } from '../entry'
import { goals, models } from './aims'
import { campaigns } from './campaigns'
import { events, talks } from './events'
import { minutes } from './minutes'
import { news, pages } from './pages'
import { people } from './people'
import { articles, tasks } from './work'

/** Everything that can be found: one line for each kind. */
export const sources: readonly Source[] = [
  pages,
  news,
  people,
  events,
  talks,
  minutes,
  tasks,
  campaigns,
  goals,
  models,
  articles,
]
