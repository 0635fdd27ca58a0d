const money =
  /(?:beløb|bidrag|gebyr|afgift|bøde|skat|skyld|gæld|leje|løn|rente|regning|faktura|depositum|kontingent|indskud|udgift|rate|afdrag|pris|erstatning|takst|præmie|ydelse|moms|restance|krav|lån|penge)(?:[a-zæøå]{0,5})$/;

/** True for a noun, in any form, for what is paid; other things are paid for. */
export const isMoney = (noun: string): boolean => money.test(noun);
