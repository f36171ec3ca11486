package facts

import (
	"crib/internal/outline"
	"crib/internal/problem"
)

// rolesOf gives the lines of an outline the roles that they keep if no rule of
// reading changes them.
var rolesOf = [...]Role{
	0:                    RoleSkipped,
	outline.Title:        RoleTitle,
	outline.Meta:         RoleMeta,
	outline.Heading:      RoleHeading,
	outline.Item:         RoleFact,
	outline.Continuation: RoleContinuation,
	outline.Code:         RoleCode,
	outline.Rule:         RoleRule,
	outline.Blank:        RoleBlank,
}

// label says that a block is a title of what stands under it.
func (r *reader) label(b *block) { r.role(b, RoleLabel) }

// role changes the role of a block's lines, unless the outline gave them one
// that stays: headings and code. The second line of a label is a label too.
func (r *reader) role(b *block, role Role) {
	for n := b.node.First; n <= b.node.Last; n++ {
		if was := r.roleOf(n); *was == RoleFact || *was == RoleContinuation {
			*was = role
		}
	}
}

// skip says that a block holds nothing to learn, and why.
func (r *reader) skip(b *block, reason string) {
	for n := b.node.First; n <= b.node.Last; n++ {
		if was := r.roleOf(n); *was == RoleFact || *was == RoleContinuation || *was == RoleCode {
			*was = RoleSkipped
			r.skipped = append(r.skipped, skipped{n, reason})
		}
	}
}

// roleOf returns the role of a line, to be changed. If there is no such line it
// is that of a blank.
func (r *reader) roleOf(line int) *Role {
	if line < 1 || line > len(r.roles) {
		blank := RoleBlank
		return &blank
	}
	return &r.roles[line-1]
}

// claim says that the fact drafted last holds a block's own lines.
func (r *reader) claim(b *block) {
	for n := b.node.First; n <= b.node.Last; n++ {
		if role := *r.roleOf(n); role != RoleRule && role != RoleBlank {
			r.claims = append(r.claims, claim{int32(n), int32(len(r.drafts) - 1)})
		}
	}
}

// claimAll claims a block with all that stands under it.
func (r *reader) claimAll(b *block) {
	r.claim(b)
	for _, child := range b.children {
		if m := child.marks; m != nil && (m.noCard || m.key != "" || m.service != "" || m.under != "") {
			r.warn(child, problem.Info, "mark-without-effect", "the line is part of the fact above it; put the mark there")
		}
		r.claimAll(child)
	}
}

// uses is what the account of the lines is made of when it is asked for: most who
// read notes only want the facts.
type uses struct {
	files  []fileUse
	claims []claim
	drafts []*Fact // which claims hold the lines for
}

// claim says that a fact holds a line.
type claim struct {
	line int32
	fact int32 // index in drafts
}

// fileUse is what became of a file's lines; its claims end at an index.
type fileUse struct {
	name    string
	roles   []Role
	skipped []skipped
	claims  int
}

// skipped says why a line was.
type skipped struct {
	line   int
	reason string
}

// Lines tells what became of the lines of a file, with the ids of the facts that
// hold them; index 0 is line 1. It is nil for a file that is not of the notes.
func (b *Book) Lines(file string) []LineUse {
	at := 0
	for _, f := range b.uses.files {
		if f.name == file {
			return f.lines(b.uses.claims[at:f.claims], b.uses.drafts)
		}
		at = f.claims
	}
	return nil
}

// lines says what became of the file's lines, given what claims them.
func (f *fileUse) lines(claims []claim, drafts []*Fact) []LineUse {
	ids := slab[string]{}
	uses := make([]LineUse, len(f.roles))
	for i, role := range f.roles {
		uses[i].Role = role
	}
	for _, s := range f.skipped {
		uses[s.line-1].Reason = s.reason
	}
	for _, c := range claims {
		use := &uses[c.line-1]
		id := drafts[c.fact].ID
		switch n := len(use.Facts); {
		case n == 0:
			use.Facts = ids.one(id)
		case use.Facts[n-1] != id:
			use.Facts = append(use.Facts, id)
		}
	}
	return uses
}
