import { NumberInput, Select, Switch } from "@mantine/core";
import { Card } from "@/components/shell/card.tsx";
import { type StoryPlacement, storyPlacements } from "@/lib/core/assignment/pool.ts";
import type { ProjectView } from "@/lib/schemas/project.ts";
import styles from "./project.module.css";

type Values = Pick<
  ProjectView,
  "annotatorsPerArticle" | "isBlind" | "storyPlacement" | "queueLength" | "allowsOwnReview"
>;

const placements: Record<StoryPlacement, { title: string; what: string }> = {
  ANY: { title: "As it comes", what: "Stories play no part in who gets which article." },
  TOGETHER: {
    title: "Kept together",
    what: "Whoever begins a story gets all of it; what their queue has no room for waits for them.",
  },
  SPREAD: { title: "Spread", what: "Each person gets as few articles of one story as can be." },
};

/** How the project hands out work: how many people an article gets, what they see of each other, what queues hold. */
export function WorkSettings({
  values,
  set,
  problems,
}: {
  values: Values;
  set: (patch: Partial<Values>) => void;
  problems: Partial<Record<keyof Values, string>>;
}) {
  return (
    <Card title="How people work">
      <div className={`${styles.form} ${styles.narrow}`}>
        <NumberInput
          label="Annotators per article"
          description="How many people mark each article, 1 to 20. More: articles that are not settled have places again. Fewer: places that nobody has begun are taken back; work that was begun stays."
          value={values.annotatorsPerArticle}
          onChange={(value) => set({ annotatorsPerArticle: typeof value === "number" ? value : 1 })}
          error={problems.annotatorsPerArticle}
          min={1}
          max={20}
          allowDecimal={false}
          clampBehavior="strict"
        />
        <Switch
          label="Blind"
          description="Nobody sees another’s marks, name or verdicts on an article until both have submitted. Annotators never see another’s layer; owners, who assign, see who has what."
          checked={values.isBlind}
          onChange={(event) => set({ isBlind: event.currentTarget.checked })}
        />
        <Select
          label="Stories"
          description={`How queues are filled. ${placements[values.storyPlacement].what}`}
          data={storyPlacements.map((value) => ({ value, label: placements[value].title }))}
          value={values.storyPlacement}
          onChange={(chosen) =>
            set({ storyPlacement: storyPlacements.find((one) => one === chosen) ?? "ANY" })
          }
          allowDeselect={false}
        />
        <NumberInput
          label="Queue length"
          description="How many open articles a person holds at most when queues are filled or they take the next one. By hand you can assign more."
          value={values.queueLength}
          onChange={(value) => set({ queueLength: typeof value === "number" ? value : 1 })}
          error={problems.queueLength}
          min={1}
          max={100}
          allowDecimal={false}
          clampBehavior="strict"
        />
        <Switch
          label="People may review their own marks"
          description="Off: someone else always looks. On: useful for a desk of one."
          checked={values.allowsOwnReview}
          onChange={(event) => set({ allowsOwnReview: event.currentTarget.checked })}
        />
      </div>
    </Card>
  );
}
