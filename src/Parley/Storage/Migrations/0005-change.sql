-- What was kept, decided and undone, in order: how programs that follow the record learn what they missed.

CREATE TABLE change (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT NOT NULL,       -- ISO 8601, UTC
    kind    TEXT NOT NULL,       -- new, changed, reread: an article; decided, undone: a decision
    subject TEXT NOT NULL        -- id of the article, number of the decision
);
