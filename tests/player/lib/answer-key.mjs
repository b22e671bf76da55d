// The compiler's side of the answer key, written a second time from the contract: a check on the player's side.

/**
 * @param {string} question
 * @param {unknown} key
 */
export function encodeKey(question, key) {
  let hash = 2166136261n;
  for (const character of question) hash = ((hash ^ BigInt(character.charCodeAt(0))) * 16777619n) & 0xffffffffn;
  if (hash === 0n) hash = 1n;
  const bytes = Buffer.from(JSON.stringify(key), "utf8").map((byte) => {
    hash = (hash ^ (hash << 13n)) & 0xffffffffn;
    hash = hash ^ (hash >> 17n);
    hash = (hash ^ (hash << 5n)) & 0xffffffffn;
    return byte ^ Number(hash & 0xffn);
  });
  return Buffer.from(bytes).toString("base64");
}
