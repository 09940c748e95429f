// @types/yargs 17 does not know what yargs 18 has.
import 'yargs';

declare module 'yargs' {
  interface Argv<T> {
    /** How help looks; `hide-types` leaves out the `[string] [default: …]` at the right. */
    usageConfiguration(configuration: { 'hide-types'?: boolean }): Argv<T>;
    /** Labels with a plural are two. */
    updateStrings(labels: Record<string, string | { one: string; other: string }>): Argv<T>;
  }
}
