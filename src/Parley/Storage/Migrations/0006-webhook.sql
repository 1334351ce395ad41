-- Whom the site tells of changes, and how far each has been told.

CREATE TABLE webhook (
    id       TEXT PRIMARY KEY,
    address  TEXT NOT NULL,
    secret   TEXT NOT NULL,      -- with which what is sent is signed
    kinds    TEXT NOT NULL,      -- JSON list of kinds of changes; empty for all
    talks    TEXT,               -- id of a negotiation; null for all
    who      TEXT NOT NULL,
    made_at  TEXT NOT NULL,      -- ISO 8601, UTC
    told     INTEGER NOT NULL,   -- number of the last change that needs not be told any more
    failures INTEGER NOT NULL,   -- in a row
    next_at  TEXT,               -- when it is tried again; null where nothing failed, or where it is given up
    error    TEXT                -- why the last try failed
) WITHOUT ROWID;
