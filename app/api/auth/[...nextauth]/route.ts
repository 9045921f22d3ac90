import { handleSignIn } from "@/lib/server/sign-in/handle-sign-in.ts";

export { handleSignIn as GET, handleSignIn as POST };
