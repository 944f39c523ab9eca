/** The sessions that tests/bench/fill.ts makes: of a maintainer, and of a member who has done much. */
export const MAINTAINERS_SESSION = 'bench-maintainer'
export const BUSY_SESSION = 'bench-busy'

export const cookieOf = (session: string): string => `portal.session=${session}`
