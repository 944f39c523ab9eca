type SchemeSwitchProps = { label: string; choices: Record<'system' | 'light' | 'dark', string> }

/** Works by CSS alone for the page at hand (app/styles/tokens.css); public/visitor.js keeps the choice. */
export const SchemeSwitch = ({ label, choices }: SchemeSwitchProps) => (
  <fieldset className="scheme-switch" suppressHydrationWarning>
    <legend>{label}</legend>
    {(['system', 'light', 'dark'] as const).map((scheme) => (
      <label key={scheme}>
        <input type="radio" name="scheme" value={scheme} id={`scheme-${scheme}`} defaultChecked={scheme === 'system'} />
        <span>{choices[scheme]}</span>
      </label>
    ))}
  </fieldset>
)
