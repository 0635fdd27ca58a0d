/** A house dictionary of group `hus`. @param entries as YAML, each beginning with two spaces and a dash. */
export const houseDictionary = (entries: string, level = 'warning'): string => `group: hus
title: { da: Huset, en: House }
about: { da: Vores ord., en: Our words. }
value: respekt
principles: [øjenhøjde]
level: ${level}
entries:
${entries}`;
