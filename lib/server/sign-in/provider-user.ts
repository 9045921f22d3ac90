/** Who a provider says somebody is, before it is known whether they may come in. */
export type ProviderUser = { id: string; email: string | null; isEmailVerified: boolean };
