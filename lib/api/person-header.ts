/** Says for whom a page of Copydesk was made, so that nothing made there is sent as somebody who signed in since. */
export const personHeader = "x-copydesk-person";
