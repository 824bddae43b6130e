import { annotationsFile } from '@/app/_server/annotations-file'

export const GET = annotationsFile('tsv')
