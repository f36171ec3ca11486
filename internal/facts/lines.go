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

// fillLines says what became of the lines, with the ids of the facts that hold
// them.
func (r *reader) fillLines() {
	ids := slab[string]{}
	at := 0
	for _, f := range r.files {
		uses := make([]LineUse, len(f.roles))
		for i, role := range f.roles {
			uses[i].Role = role
		}
		for _, s := range f.skipped {
			uses[s.line-1].Reason = s.reason
		}
		for _, c := range r.claims[at:f.claims] {
			use := &uses[c.line-1]
			id := r.drafts[c.fact].ID
			switch n := len(use.Facts); {
			case n == 0:
				use.Facts = ids.one(id)
			case use.Facts[n-1] != id:
				use.Facts = append(use.Facts, id)
			}
		}
		at = f.claims
		r.book.Lines[f.name] = uses
	}
}
