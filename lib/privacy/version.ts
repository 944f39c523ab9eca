import 'server-only'
import { getPage } from '@/lib/content/load'

/** The privacy page's version that a consent given now records. */
export const privacyVersion = async (): Promise<string> => String((await getPage('zh', 'privacy'))?.version ?? 0)
