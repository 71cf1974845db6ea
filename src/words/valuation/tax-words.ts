/** Why income tax treats a head as it does, as the law file says it; or that nobody read it. */
export const taxWhy = ({ why }: { readonly why: string }): string => (why === '' ? 'no rule read' : why)
