/** Three lines of a text, the middle one marked: the product's sign. */
export function BrandMark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      strokeLinecap="round"
      strokeWidth="2"
      aria-hidden
      className="turns shrink-0"
    >
      <path d="M3 4.5h14M3 15.5h14" className="stroke-ink" />
      <path d="M3 10h9" className="stroke-accent" />
    </svg>
  )
}

/** Our name, the same in every language. */
export const BRAND = 'Interlinear'
