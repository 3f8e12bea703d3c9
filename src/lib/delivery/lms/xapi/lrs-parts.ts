// What reports to a record store that a host page has named: a script of its own, fetched when one does.
export {};
