import { Pressing } from "@/components/shell/pressing.tsx";

/** Where an article on the desk comes from and how pressing it is, before what is said of it. */
export function Origin({
  item,
}: {
  item: { outlet: string; storyTitle: string; priority: number; dueAt: string | null };
}) {
  const isPressing = item.dueAt !== null || item.priority !== 0;
  return (
    <>
      {isPressing && (
        <>
          <Pressing priority={item.priority} dueAt={item.dueAt} />
          {" · "}
        </>
      )}
      {[item.outlet, item.storyTitle].filter(Boolean).map((part) => `${part} · `)}
    </>
  );
}
