/** Folding and filtering only; the page is whole without it. It reads and stores nothing. */
export const inlineScript = `(function () {
  'use strict';
  var all = function (what) { return Array.prototype.slice.call(document.querySelectorAll(what)); };
  all('.scripted').forEach(function (one) { one.hidden = false; });
  var folds = all('details');
  var set = function (open) { folds.forEach(function (one) { one.open = open; }); };
  var reveal = function () {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    for (var at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    if (target) target.scrollIntoView();
  };
  set(false);
  reveal();
  addEventListener('hashchange', reveal);
  all('[data-fold]').forEach(function (button) {
    button.addEventListener('click', function () { set(button.getAttribute('data-fold') === 'open'); });
  });
  var before = [];
  addEventListener('beforeprint', function () { before = folds.map(function (one) { return one.open; }); set(true); });
  addEventListener('afterprint', function () { folds.forEach(function (one, i) { one.open = before[i]; }); });
  all('[data-filters]').forEach(function (choice) {
    var rows = all('#' + choice.getAttribute('data-filters') + ' tbody tr');
    var said = choice.parentElement.querySelector('[role=status]');
    choice.addEventListener('change', function () {
      var shown = 0;
      rows.forEach(function (row) {
        var on = choice.value === '' || (' ' + row.getAttribute('data-about') + ' ').indexOf(' ' + choice.value + ' ') >= 0;
        row.hidden = !on;
        if (on) shown += 1;
      });
      said.textContent = choice.value === '' ? '' : shown + ' of ' + rows.length + ' shown';
    });
  });
})();`
