import { Empty } from "@/components/shell/empty.tsx";
import { LinkButton } from "@/components/shell/link-button.tsx";
import { TakeNext } from "@/components/shell/take-next.tsx";
import type { Desk } from "@/lib/schemas/desk.ts";
import styles from "./desk.module.css";
import { FreeArticles } from "./free-articles.tsx";
import { Queue } from "./queue.tsx";

/** In how many projects the free articles are listed. */
const mostLists = 3;

/** What to begin next: what is assigned, and the ways to take more. */
export function NextArticles({ desk }: { desk: Desk }) {
  const open = desk.projects.filter(({ free }) => free.length > 0);
  const ways = open.length > 0 && (
    <div className={styles.ways}>
      {open.map((project) => (
        <TakeNext
          key={project.id}
          project={project}
          verb={
            desk.projects.length === 1 ? "Take the next article" : `Take the next article of ${project.name}`
          }
        />
      ))}
    </div>
  );
  if (desk.next.length > 0) {
    return (
      <>
        <Queue items={desk.next} />
        {ways}
      </>
    );
  }
  const { returned, inProgress, toReview, toAdjudicate } = desk.totals;
  const lists = open
    .slice(0, mostLists)
    .map((project) => (
      <FreeArticles key={project.id} project={project} isOnly={desk.projects.length === 1} />
    ));
  if (returned + inProgress > 0) {
    return ways ? (
      <>
        {lists}
        {ways}
      </>
    ) : (
      <p className={styles.meta}>Nothing more is assigned to you.</p>
    );
  }
  if (desk.projects.length === 0) {
    return (
      <Empty title="You are in no project yet" action={<LinkButton href="/projects">Projects</LinkButton>}>
        Ask an owner or an administrator to invite you to one.
      </Empty>
    );
  }
  return (
    <>
      <Empty
        title={ways ? "Take an article" : "Nothing to mark"}
        action={ways || <LinkButton href="/projects">Projects</LinkButton>}
      >
        {ways
          ? "Your queue is empty, and articles are free: take one, or wait until an owner assigns one to you."
          : toReview + toAdjudicate > 0
            ? "Your queue is empty; there is something to review below."
            : "When an owner assigns an article to you, it waits here. You can look through the projects meanwhile."}
      </Empty>
      {lists}
    </>
  );
}
