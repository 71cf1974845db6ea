import { join } from 'node:path'
import { printed } from './at-the-doors.fixture.ts'

export interface Place {
  readonly folder: string
  /** Where a command is told to write what it makes. */
  readonly out: string
  readonly evidence: string
  readonly facts: string
  readonly damages: string
  readonly key: string
}

/** One ordinary run of every command on a matter, the reading ones first. */
export const onceEach = ({
  folder,
  out,
  evidence,
  facts,
  damages,
}: Place): Readonly<Record<string, readonly string[]>> => {
  const to = (name: string): string => join(out, name)
  const few = ['--trials', '500', '--seed', '7']
  return {
    assess: [folder],
    courts: [folder, 'N.D. Ga.'],
    whatif: [folder, '--factor', 'paid in cash'],
    account: [folder],
    held: [folder],
    triage: [folder],
    people: [folder],
    names: [folder],
    search: [folder, 'room'],
    'sift list': [folder],
    duplicates: [folder],
    compare: [folder, 'RD-000001', 'RD-000002'],
    'searches list': [folder],
    review: [folder],
    'audit verify': [folder],
    damages: [folder, ...few],
    'damages rows': [folder],
    'damages explain': [folder, ...few],
    offer: [folder, ...few],
    testimony: [folder, 'RD-000001'],
    'work list': [folder],
    history: [folder],
    // What it answers before it begins to serve.
    serve: [folder, '--port', 'none'],
    casebook: [folder, '--out', to('casebook')],
    paper: [folder, 'chronology', '--out', to('chronology')],
    letters: [folder, '--out', to('letters')],
    custody: [folder, '--out', to('custody')],
    table: [folder, 'documents', '--out', to('documents.csv')],
    'searches report': [folder, '--terms', facts, '--out', to('terms.xlsx')],
    'sift report': [folder, 'question-1', '--out', to('protocol.txt')],
    clip: [folder, 'RD-000001', '--from', '0:01', '--to', '0:02', '--out', to('clip.wav')],
    'facts export': [folder, '--out', to('facts.yaml')],
    backup: [folder, out],
    production: [folder, facts, '--columns', 'begin=a'],
    records: [folder, 'RD-000001', '--mapping', facts],
    'sift start': [folder, 'Was it paid in cash?', '--from', 'cash'],
    'sift next': [folder, 'question-1'],
    'sift answer': [folder, 'question-1', '--yes', 'RD-000001/1/0'],
    'sift sample': [folder, 'question-1'],
    'searches save': [folder, 'rooms', 'room'],
    'searches remove': [folder, 'search-1'],
    speech: [folder, 'RD-000001'],
    transcript: [folder, 'RD-000001', facts, '--by', 'K.O.'],
    'fact add': [folder, '--statement', 'It was paid.', '--when', '2020', '--about', 'brightwater'],
    'fact change': [folder, 'f1', '--seen', '1', '--statement', 'It was paid twice.'],
    'fact remove': [folder, 'f1', '--seen', '1'],
    'facts load': [folder, facts, '--yes'],
    'work tag': [folder, 'seen', '--on', 'RD-000001/1'],
    'work note': [folder, 'read again', '--on', 'RD-000001'],
    'work task': [folder, 'call', '--due', '2027-01-02'],
    'work done': [folder, 'task-1'],
    'work reopen': [folder, 'task-1'],
    'work change': [folder, 'note-1', 'read'],
    'work remove': [folder, 'tag-1'],
    undo: [folder],
    redo: [folder],
    'damages add': [folder, 'bill', 'label=Clinic', 'amount=120', 'from=2024-03-01'],
    'damages change': [folder, 'bill', '1', 'label=Clinic'],
    'damages remove': [folder, 'bill', '1'],
    'damages set': [folder, 'title=Losses'],
    'damages load': [folder, damages],
    'damages curve': [join(evidence, 'curve.csv'), '--on', '2026-11-23'],
    'damages table': [join(evidence, 'table.csv'), '--map', facts],
    intake: [folder, facts],
    write: [folder, facts],
    ingest: [folder, evidence, '--no-ocr'],
    'audit accept': [folder, '--yes'],
    restore: [folder, join(out, 'restored.redress')],
    new: [join(out, 'new.redress')],
    passphrase: [folder, '--new-passphrase-file', facts],
    remove: [folder, '--name', 'm'],
  }
}

export interface Said {
  readonly words: string
  readonly text: string
}

/** Runs each in this process and tells what it printed, as JSON. */
export async function runEach(place: Place, commands: readonly string[]): Promise<readonly Said[]> {
  const runs = onceEach(place)
  const said: Said[] = []
  for (const path of commands) {
    const words = [...path.split(' '), ...(runs[path] ?? []), '--passphrase-file', place.key, '--json']
    said.push({ words: path, text: await printed(words) })
  }
  return said
}
