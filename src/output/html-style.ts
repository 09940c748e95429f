/** The style of the page that `show -f html` prints: one column on a phone, three where there is room; for paper without links. */
export const CSS = `
:root{color-scheme:light dark;--line:#8884;--dim:#777;--problem:#b3261e;--plan:#1a7f37;--figure:#8a5a00}
@media(prefers-color-scheme:dark){:root{--problem:#ff8a80;--plan:#7ee2a0;--figure:#ffd479;--dim:#aaa}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:100rem;font:1.05rem/1.8 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
header p{color:var(--dim);margin:0}
h1{font-size:1.4rem;line-height:1.4;margin:.2rem 0}h2{font-size:1.2rem}h3{font-size:1.08rem}h4{font-size:1rem}
h2,h3,h4{line-height:1.5;margin:1.4em 0 .4em}
a{color:inherit;text-decoration:none;border-bottom:1px solid var(--line)}
nav ol,aside ul{list-style:none;padding-left:1em;margin:.2em 0;font-size:.92rem;line-height:1.5}
nav li,aside li{margin:.35em 0}
nav p{font-size:.92rem;margin:.4em 1em}nav p a{margin-right:1em}
main p{margin:.5em 0;text-align:justify}
main ul{list-style:none;padding-left:0;margin:.4em 0}
main li{border-left:3px solid var(--line);padding-left:.8em;margin:.5em 0}
main .problem{border-color:var(--problem)}main .plan{border-color:var(--plan)}
aside .problem h2{color:var(--problem)}aside .plan h2{color:var(--plan)}
b{color:var(--figure);font-weight:600}
:target{outline:2px solid var(--figure);outline-offset:3px;scroll-margin-top:1rem}
summary{cursor:pointer;font-weight:600}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.5}
th,td{border-bottom:1px solid var(--line);padding:.3em .5em;text-align:left;vertical-align:top}
#statistics{overflow-x:auto;margin-top:1.5rem}
@media(min-width:64rem){
body{display:grid;grid-template-columns:16rem minmax(0,1fr) 17rem;gap:0 2rem}
header,#statistics{grid-column:1/-1}
nav,aside{position:sticky;top:1rem;align-self:start;max-height:95vh;overflow:auto}
main{max-width:44rem;justify-self:center}
}
@media print{nav,#statistics{display:none}a{border:0}body{display:block}}
`;
