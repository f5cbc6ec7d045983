/** Line drawings on a 24 × 24 grid, one weight, in the current text colour. */
const paths = {
  next: 'M4 12H20M13 5L20 12L13 19',
  back: 'M20 12H4M11 5L4 12L11 19',
  down: 'M5 9L12 16L19 9',
  up: 'M5 15L12 8L19 15',
  check: 'M4 13L10 19L20 6',
  plus: 'M12 4V20M4 12H20',
  minus: 'M4 12H20',
  search: 'M10.5 4A6.5 6.5 0 1 1 10.5 17A6.5 6.5 0 1 1 10.5 4M15.5 15.5L21 21',
  pencil: 'M4 20L5 15.5L16 4.5L19.5 8L8.5 19L4 20M13.5 7L17 10.5',
  erase: 'M9 5H21V19H9L3 12L9 5M12 9.5L17 14.5M17 9.5L12 14.5',
  keyboard: 'M2.5 6H21.5V18H2.5V6M6 10H7M10 10H11M14 10H15M17.5 10H18M7 14.5H17',
  question: 'M12 3A9 9 0 1 1 12 21A9 9 0 1 1 12 3M9.3 9.5A2.8 2.8 0 1 1 12 12.6V14M12 17V17.2',
  warning: 'M12 3.5L22 20H2L12 3.5M12 10V14.5M12 17.2V17.4',
  swap: 'M4 8H19M15 4L19 8L15 12M20 16H5M9 12L5 16L9 20',
  money: 'M3 6.5H21V17.5H3V6.5M12 9.2A2.8 2.8 0 1 1 12 14.8A2.8 2.8 0 1 1 12 9.2M6 12H6.1M18 12H18.1',
  clock: 'M12 3A9 9 0 1 1 12 21A9 9 0 1 1 12 3M12 7V12L15.5 14',
  office: 'M3 20.5H21M5 20.5V10M19 20.5V10M9.7 20.5V10M14.3 20.5V10M3 10H21L12 4L3 10',
  paper: 'M6 3H14.5L19 7.5V21H6V3M14 3V8H19M9 12.5H15.5M9 16.5H15.5',
  person: 'M12 4A4 4 0 1 1 12 12A4 4 0 1 1 12 4M4 21C4.6 16.5 8 14.5 12 14.5S19.4 16.5 20 21',
  people:
    'M9 5A3.5 3.5 0 1 1 9 12A3.5 3.5 0 1 1 9 5M2.5 20C3 16 5.6 14.4 9 14.4S15 16 15.5 20M15.5 5.3A3.5 3.5 0 0 1 15.5 11.7M18 14.9C20.2 15.7 21.3 17.4 21.6 20',
  half: 'M12 3A9 9 0 1 1 12 21A9 9 0 1 1 12 3V21',
  pause: 'M12 3A9 9 0 1 1 12 21A9 9 0 1 1 12 3M9.5 9V15M14.5 9V15',
  sign: 'M12 2.5V21.5M8 21.5H16M5 5H17L20.5 8.25L17 11.5H5V5',
  touch:
    'M10 12V5.2A1.7 1.7 0 0 1 13.4 5.2V11L18 12A2.4 2.4 0 0 1 19.8 14.6L19 21H10.6L6 15.4A1.7 1.7 0 0 1 8.5 13.2L10 14.6',
  lock: 'M5.5 11H18.5V20.5H5.5V11M8 11V7.5A4 4 0 0 1 16 7.5V11',
  clip: 'M20 11L11.5 19.5A5 5 0 0 1 4.5 12.5L13 4A3.4 3.4 0 0 1 17.8 8.8L9.5 17A1.7 1.7 0 0 1 7 14.6L14.5 7',
  pin: 'M12 21.5C8 16.5 5.5 13 5.5 9.7A6.5 6.5 0 0 1 18.5 9.7C18.5 13 16 16.5 12 21.5M12 7.5A2.3 2.3 0 1 1 12 12.1A2.3 2.3 0 1 1 12 7.5',
  bell: 'M6 17V11A6 6 0 0 1 18 11V17L20 18.5H4L6 17M10 21H14',
  printer: 'M7 8V3H17V8M7 17H3.5V8H20.5V17H17M7 13.5H17V21H7V13.5',
  folder: 'M3 5.5H9.5L11.5 8H21V19.5H3V5.5',
} as const;

export type IconName = keyof typeof paths;

/** An ornament beside words; it is not read out. */
export function Icon({ name, className = 'icon' }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
