import type { Cases } from './cases'

/** Kinds of difficulty that any language meets, shown in English. A bar is a cut. */
export const english: Cases = {
  en: [
    // Plain ends
    'The ferry left.| Nobody waved!| Why would they?',
    'Wait!!| Is the pilot aboard?!| No one knows…',
    // Titles and initials
    'Mrs. Hale wrote to Lt. Osei and Prof. D. K. Lund.| None of them replied.',
    'The bridge was drawn by Anna P. Whitcombe in her kitchen.',
    'Rev. Moss met Gov. Pell near St. Olave.| It was raining.',
    'Dr. Yoon Jr. keeps the north light.| His father built it.',
    // Single letters that end a sentence
    'Nobody had a plan B.| So they waited.',
    'The boat belongs to you and I.| Have you seen Peter I. Brandt?',
    // Companies, states, acronyms
    'Ask Marlow and co. about the keys.| They have two.',
    'She sold the yard to Finch, Roe & Co.| It was an old firm.',
    'Harbour Tools Inc. makes winches and Tern Ltd. sells them.',
    'He served in the U.S. Navy for nine years.',
    'They moved to the U.S. in spring.| She stayed.',
    'We exported to the U.K.| How much was it?',
    'Ships from the U.S.A. pass inspection here.',
    // Times
    'The gate opens at 6 a.m. every day and shuts at 9 p.m. sharp.',
    'We met at 4 p.m.| She had brought the chart.',
    'At 7 a.m. Mr. Brill unlocked the crane.| He was early.',
    // Numbers, sections, measures
    'The fee is £4.50 per night.| Pay at the office.',
    'See p. 31 and figs. 4 and 5 in vol. 2 of the log.',
    'Room No. 12 is locked.| Room No. 14 is not.',
    'Version 2.10.3 fixed the tide table.| Version 3 broke it.',
    'It is approx. 40 ft. long and weighs 3.5 tons.',
    'The buoy lies at 54.3° N. 8.6° E. off the dyke.',
    // Addresses and file names
    'Write to jane.hale@harbour.example for a berth.| She answers daily.',
    'The plan is at http://www.harbour.example/plans.2020/index.html now.',
    'Open notes.final.txt in the folder.| Then print readme.md twice.',
    // Dates
    'The storm of Feb. 3 broke the pier.| Repairs began on Sept. 12.',
    'The office closed on Sat. Nov. 14.| It opened again on Mon.',
    // Quotations
    '"It is full." she said.',
    '“Is the tide in?” he asked.| Nobody answered.',
    '“It is full.”| She pointed at the hold.',
    'She said, ‘We are late.’| Then she ran.',
    'The sign reads “Keep out! Danger!” in red.',
    '“Stop!” cried the mate.| The boy stopped.',
    // Brackets
    'The lock (It was built by hand.) still works.',
    'He drew the map himself. |(The original is lost.) |Copies exist.',
    'The word “quay” (see above) is old.| So is “pier” [see below].',
    // Ellipses
    'I thought... well, never mind.',
    'I never saw her again....| The house was sold.',
    'The log breaks off … and begins again in May.',
    'He waited …| Nobody came.',
    'Some pages . . . were lost.',
    // Exclamation marks in names
    'She works for Wahoo! on the second floor.',
    // Lists in a line
    '1.) Untie the rope |2.) Start the engine |3.) Wave',
    '1) Untie the rope. |2) Start the engine.',
    'a. Bread |b. Water |c. Salt',
    '• 8. Bread |• 9. Water |• 10. Salt',
    'i. Bread and water.| ii. Salt.',
    // Line ends
    'Harbour news\n|\n|The ferry left.',
    'The keeper wrote a long line that was\nwrapped by a mail program.| Then another.',
    // Abbreviations of all sorts
    'Bring ropes, hooks, etc. and be early.',
    'Bring ropes, hooks, etc.| The ship will not wait.',
    'Sailors vs. Pilots ended two to one.',
    'Some birds, e.g. Arctic terns, i.e. the small ones, stay.',
    'Lund et al. measured the tide.| The result was odd.',
    'It stands on the corner of Mill Rd. and Quay Ave. near the pump.',
    'Mt. Erebus is visible from Ft. Dunne.',
    // Broken, as machine translation leaves it
    'The council met on Monday.|The mayor was late.',
    'He spoke to the press. about the harbour wall.',
    'RAVENPORT, June 2. /HNA/. |The ferry was late again. |Nobody complained.',
    'The wall will be raised , said the mayor .| Work begins in May .',
    'Give the rope to me.| Then step back.',
    'He said no.| They left in May.| I was ill.| Nobody asked.',
    'The meeting is on Tue. the 5th in Rm. 12.',
    'She paid $2.5 million in Jan. 2019.| It was a bargain.',
    'Capt. J. R. Marlow, Jr. commanded the H.M.S. Heron until 1911.',
    'Is it true? she wondered.| Perhaps.',
    'The question “Who goes there?” is old.| Nobody asks it now.',
    'Visit www.harbour.example.| It is new.',
    'Use the keys Ctrl. and Alt. together.',
    'They sailed at 5:30 p.m. on Friday.| It was calm.',
    'The U.N. Security Council met.| The U.N. agreed.',
    'It cost 5 p.| That is cheap.',
    'We saw gulls, terns, etc.| Then it rained.',
    'He has a Ph.D. in botany.| She has an M.A. in law.',
    'The captain shouted: “Everyone on deck! Now!”| They ran.',
    '“We are lost,” he said.| “No, we are not,” she answered.',
    '“We are lost. No one knows it,” he said.',
    'The boat (built 1911; lost 1940) was never found.| A model exists.',
    'First: check the rope.| Second: check the knot.',
    'The rock is 3.2 mi. offshore.| Boats avoid it.',
    'A man named G. Vance came in.| He sat down.',
    'Smith et al. (2004) counted 40 boats.| Others did not.',
    'Mr. and Mrs. P. Q. Holloway live at 12 Dock St. in Harwick.',
    'It was the end of the 1990s.| 2001 was better.',
    'The answer is yes!| Or is it?',
    'Please see sec. 4.2.1 for details.| Thank you.',
    'He works at Bolt Bros. in the yard.',
    'The U.S. Coast Guard arrived at 3 a.m. and left.',
    'This was in the U.S.| They came home.',
  ],
}
