/** How satisfied citizens were at each site, without reading what else was counted there. */
export const statements = [
  `CREATE INDEX site_day_rows_satisfaction ON site_day_rows (day, site) INCLUDE (key, count)
    WHERE part = 'satisfaction'`,
];
