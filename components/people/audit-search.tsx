"use client";

import { Button, TextInput } from "@mantine/core";
import styles from "./people.module.css";

/** A plain form: the search stands in the address, and the page is read anew. */
export function AuditSearch({ search }: { search: string }) {
  return (
    <search className={styles.search}>
      <form className={styles.inline}>
        <TextInput
          type="search"
          name="search"
          aria-label="Search by person, action or subject"
          placeholder="Person, action or subject"
          defaultValue={search}
          maxLength={100}
          className={styles.wideField}
        />
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}
