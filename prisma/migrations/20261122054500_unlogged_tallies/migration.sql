-- Whatever a crash empties here is counted again.
ALTER TABLE "ArticleTally" SET UNLOGGED;
