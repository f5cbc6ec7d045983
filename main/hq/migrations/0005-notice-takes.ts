/** Which PC took which urgent notice. */
export const statements = [
  `CREATE TABLE notice_takes (
    notice uuid NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
    installation uuid NOT NULL REFERENCES installations (id) ON DELETE CASCADE,
    taken_at timestamptz NOT NULL,
    PRIMARY KEY (notice, installation)
  )`,
];
