import { createHash } from 'node:crypto'
import type { Casebook, Paper, Section } from '../document-tree.ts'
import { element, escapeHtml } from './html-writing.ts'
import { inlineScript } from './inline-script.ts'
import { inlineStyle } from './inline-style.ts'
import { renderBlock } from './render-blocks.ts'

const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

function renderSection(section: Section, number: string, level: 2 | 3, paper: Paper): string {
  const heading = element(`h${level}`, {}, `<span class="no">${number}</span> ${escapeHtml(section.title)}`)
  const blocks = section.blocks.map((block) => renderBlock(block, paper)).join('\n')
  const inner = section.sections.map((one, i) => renderSection(one, `${number}.${i + 1}`, 3, paper)).join('\n')
  const label = `${section.id}-heading`
  return element(
    'section',
    { id: section.id, 'aria-labelledby': label, class: level === 2 ? 'chapter' : undefined },
    `${heading.replace('>', ` id="${label}">`)}\n${blocks}\n${inner}`,
  )
}

function contents({ main, annexes }: Casebook): string {
  const listed = [main, ...annexes].map((paper) => {
    const list = `<ol>${contentsOf(paper).join('\n')}</ol>`
    return paper === main ? list : `<h3><a href="#${annexId(paper)}">${paper.kind}</a></h3>${list}`
  })
  return `<nav id="contents" aria-labelledby="contents-heading"><h2 id="contents-heading">Contents</h2>${listed.join('\n')}<p class="tools scripted" hidden><button type="button" data-fold="open">Open every claim</button> <button type="button" data-fold="close">Close every claim</button></p></nav>`
}

const annexId = ({ kind }: Paper): string => kind.toLowerCase().replace(/[^a-z]+/g, '-')

function contentsOf({ sections, prefix }: Paper): readonly string[] {
  return sections.map((section, i) => {
    const inner = section.sections
      .map(
        (one, k) =>
          `<li><a href="#${one.id}"><span class="no">${prefix}${i + 1}.${k + 1}</span> ${escapeHtml(one.title)}</a></li>`,
      )
      .join('')
    return `<li><a href="#${section.id}"><span class="no">${prefix}${i + 1}</span> ${escapeHtml(section.title)}</a>${inner === '' ? '' : `<ol>${inner}</ol>`}</li>`
  })
}

function chapters(paper: Paper): string {
  return paper.sections.map((section, i) => renderSection(section, `${paper.prefix}${i + 1}`, 2, paper)).join('\n\n')
}

function annexPart(paper: Paper): string {
  return `<section class="annex" id="${annexId(paper)}" aria-labelledby="${annexId(paper)}-heading"><h2 class="annex-title" id="${annexId(paper)}-heading">${paper.kind}: ${escapeHtml(paper.title)}</h2>
${chapters(paper)}
</section>`
}

function cover(casebook: Paper): string {
  const lines = casebook.cover
    .map(([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`)
    .join('\n')
  return `<header class="cover" id="cover"><p class="kind">Casebook</p><h1>${escapeHtml(casebook.title)}</h1><p class="work-product">${escapeHtml(casebook.workProduct)}</p><dl>${lines}</dl></header>`
}

/**
 * One HTML file that needs nothing else: style and script are inside and named by hash in its content policy, which forbids
 * every request. Without script everything stands open and can be read and printed.
 */
export function renderHtml(papers: Casebook): string {
  const casebook = papers.main
  const style = inlineStyle(casebook.matterId)
  const policy = `default-src 'none'; style-src ${hashSource(style)}; script-src ${hashSource(inlineScript)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Redress">
<title>Casebook ${escapeHtml(casebook.matterId)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
${cover(casebook)}
<div class="frame">
${contents(papers)}
<main id="main" tabindex="-1">
${chapters(casebook)}
<p class="printed quiet">Annexes ${papers.annexes.map(({ kind }) => kind.replace('Annex ', '')).join(', ')} are not printed with the casebook; each is a Word file of its own.</p>
${papers.annexes.map(annexPart).join('\n')}
</main>
</div>
<footer class="end"><p>${escapeHtml(casebook.matterId)}. ${escapeHtml(casebook.workProduct)}</p></footer>
<script>${inlineScript}</script>
</body>
</html>
`
}
