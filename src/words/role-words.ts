import type { Role } from '../casefile/matter.ts'

/** What a party is said to have been: an allegation, never a verdict. */
export const roleWords: Readonly<Record<Role, string>> = {
  perpetrator: 'trafficker (alleged)',
  buyer: 'buyer (alleged)',
  operator: 'operator of the place',
  owner: 'owner of the property',
  franchisor: 'franchisor',
  'management-company': 'management company',
  platform: 'website or platform',
  'software-provider': 'software provider',
  bank: 'bank or payment firm',
  employer: 'employer',
  transport: 'transport firm',
  'venue-other': 'other venue',
  person: 'person',
}
