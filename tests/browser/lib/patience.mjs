/** How long a story waits for what must come, in milliseconds: only failures and busy machines ever wait so long. */
export const patience = 30_000;
