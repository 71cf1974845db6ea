const widths = Array.from({ length: 100 }, (_, i) => `col.w${i + 1}{width:${i + 1}%}`).join('')

/** Calm and dense: one family, tabular figures, one accent, red for loss and deadline only. */
export function inlineStyle(matterId: string): string {
  const running = matterId.replace(/[^A-Za-z0-9.-]/g, '')
  return `
:root{--ink:#1c2430;--quiet:#56606e;--line:#c9ced6;--faint:#eef0f3;--paper:#fff;--accent:#1f4e79;--loss:#a3261f;--note:#f6f1e3;color-scheme:light}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 15px/1.45 "Segoe UI","Helvetica Neue",Arial,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2,h3,h4,h5{line-height:1.25;margin:0;font-weight:600;text-wrap:balance}
p,ul,ol,dl,figure,table,blockquote{margin:0 0 .8rem}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:2px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:-99rem;top:0;background:var(--paper);padding:.6rem 1rem;z-index:2}
.skip:focus{left:0}
.quiet{color:var(--quiet)}.loss{color:var(--loss)}
.cover{padding:2.2rem 2rem 1.3rem;border-bottom:3px solid var(--accent);max-width:86rem;margin:0 auto}
.cover .kind{margin:0 0 .2rem;color:var(--accent);font-weight:600;letter-spacing:.02em}
.cover h1{font-size:1.9rem;margin-bottom:.5rem}
.cover .work-product{max-width:52rem;color:var(--quiet);margin-bottom:1.1rem}
.cover dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.5rem 1.5rem;margin:0}
.cover dt{color:var(--quiet);font-size:.86rem}.cover dd{margin:0;font-weight:600}
.frame{display:grid;grid-template-columns:15.5rem minmax(0,1fr);gap:2.5rem;max-width:86rem;margin:0 auto;padding:1.5rem 2rem 3rem}
#contents{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:.5rem .75rem 1rem 0;font-size:.9rem}
#contents h2{font-size:.9rem;color:var(--quiet);margin-bottom:.4rem;font-weight:600}
#contents ol{list-style:none;margin:0;padding:0}
#contents ol ol{padding-left:1.9rem}
#contents a{display:flex;gap:.4rem;padding:.22rem 0;min-height:24px;text-decoration:none;color:var(--ink)}
#contents a:hover{text-decoration:underline}
#contents .no{flex:none;min-width:1.5rem;color:var(--quiet)}
#contents ol ol .no{min-width:2.1rem}
.no{color:var(--quiet);font-weight:400}
button,select{font:inherit;color:var(--ink);background:var(--paper);border:1px solid #7a8594;border-radius:3px;padding:.25rem .6rem;min-height:28px}
button:hover{background:var(--faint)}
.tools{margin:.9rem 0 0;display:flex;flex-wrap:wrap;gap:.4rem}
[hidden]{display:none!important}
.chapter{margin-bottom:2.8rem}
h2{font-size:1.4rem;padding-bottom:.3rem;border-bottom:1px solid var(--line);margin-bottom:.9rem}
h3{font-size:1.13rem;margin:1.9rem 0 .5rem}
h4{font-size:1rem}
h5,h4.minor{font-size:.95rem;margin:1.2rem 0 .35rem;color:var(--accent)}
.lead{font-size:1.06rem;max-width:52rem}
p.quiet{font-size:.93rem;max-width:56rem}
main>section>p,main section section>p,.within>p{max-width:58rem}
.caution{background:var(--note);border-left:3px solid #8a6d1d;padding:.45rem .75rem;max-width:58rem}
.caution .sign{color:#6b5310}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(13.5rem,1fr));gap:0;border:1px solid var(--line);border-radius:3px;margin-bottom:1.3rem}
.tile{padding:.7rem .9rem;border-right:1px solid var(--line);margin-right:-1px}
.tile dt{color:var(--quiet);font-size:.88rem}
.tile dd{margin:0;font-size:.9rem}
.tile .value{font-size:1.16rem;font-weight:600;margin:.1rem 0 .25rem;line-height:1.25}
.tile .figure{white-space:normal}
.tile.urgent .value{color:var(--loss)}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.93rem;line-height:1.38}
caption{text-align:left;font-weight:600;padding:.5rem 0 .35rem}
th,td{text-align:left;vertical-align:top;padding:.36rem .6rem .36rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{border-bottom:1.5px solid var(--ink);font-weight:600;font-size:.88rem;vertical-align:bottom}
tbody th{font-weight:400}
.number{text-align:right;padding-right:.9rem;white-space:nowrap}
.to-finding .finding{border-bottom:1px solid currentColor}
.to-finding{text-decoration:none;display:inline-block;min-height:24px;text-underline-offset:3px}
tr.total>*{font-weight:600;border-top:1.5px solid var(--line);background:#f7f8fa}
tr.total .quiet{font-weight:400}
table.dense{font-size:.88rem}
${widths}
tr:target>*,section.source:target,details:target>summary{background:#e7eef6}
.finding{display:inline-flex;align-items:baseline;gap:.35em;white-space:nowrap;font-weight:600}
.finding .shape{position:relative;top:.1em;flex:none;color:var(--accent)}
.finding.gap{color:var(--quiet)}.finding.gap .shape{color:var(--quiet)}
.time{white-space:nowrap}
.time.too-late{color:var(--loss);font-weight:600}
.time.arguable{font-style:italic}
.time.not-available{color:var(--quiet)}
.grade{font-size:.92em;color:var(--quiet);white-space:nowrap}
.grade.unsure{color:#6b5310;font-weight:600;border-bottom:1.5px dotted #6b5310}
.matrix th:first-child{font-weight:600}
.matrix th .quiet{font-weight:400;font-size:.86rem}
.matrix td{border-left:1px solid var(--faint);padding-left:.5rem}
.matrix thead th+th{border-left:1px solid var(--faint);padding-left:.5rem}
.wide{overflow-x:auto;margin-bottom:.8rem}
.wide table{min-width:70rem}
.wide tr>:first-child{position:sticky;left:0;background:var(--paper)}
.cites{font-size:.9em}
.cites.alone .cite{display:inline-block;min-width:24px;min-height:24px;line-height:24px}
.cite{white-space:nowrap;text-decoration-color:#9fb3c8}
.filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
details{border:1px solid var(--line);border-radius:3px;margin:.6rem 0}
summary{padding:.5rem .8rem;cursor:pointer;min-height:24px}
summary h4{display:inline;margin-right:.8rem}
summary .standing{font-size:.92rem}
details[open]>summary{border-bottom:1px solid var(--line)}
.within{padding:.2rem .9rem .4rem}
.source{margin:0 0 1.1rem;padding-left:.75rem;border-left:2px solid var(--line)}
.source>p{margin-bottom:.3rem}
blockquote{margin:0 0 .4rem;padding:.05rem 0 .05rem .9rem}
blockquote p{margin:0;white-space:pre-line}
blockquote p::before{content:"\\201C"}blockquote p::after{content:"\\201D"}
blockquote footer{font-size:.88rem;color:var(--quiet)}
figure{margin:1rem 0 1.2rem}
figcaption{font-size:.92rem;color:var(--quiet);margin-bottom:.4rem;max-width:58rem}
figcaption strong{color:var(--ink)}
.picture{overflow-x:auto}
.picture svg{display:block;max-width:100%;height:auto}
#documents td:last-child{font-size:.8rem;overflow-wrap:anywhere}
.end{border-top:1px solid var(--line);color:var(--quiet);font-size:.86rem;padding:1rem 2rem 2rem;max-width:86rem;margin:0 auto}
@media (max-width:68rem){
.frame{display:block;padding:1rem 1.2rem 2rem}
#contents{position:static;max-height:none;border-bottom:1px solid var(--line);margin-bottom:1.5rem}
#contents>ol{columns:16rem}
.cover{padding:1.4rem 1.2rem 1rem}
}
@media (max-width:44rem){
table,tbody,tr,td,tbody th,caption{display:block;width:auto}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
colgroup{display:none}
tbody tr{border:1px solid var(--line);border-radius:3px;margin-bottom:.55rem;padding:.3rem .65rem}
tbody th,td{border:0;padding:.16rem 0;display:grid;grid-template-columns:7.2rem minmax(0,1fr);gap:.6rem;text-align:left}
tbody th::before,td::before{content:attr(data-label);color:var(--quiet);font-weight:400;font-size:.86rem}
tr.total>*{background:none;border-top:0}
td.empty{display:none}
.number{text-align:left;padding-right:0}
.matrix td,.wide tr>:first-child{border:0;padding-left:0;position:static}
.wide table{min-width:0}.wide{overflow:visible}
.picture svg{max-width:none;width:44rem}
.cover h1{font-size:1.5rem}
}
@media (prefers-reduced-motion:no-preference){summary{transition:background .12s}}
@media (forced-colors:active){.grade,.finding{forced-color-adjust:auto}}
@page{size:letter;margin:1.7cm 1.7cm 1.9cm;@bottom-left{content:"${running}  \\00B7  attorney work product";font:8.5pt Arial,"Liberation Sans",sans-serif;color:#444}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8.5pt Arial,"Liberation Sans",sans-serif;color:#444}}
.annex{margin-top:4rem;border-top:3px double var(--line);padding-top:1rem}
.annex-title{color:var(--accent);margin-bottom:1rem}
.printed{display:none}
@media print{
.annex{display:none}
.printed{display:block}
:root{--ink:#000;--quiet:#3d3d3d;--line:#999;--accent:#000;--loss:#000;--note:#fff}
html{font-size:11.4px}body{font-size:9pt;line-height:1.34}
h2{font-size:14.5pt}h3{font-size:11.5pt;margin-top:.6cm}h4{font-size:10pt}h5,h4.minor{font-size:9.2pt;margin:.3cm 0 .08cm}.cites.alone .cite{min-width:0;min-height:0;line-height:inherit;display:inline}
table{font-size:8.4pt}table.dense{font-size:8pt}table.matrix{font-size:7.8pt}.matrix th .quiet,thead th{font-size:7.6pt}
th,td{padding:.09cm .18cm .09cm 0}p,ul,ol,dl,figure,table{margin-bottom:.2cm}ul,ol{padding-left:.5cm}li{margin:0}
.lead{font-size:9.8pt}.tiles{break-inside:avoid;grid-template-columns:repeat(4,1fr)}.tile{padding:.18cm .25cm}.tile .value{font-size:10pt}
tbody tr:first-child,tbody tr:nth-child(2){break-before:avoid}thead{break-after:avoid}
.finding{gap:.2em}.finding .shape{width:8px;height:8px;top:0}.status.unverified,.status.contested,.caution .sign{color:#000;border-color:#000}
.picture svg{max-height:17cm;width:auto;max-width:100%}
a{color:inherit;text-decoration:none}.to-finding{display:inline;min-height:0}.to-finding .finding{border-bottom:0}
.skip,.tools,.filter,.end,.scripted{display:none!important}
.cover{padding:0;border-bottom:0;max-width:none}
.cover h1{font-size:24pt}
.cover dl{display:block;border-top:1.5pt solid #000;padding-top:.3cm;margin-top:.5cm}
.cover dl div{display:flex;gap:1cm;padding:.05cm 0}.cover dt{width:5cm}
.frame{display:block;padding:0;max-width:none}
#contents{position:static;max-height:none;overflow:visible;padding:.5cm 0 0;break-after:page;border:0;font-size:9.2pt}#contents>ol{columns:1}#contents a{min-height:0;padding:.03cm 0}
#contents h2{font-size:11.5pt;color:#000;border-bottom:1px solid #999;margin-bottom:.2cm}
.chapter{margin:0 0 .9cm}
#chronology,#claims,#ring,#damages,#sources{break-before:page}
h2,h3,h4,h5,caption,summary{break-after:avoid}
tr,blockquote,.tile,figure,.caution{break-inside:avoid}
thead{display:table-header-group}
details{border:0;margin:.5cm 0}
details::details-content{content-visibility:visible!important;display:block!important;height:auto!important;opacity:1!important}
summary{padding:0 0 .1cm;list-style:none;border-bottom:1pt solid #000}
summary::-webkit-details-marker{display:none}
.within{padding:.1cm 0}
tr.total>*{background:none}
.wide{overflow:visible}.wide table{min-width:0;font-size:8pt}
.wide tr>:first-child{position:static}
.time.too-late{text-decoration:underline}
tr:target>*,section.source:target,details:target>summary{background:none}
p,li,blockquote{orphans:3;widows:3}
}
`
}
