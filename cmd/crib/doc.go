// Crib turns plain-text study notes into an Anki deck, Quizlet sets and a
// cheat sheet.
//
//	crib build   [flags] [NOTES ...]   write the deck, the sets and the sheets
//	crib check   [flags] [NOTES ...]   problems in the notes, and what became of every line
//	crib facts   [flags] [NOTES ...]   the fact model
//	crib cards   [flags] [NOTES ...]   the cards, as a learner would see them
//	crib plan    [flags] [NOTES ...]   what a build would do, and what Anki will do with it
//	crib adopt   OLD NEW [NOTES ...]   say that a fact is an old one reworded
//	crib prune   [NOTES ...]           forget the facts that are gone from the notes
//	crib inspect [flags] FILE.apkg     what a package holds: any .apkg or .colpkg
//	crib version
//
// A command file parses flags and calls the stages in order; what the stages
// do is theirs. Problems are printed as "file:line:col: message" on stderr.
package main
