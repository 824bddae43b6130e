/** Where a project's checks are set; null stands for the documents without a project. */
export function checksAddress(project: string | null): string {
  return `/settings/checks${queryOf(project)}`
}

/** Where it is set what errors cost in a project. */
export function weightsAddress(project: string | null): string {
  return `/settings/errors${queryOf(project)}`
}

function queryOf(project: string | null): string {
  return project === null ? '' : `?project=${encodeURIComponent(project)}`
}
