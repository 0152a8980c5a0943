/** Types of the small DOM that comes with Readability and is all that it needs. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    /** Parses well-formed markup. Named entities other than those of XML are not resolved. */
    parse(markup: string, url?: string): Document & { body?: unknown }
  }
}
