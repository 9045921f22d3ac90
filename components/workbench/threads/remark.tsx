import { When } from "@/components/shell/when.tsx";
import type { CommentView } from "@/lib/schemas/reader.ts";
import { CitedRule } from "../verdicts/cited-rule.tsx";
import styles from "./remark.module.css";

export function Remark({ remark }: { remark: CommentView }) {
  return (
    <div className={styles.remark}>
      <p className={styles.who}>
        <b>{remark.authorName || "Someone who has left"}</b> <When at={remark.at} />
      </p>
      <p className={styles.body}>
        {remark.body} <CitedRule ruleId={remark.ruleId} />
      </p>
    </div>
  );
}
