/** What the screens showed by month, so that a year of all sites is not read day by day. */
export const statements = [
  `CREATE TABLE play_months (
    site integer NOT NULL,
    month date NOT NULL,
    screen text NOT NULL,
    item text NOT NULL,
    planned bigint NOT NULL,
    shown bigint NOT NULL,
    complete bigint NOT NULL,
    interrupted bigint NOT NULL,
    failed bigint NOT NULL,
    shown_ms bigint NOT NULL,
    PRIMARY KEY (month, site, screen, item)
  )`,
  `INSERT INTO play_months
    SELECT site, date_trunc('month', day)::date, screen, item, sum(planned), sum(shown), sum(complete),
      sum(interrupted), sum(failed), sum(shown_ms)
    FROM play_days GROUP BY 1, 2, 3, 4`,
];
