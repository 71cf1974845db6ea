const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

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
<title>${escape(ad.headline)} - ${escape(ad.city)} - PostBoard</title>
<style>body{font-family:Verdana,sans-serif;max-width:720px}.meta{color:#555}.paid{background:#fe9}</style>
<script>window.pbq=window.pbq||[];pbq.push(['view','${ad.number}'])</script></head>
<body><div id="nav"><a href="https://postboard.example/">PostBoard</a> &gt; ${escape(ad.city)} &gt; personals</div>
<h1>${escape(ad.headline)}</h1>
<p class="meta">Listing ${ad.number} &middot; Posted: ${ad.posted} &middot; Account: ${escape(ad.account)} <span class="paid">${escape(ad.badge)}</span></p>
${ad.body.map((line) => `<p>${escape(line)}</p>`).join('\n')}
<p class="contact">${escape(ad.contact)}</p>
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
export const reviewPage = (place: string, site: string, saved: string, reviews: readonly Review[]): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(place)} - guest reviews - ${escape(site)}</title></head>
<body><header><h1>${escape(place)}</h1><p>${reviews.length} of many reviews shown. Page saved ${saved}.</p></header>
${reviews
  .map(
    (r) => `<article class="review"><h2>${'&#9733;'.repeat(r.stars)} ${r.stars} of 5</h2>
<p class="by">${escape(r.by)}, reviewed ${r.on}</p>
<p>${escape(r.words)}</p>${r.answer ? `\n<blockquote><p>Response from the property: ${escape(r.answer)}</p></blockquote>` : ''}</article>`,
  )
  .join('\n')}
<footer>${escape(site)}</footer></body></html>
`
