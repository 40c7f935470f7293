/** Three small invented texts: a release, a copy of it in a paper, and an independent report. */

export const release = `HARBOUR WATCH
Press release
Port Amary, 2 April 2025

At least 53 boats lie in the closed basin of Tellin, Harbour Watch said on Wednesday. The group interviewed 58 sailors who had left them.

"These crews were promised wages and given none," said Oda Marsh, director of Harbour Watch. "The port knows each of these boats by name."

Nineteen of the sailors were under 18. The boats had been in the basin for 14 months on average, according to the group.
`;

export const copy = `The Tellin Courier, 3 April 2025

At least 53 boats lie in the closed basin of Tellin, Harbour Watch said on Wednesday. The group interviewed 58 sailors who had left them.

"These crews were promised wages and given none," said Oda Marsh, director of Harbour Watch. "The port knows each of these boats by name."

Nineteen of the sailors were under 18.
`;

export const independent = `The Marrow Bay Herald, 9 April 2025

By Ines Carrow

The harbour master's own list, which the Herald has seen, names 41 boats in the closed basin of Tellin. Harbour master Rolf Dene said the list was complete.

Some 300 people lived aboard in March, he said.
`;

export const files: Readonly<Record<string, string>> = {
  'a-release.txt': release,
  'b-copy.txt': copy,
  'c-herald.txt': independent,
};
