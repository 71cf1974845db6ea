import type { Role } from '../../casefile/matter.ts'

const lodging: readonly string[] = [
  'registration cards, folios, ledgers, reservations and the identity papers copied at check-in',
  'key-card and lock records, and video of entrances, corridors, desks and car parks',
  'housekeeping, maintenance, incident, security and lost-property records; lists of guests not to be let in',
  'staff schedules, time records, training records and messages among staff about these rooms and guests',
  'records of payment for rooms: card, cash, app and third-party payments, deposits and refunds',
  'complaints, reviews and calls to or from the police about the place, and what was answered',
]

/** What a party of each kind is likely to hold, and to lose by routine. A list to begin from; counsel adds and strikes. */
export const recordsToKeep: Readonly<Record<Role, readonly string[]>> = {
  perpetrator: [],
  buyer: [],
  person: [],
  operator: lodging,
  owner: [
    'leases, management agreements and amendments, and records of rent paid by the share of revenue',
    'inspection reports, notices, complaints and correspondence about the use of the property',
    'video, access and security records of the property that the owner or its agents hold',
    'insurance policies, claims and loss reports of the property',
  ],
  franchisor: [
    'franchise and licence agreements with the place, standards and manuals in force at the time',
    'inspection and quality reports, brand-standard failures and follow-up',
    'property-management, reservation, loyalty and payment data of the place that the brand holds or can reach',
    'complaints, reviews, reports and training on trafficking, and who read them',
    'fees, royalties and other money received from the place, with dates',
  ],
  'management-company': [
    ...lodging.slice(0, 4),
    'management agreements, budgets, reports to the owner and the brand, and audits of the place',
  ],
  platform: [
    'accounts, advertisements in every version, pictures, contact details and payments tied to them',
    'access and IP records of these accounts, and messages sent through the service',
    'reports, flags, moderation decisions and rules in force at the time',
    'requests of law enforcement and the answers given',
  ],
  'software-provider': [
    'contracts, support requests and work done for the business or person concerned',
    'data held for that customer, its access records and its backups',
    'reports, alerts and messages about misuse of the service',
  ],
  bank: [
    'account opening papers, statements, wires, cash deposits and withdrawals of the persons concerned',
    'alerts, reviews, exceptions and internal messages about these accounts',
    'records of cards, terminals and merchant accounts through which payments ran',
  ],
  employer: [
    'personnel, time and pay records, schedules and assignments',
    'complaints, investigations, reports and messages about the persons concerned',
    'records of vehicles, phones, lodging and cards that were given out',
  ],
  transport: [
    'bookings, tickets, manifests and trip records, with payment and contact details',
    'video, location and dispatch records of vehicles and stations',
    'incident reports, complaints and training on trafficking',
  ],
  'venue-other': [
    'records of guests, members, performers and staff, schedules and pay',
    'video, door and security records; incident reports and calls to or from the police',
    'records of payment, rent, private rooms and shares of revenue',
    'complaints and messages about the persons concerned, and what was answered',
  ],
}

/** To these no letter is written by itself: it may tell somebody dangerous of the case, and of the client. */
export const isWithheld = (role: Role): boolean => recordsToKeep[role].length === 0
