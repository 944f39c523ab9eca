/** The session that tests/bench/fill.ts makes. */
export const MAINTAINERS_SESSION = 'bench-maintainer'
export const maintainersCookie = `portal.session=${MAINTAINERS_SESSION}`
