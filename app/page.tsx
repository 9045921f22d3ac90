import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk.tsx";
import { Greeting } from "@/components/desk/greeting.tsx";
import { count } from "@/components/shell/count.ts";
import { Screen } from "@/components/shell/screen.tsx";
import { listGuidelineNews } from "@/lib/server/guidelines/news.ts";
import { getDesk } from "@/lib/server/projects/desk.ts";
import { requireUser } from "@/lib/server/sign-in/current-user.ts";

export const metadata: Metadata = { title: "My desk" };

export default async function DeskPage() {
  const user = await requireUser();
  const [desk, news] = await Promise.all([getDesk(user), listGuidelineNews(user)]);
  const { returned, inProgress, next, toReview, toAdjudicate } = desk.totals;
  const queue = returned + inProgress + next;
  const aside = [
    `${count(queue, "article")} in your queue`,
    toAdjudicate > 0 ? `${toAdjudicate} to adjudicate` : "",
    toReview > 0 ? `${toReview} to review` : "",
    returned > 0 ? `${returned} returned` : "",
  ];
  return (
    <Screen
      title={<Greeting serverHour={new Date().getHours()} />}
      aside={
        queue + toReview + toAdjudicate === 0
          ? desk.projects.some(({ free }) => free.length > 0)
            ? "Articles are free to take"
            : "Nothing waits for you"
          : aside.filter(Boolean).join(" · ")
      }
    >
      <Desk desk={desk} news={news} />
    </Screen>
  );
}
