/**
 * Questions and the passage that answers each, in other words: no word of a question that tells anything stands in its
 * passage. All of it is invented. The first list was looked at while the search was made; the second was not.
 */
export interface Paraphrase {
  readonly asked: string
  readonly passage: string
}

export const whileMaking: readonly Paraphrase[] = [
  {
    asked: 'clerk saw injuries and did nothing',
    passage: 'The night auditor noticed welts on both of her wrists when she signed, and went back to his crossword.',
  },
  {
    asked: 'room paid for with banknotes every morning',
    passage: 'He came down daily at eleven and put a roll of twenties on the counter for another night.',
  },
  {
    asked: 'she was not allowed to leave the building',
    passage:
      'A man sat by the exit the whole evening; whenever the girl went toward the lobby he sent her upstairs again.',
  },
  {
    asked: 'advertisement on the internet offering girls',
    passage: 'The posting on the website had four photographs and said new in town, ask for the young one.',
  },
  {
    asked: 'doctor suspected abuse',
    passage: 'The physician charted that the story of a fall did not fit the bruising and paged a social worker.',
  },
  {
    asked: 'employees were warned by guests about noise and visitors',
    passage:
      'A couple in 214 complained at the front desk of shouting next door and of strangers coming and going till dawn.',
  },
  {
    asked: 'false identity papers',
    passage: 'Her driver license had been altered; the birth year was printed over and the seal was wrong.',
  },
  {
    asked: 'sent money abroad',
    passage: 'Three wire transfers went overseas from the checking account on the same Friday.',
  },
  {
    asked: 'manager told staff to keep quiet',
    passage:
      'Our supervisor said at the meeting that nobody talks to the cops about the third floor, or they are fired.',
  },
  {
    asked: 'hungry and weak when she was found',
    passage: 'Paramedics wrote that the patient had not eaten for two days and could hardly stand.',
  },
  {
    asked: 'he took her earnings',
    passage: 'Whatever the customers gave her went into his pocket before she got back in the car.',
  },
  {
    asked: 'housekeeping complained about trash',
    passage:
      'The maids said the wastebaskets in 118 overflowed every day and they did not want to clean there any more.',
  },
]

export const heldOut: readonly Paraphrase[] = [
  {
    asked: 'cameras were switched off on purpose',
    passage: 'Someone had unplugged the video recorder in the back office, and the tape for that weekend is blank.',
  },
  {
    asked: 'teenager missing from school',
    passage: 'The counselor reported that the student had been absent from class since the first week of October.',
  },
  {
    asked: 'threatened with a weapon',
    passage: 'She says he laid a pistol on the dresser and asked whether she wanted her brother to live.',
  },
  {
    asked: 'police visited the hotel many times',
    passage: 'Dispatch shows forty-one calls for officers at the motel between January and June.',
  },
  {
    asked: 'staff accepted bribes',
    passage: 'He slipped the receptionist fifty dollars whenever he wanted a key without a register entry.',
  },
  {
    asked: 'drugs given to keep her compliant',
    passage: 'They handed out pills each afternoon; she remembers being drowsy and doing what she was told.',
  },
  {
    asked: 'rented several rooms at once',
    passage: 'The folio lists 301, 303 and 305 booked to one guest for the same nine nights.',
  },
  {
    asked: 'marks inked on her skin with his name',
    passage: 'There is a tattoo of a crown and his initials on the side of her neck.',
  },
  {
    asked: 'company training on recognizing exploitation',
    passage:
      'Corporate required every employee to finish an online course about trafficking signs; nobody at this property had.',
  },
  {
    asked: 'telephone was confiscated',
    passage: 'As soon as they arrived he grabbed her cell and kept it locked in the glove compartment.',
  },
  {
    asked: 'bank noticed unusual deposits',
    passage: 'The teller flagged small cash payments into the account at odd hours as suspicious.',
  },
  {
    asked: 'older man pretended to be her father',
    passage: 'At registration he introduced the girl as his daughter, though her surname was different.',
  },
  {
    asked: 'truck stop parking lot',
    passage: 'Drivers of semis waved them over by the diesel pumps off the interstate.',
  },
  {
    asked: 'depressed and unable to sleep',
    passage: 'The patient reports insomnia, nightmares and feelings of hopelessness since last spring.',
  },
  {
    asked: 'lawsuit against the owner of the franchise',
    passage: 'The plaintiff sued the licensee and the brand in federal court over what happened at the inn.',
  },
  {
    asked: 'recruited with promise of modeling work',
    passage: 'He told her he was a photographer and that a fashion agency would hire her.',
  },
  {
    asked: 'beaten for refusing',
    passage: 'When she said no, he punched her and slammed the door.',
  },
  {
    asked: 'women brought from another state by car',
    passage: 'Two females were driven from Tennessee overnight in a rented van.',
  },
  {
    asked: 'guest register was missing pages',
    passage: 'Sheets had been torn out of the logbook for the second half of May.',
  },
  {
    asked: 'security guard ignored it',
    passage: 'The watchman on duty looked away and said it was none of his business.',
  },
  {
    asked: 'pregnant and without medical care',
    passage: 'She was expecting a baby and had not seen an obstetrician or a nurse.',
  },
  {
    asked: 'lived in fear of him',
    passage: 'She was terrified that he would find her and hurt her family.',
  },
  {
    asked: 'large purchase of condoms',
    passage: 'Receipts from the pharmacy show boxes of contraceptives bought by the dozen each week.',
  },
  {
    asked: 'flew to Miami on tickets he bought',
    passage: 'The airline confirmed two one-way fares to Florida charged to his card.',
  },
]
