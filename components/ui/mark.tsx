/** The product's mark: a petrol square with the wheel of a sidecar. */
export function Mark({ large = false }: { large?: boolean }) {
  return (
    <svg className={large ? 'mark mark--l' : 'mark'} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="currentColor" />
      <g className="mark__ink">
        <circle cx="9" cy="12" r="4.6" strokeWidth="2.2" />
        <circle className="mark__dot" cx="18.3" cy="14.7" r="1.9" />
        <path d="M5 19.2h14.5" strokeWidth="1.8" />
      </g>
    </svg>
  );
}
