/** The version of the package; a test holds it equal to `package.json`. */
export const version = '0.1.0'

declare const builtFrom: string | undefined

/** Names the sources that this program was built from: two builds of one version differ. Null where it runs unbuilt. */
export const engineBuild: string | null = typeof builtFrom === 'undefined' ? null : `${version} ${builtFrom}`
