CREATE INDEX articles_by_event ON articles (event_id);
CREATE INDEX events_by_day ON events (event_date);

-- Each article with what its event is.
CREATE VIEW event_articles AS
SELECT events.event_id, events.title AS event_title, event_date, place, country, confidence_pct,
       article_id, role, link_score_pct, link_reason, articles.title, lang, published_on, source_domain, url
FROM events JOIN articles USING (event_id);

-- Events told in two or more languages, the most told first.
CREATE VIEW multilingual_events AS
SELECT * FROM events WHERE languages LIKE '%|%' ORDER BY article_count DESC, event_id;

-- How many events a day has, and how many articles tell of them.
CREATE VIEW events_a_day AS
SELECT event_date, count(*) AS events, sum(article_count) AS articles
FROM events WHERE event_date IS NOT NULL GROUP BY event_date ORDER BY event_date;

-- What each publisher gave, and how much of it was its own.
CREATE VIEW publishers AS
SELECT coalesce(source_domain, source_name) AS source, count(*) AS articles,
       count(DISTINCT event_id) AS events, sum(role IN ('representative', 'independent')) AS own
FROM articles WHERE coalesce(source_domain, source_name) IS NOT NULL
GROUP BY source ORDER BY articles DESC, source;

-- Full-text search without regard to case and accents:
--   SELECT articles.* FROM search JOIN articles ON articles.rowid = search.rowid WHERE search MATCH 'harbour NEAR strike';
CREATE VIRTUAL TABLE search USING fts5 (
  title, text, content = 'articles', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO search (search) VALUES ('rebuild');
COMMIT;
