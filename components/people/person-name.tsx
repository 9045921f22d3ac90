import list from "@/components/shell/list.module.css";
import styles from "./people.module.css";

/** Who a row is about. */
export function PersonName({
  person,
}: {
  person: { name: string; email: string; isDisabled: boolean; isAdmin?: boolean };
}) {
  return (
    <>
      <b>{person.name}</b>
      {person.isAdmin && <span className={styles.admin}>administrator</span>}
      {person.isDisabled && <span className={styles.disabled}>disabled</span>}
      <div className={list.meta}>{person.email}</div>
    </>
  );
}
