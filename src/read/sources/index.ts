export { type NamedSource, type SourceLexicon, sourceFinder, sourceMatcher } from './finder.ts'
