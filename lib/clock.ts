/** The present instant. Pages and actions ask here; rules and commands take it as an argument. */
export const now = (): Date => new Date()
