export { type Sentence, sentences } from './sentences.ts'
export { type Token, tokens } from './tokens.ts'
