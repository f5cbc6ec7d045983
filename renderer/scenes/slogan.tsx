/** The slogan on the band at a picture's foot; where it needs two lines, it breaks after its dash. */
export function Slogan({ text }: { text: string | undefined }) {
  if (!text) return null;
  const [first, ...others] = text.split(/\s+[-–]\s+/);
  return (
    <p className="band">
      <span>
        <span>{others.length > 0 ? `${first} –` : first}</span> <span>{others.join(' – ')}</span>
      </span>
    </p>
  );
}
