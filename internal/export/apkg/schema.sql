-- The defaults are not in Anki's own schema: they are what all new notes and cards
-- hold, so that it need not be said for each.
CREATE TABLE col (
  id integer PRIMARY KEY,
  crt integer NOT NULL,
  mod integer NOT NULL,
  scm integer NOT NULL,
  ver integer NOT NULL,
  dty integer NOT NULL,
  usn integer NOT NULL,
  ls integer NOT NULL,
  conf text NOT NULL,
  models text NOT NULL,
  decks text NOT NULL,
  dconf text NOT NULL,
  tags text NOT NULL
);
CREATE TABLE notes (
  id integer PRIMARY KEY,
  guid text NOT NULL,
  mid integer NOT NULL,
  mod integer NOT NULL,
  usn integer NOT NULL DEFAULT -1,
  tags text NOT NULL,
  flds text NOT NULL,
  sfld integer NOT NULL, -- text; as an integer column it sorts numbers by value
  csum integer NOT NULL,
  flags integer NOT NULL DEFAULT 0,
  data text NOT NULL DEFAULT ''
);
CREATE TABLE cards (
  id integer PRIMARY KEY,
  nid integer NOT NULL,
  did integer NOT NULL,
  ord integer NOT NULL,
  mod integer NOT NULL,
  usn integer NOT NULL DEFAULT -1,
  type integer NOT NULL DEFAULT 0,
  queue integer NOT NULL DEFAULT 0,
  due integer NOT NULL,
  ivl integer NOT NULL DEFAULT 0,
  factor integer NOT NULL DEFAULT 0,
  reps integer NOT NULL DEFAULT 0,
  lapses integer NOT NULL DEFAULT 0,
  left integer NOT NULL DEFAULT 0,
  odue integer NOT NULL DEFAULT 0,
  odid integer NOT NULL DEFAULT 0,
  flags integer NOT NULL DEFAULT 0,
  data text NOT NULL DEFAULT ''
);
CREATE TABLE revlog (
  id integer PRIMARY KEY,
  cid integer NOT NULL,
  usn integer NOT NULL,
  ease integer NOT NULL,
  ivl integer NOT NULL,
  lastIvl integer NOT NULL,
  factor integer NOT NULL,
  time integer NOT NULL,
  type integer NOT NULL
);
CREATE TABLE graves (
  usn integer NOT NULL,
  oid integer NOT NULL,
  type integer NOT NULL
);
