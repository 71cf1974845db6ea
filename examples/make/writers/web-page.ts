const htmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export interface SavedAd {
  readonly number: string
  readonly city: string
  readonly posted: string
  readonly headline: string
  readonly body: readonly string[]
  readonly contact: string
  readonly account: string
  readonly badge: string
  readonly saved: string
}

/** A classified advertisement as a browser saves it. */
export const adPage = (ad: SavedAd): string => `<!DOCTYPE html>
<!-- saved from url=(0048)https://postboard.example/${ad.city.toLowerCase().replace(/\W+/g, '-')}/listing/${ad.number} -->
<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>${htmlText(ad.headline)} - ${htmlText(ad.city)} - PostBoard</title>
<style>body{font-family:Verdana,sans-serif;max-width:720px}.meta{color:#555}.paid{background:#fe9}</style>
<script>window.pbq=window.pbq||[];pbq.push(['view','${ad.number}'])</script></head>
<body><div id="nav"><a href="https://postboard.example/">PostBoard</a> &gt; ${htmlText(ad.city)} &gt; personals</div>
<h1>${htmlText(ad.headline)}</h1>
<p class="meta">Listing ${ad.number} &middot; Posted: ${ad.posted} &middot; Account: ${htmlText(ad.account)} <span class="paid">${htmlText(ad.badge)}</span></p>
${ad.body.map((line) => `<p>${htmlText(line)}</p>`).join('\n')}
<p class="contact">${htmlText(ad.contact)}</p>
<hr><p class="meta">Poster's age: confirmed by poster. Report this listing. &copy; PostBoard Media LLC. Page saved ${ad.saved}.</p>
</body></html>
`

export interface Review {
  readonly by: string
  readonly on: string
  readonly stars: number
  readonly words: string
  readonly answer?: string
}

/** A page of guest reviews as a browser saves it. */
export const reviewPage = (
  place: string,
  site: string,
  saved: string,
  reviews: readonly Review[],
): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${htmlText(place)} - guest reviews - ${htmlText(site)}</title></head>
<body><header><h1>${htmlText(place)}</h1><p>${reviews.length} of many reviews shown. Page saved ${saved}.</p></header>
${reviews
  .map(
    (r) => `<article class="review"><h2>${'&#9733;'.repeat(r.stars)} ${r.stars} of 5</h2>
<p class="by">${htmlText(r.by)}, reviewed ${r.on}</p>
<p>${htmlText(r.words)}</p>${r.answer ? `\n<blockquote><p>Response from the property: ${htmlText(r.answer)}</p></blockquote>` : ''}</article>`,
  )
  .join('\n')}
<footer>${htmlText(site)}</footer></body></html>
`
