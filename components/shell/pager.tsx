import { LinkButton } from "./link-button.tsx";
import styles from "./pager.module.css";

/** Earlier and later pages of a list, as links. */
export function Pager({
  page,
  pageSize,
  total,
  href,
}: {
  page: number;
  pageSize: number;
  total: number;
  href: (page: number) => string;
}) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  return (
    <nav aria-label="Pages" className={styles.pager}>
      {page > 1 && <LinkButton href={href(page - 1)}>Previous page</LinkButton>}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <LinkButton href={href(page + 1)}>Next page</LinkButton>}
    </nav>
  );
}
