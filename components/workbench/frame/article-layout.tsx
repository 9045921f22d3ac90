import type { ReactNode } from "react";
import { TopBar } from "@/components/shell/top-bar.tsx";
import type { ArticleView } from "@/lib/schemas/reader.ts";
import { FindBar } from "../bars/find-bar.tsx";
import type { ScreenKeys } from "../commands/command-keys.ts";
import { ScreenKeysProvider } from "../commands/screen-keys-context.tsx";
import { Announcer } from "../text/announcer.tsx";
import { ArticlePane } from "../text/article-pane.tsx";
import { LabelStyles } from "../text/label-styles.tsx";
import styles from "./article-layout.module.css";
import { Breadcrumb } from "./breadcrumb.tsx";

type Props = {
  article: ArticleView;
  /** The keys of the screen. */
  keys: ScreenKeys;
  /** What is done with the article here, after its title in the breadcrumb; "" for reading and marking. */
  task?: string;
  /** At the right of the top bar. */
  actions: ReactNode;
  /** Above the article. */
  notice: ReactNode;
  /** Below the article's title. */
  standfirst?: ReactNode;
  /** Beside the article, or below it on a small screen. */
  side: ReactNode;
  className?: string;
  /** What floats over all that: foot, dock, dialogs. */
  children: ReactNode;
};

/** A screen around one article, inside a ReaderProvider. */
export function ArticleLayout({
  article,
  keys,
  task = "",
  actions,
  notice,
  standfirst,
  side,
  className = "",
  children,
}: Props) {
  return (
    <ScreenKeysProvider value={keys}>
      <LabelStyles labels={article.labels} />
      <TopBar
        breadcrumb={
          <>
            <Breadcrumb article={article} />
            {task && ` · ${task}`}
          </>
        }
        right={actions}
      />
      <div className={`${styles.work} ${className}`}>
        <main id="main" tabIndex={-1} className={styles.sheet}>
          <FindBar />
          {notice}
          <ArticlePane standfirst={standfirst} />
        </main>
        {side}
      </div>
      {children}
      <Announcer />
    </ScreenKeysProvider>
  );
}
