/** A password to type; a fresh one is at least as long as HQ asks for. */
export function PasswordField({
  name,
  label,
  fresh = false,
}: {
  name: string;
  label: string;
  fresh?: boolean;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        name={name}
        type="password"
        required
        {...(fresh && { minLength: 12 })}
        maxLength={256}
        autoComplete={fresh ? 'new-password' : 'current-password'}
      />
    </label>
  );
}
