-- Why an article is dated as it is, and what its own words say against the date that it was given: JSON lists; null where there is none.

ALTER TABLE article ADD COLUMN clues TEXT;           -- what the inferred date rests on
ALTER TABLE article ADD COLUMN clues_in_text TEXT;   -- what date_in_text rests on
ALTER TABLE article ADD COLUMN disagreements TEXT;   -- what the text says against the date that was given
