// Pages to the two small scripts of the search: the words of every page, and how they are looked through. The words are
// a script and not a file to fetch, because pages opened from disk may fetch nothing.
import type { Page, SiteFile } from './page.ts'

export function searchFiles(pages: readonly Page[]): readonly SiteFile[] {
  const entries = pages.map(({ path, title, kind, words }) => [path, title, kind, words.join(' ').toLowerCase()])
  return [
    { path: 'search-data.js', text: `window.searchEntries = ${asScript(entries)};\n` },
    { path: 'search.js', text: script },
  ]
}

/** JSON that is also a script in every browser. */
function asScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

const script = `'use strict';
(function () {
  var box = document.getElementById('search'), query = document.getElementById('query'), hits = document.getElementById('hits');
  if (!box || !window.searchEntries) return;
  box.hidden = false;
  query.addEventListener('input', function () {
    var words = query.value.toLowerCase().split(/\\s+/).filter(Boolean);
    hits.textContent = '';
    if (words.length === 0) return;
    var found = window.searchEntries.map(function (entry) {
      var title = entry[1].toLowerCase(), score = 0;
      for (var i = 0; i < words.length; i += 1) {
        if (title.indexOf(words[i]) >= 0) score += 10;
        else if (entry[0].indexOf(words[i]) >= 0) score += 5;
        else if (entry[3].indexOf(words[i]) >= 0) score += 1;
        else return null;
      }
      return { entry: entry, score: score };
    }).filter(Boolean).sort(function (a, b) { return b.score - a.score; }).slice(0, 20);
    found.forEach(function (each) {
      var item = document.createElement('li'), link = document.createElement('a');
      link.href = box.dataset.root + each.entry[0] + '.html';
      link.textContent = each.entry[1];
      item.appendChild(link);
      if (each.entry[2]) item.appendChild(document.createTextNode(' (' + each.entry[2] + ')'));
      hits.appendChild(item);
    });
    if (found.length === 0) hits.appendChild(document.createElement('li')).textContent = 'nothing found';
  });
})();
`
