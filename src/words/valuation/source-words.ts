/** How a life table is called that the input itself brings. */
export const ownLifeTable = "The user's own table"

/** The source of a yield curve, as it stands in the input. */
export const curveSource = (on: string, file: string): string =>
  `Treasury par yield curve of ${on}, from ${file}; semi-annual yields converted to yearly compounding; par yields, not spot rates`
