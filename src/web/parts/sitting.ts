/** What this tab remembers until it is locked or closed; nothing of it is stored by the browser. */
interface Sitting {
  search: { typed: string; asked: string; offset: number }
  filter: { state: string; kind: string }
  party: string
  originalsOpened: number
  showsPause: boolean
  letterKeys: boolean
  /** Address of a page -> address of the link that was followed there. */
  readonly followed: Map<string, string>
}

const fresh = (): Sitting => ({
  search: { typed: '', asked: '', offset: 0 },
  filter: { state: '', kind: '' },
  party: '',
  originalsOpened: 0,
  showsPause: true,
  letterKeys: true,
  followed: new Map(),
})

export const sitting: Sitting = fresh()
export const forgetSitting = (): void => void Object.assign(sitting, fresh())
