import { Language } from '../../../casefile/language.ts'

const own: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' }

/** Each language by its own name, said in its own sounds. */
export function LanguageChoice({
  language,
  label,
  choose,
}: {
  language: Language
  label: string
  choose: (language: Language) => void
}) {
  return (
    <fieldset className="languages">
      <legend>{label}</legend>
      {Language.options.map((one) => (
        <button
          key={one}
          type="button"
          className="small"
          lang={one}
          aria-pressed={one === language}
          onClick={() => choose(one)}
        >
          {own[one]}
        </button>
      ))}
    </fieldset>
  )
}
